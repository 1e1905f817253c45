import { translatable } from '../../../languages/index.ts';
import type { SignOffFailed } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { type JudgeableRegistration, match, nameIn, refusalLine, registrarIn } from '../facts/registration-facts.ts';

/** How long the binding is good for after the phone signed off, in microseconds; NaN where that is not known. */
export function leftUs({ boundUntilUs, atUs }: SignOffFailed): number {
  return boundUntilUs - atUs;
}

/** That it stays, where the trace shows how long; else that it may. */
function staysFor(signOff: SignOffFailed): string {
  const us = leftUs(signOff);
  return Number.isFinite(us)
    ? `for another ${secondsOf(us, 'en')} s calls to it go to a phone that is gone`
    : 'a binding that is still there stays until it runs out, and until then calls go to a phone that is gone';
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Sign-off failed',
  what: 'A phone took its own registration back (Expires: 0), and the registrar refused that or did not answer.',
  why: 'The phone had no more use for its registration, so nothing is lost to it; until the binding runs out, calls go to a phone that is gone.',
  needs:
    'A REGISTER that removes all of its Contacts, and a final response of 300 or above to it, or none although its time ran out.',
  message: (r) => {
    const { signOff } = r.facts;
    const at = registrarIn(r, 'en');
    const did: Record<SignOffFailed['outcome'], string> = {
      refused: `${at} refused to (${refusalLine(signOff?.refusal ?? null)})`,
      challenged: `${at} asked for credentials, and none were sent`,
      unanswered: `${at} did not answer`,
    };
    return signOff === null
      ? ''
      : `${nameIn(r)} wanted its registration removed (Expires: 0), and ${did[signOff.outcome]}: ${staysFor(signOff)}`;
  },
  fix: (r) => [
    ...(r.facts.signOff?.outcome === 'challenged'
      ? ['Let the phone answer the challenge before it goes: it goes off, or changes its network, too early.']
      : []),
    'Where callers hear it ring at a phone that is gone, let phones register for a shorter time, so that a binding that stays behind runs out sooner.',
  ],
};

export const signOffFailed: Rule<JudgeableRegistration> = {
  id: 'registration/sign-off-failed',
  severity: 'info',
  references: ['RFC 3261 §10.2.2', 'RFC 3261 §10.3'],
  doubt: 'unseen',
  check: ({ facts: { signOff } }) => {
    if (signOff === null) {
      return null;
    }
    const found = signOff.outcome === 'refused' ? match(null, 'certain') : match(null, 'likely');
    return leftUs(signOff) > 0 ? { ...found, severity: 'warning' } : found;
  },
  text: translatable(en),
};

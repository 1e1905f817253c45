import { translatable } from '../../../languages/index.ts';
import { TRANSACTION_US } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  isRefusedAs,
  type JudgeableRegistration,
  match,
  nameIn,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

/** Whether the phone has not asked again yet, and had no time to. */
export function isOpen({ facts: { askedAfterBrief, refusals, quietUs } }: JudgeableRegistration): boolean {
  return askedAfterBrief === null && refusals < 2 && !(quietUs >= TRANSACTION_US);
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration asked for too short a time',
  what: 'The registrar answered 423 with the least time that it grants, and the client asked for less again, or not at all any more.',
  why: 'The phone never registers: it can neither be called nor call.',
  needs: 'A 423, and no REGISTER after it that asks for as long as its Min-Expires.',
  message: (r) =>
    r.facts.minExpires === null
      ? `${registrarIn(r, 'en')} finds the time too short that ${nameIn(r)} asks to be registered for (${finalIn(r)}${timesIn(r, 'en')}), and does not say how long it wants: no Min-Expires`
      : `${nameIn(r)} asks to be registered for ${r.facts.askedAfterBrief ?? r.askedSeconds ?? '?'} s, and ${registrarIn(r, 'en')} grants no less than ${r.facts.minExpires ?? '?'} s (${finalIn(r)}${timesIn(r, 'en')}): ${isOpen(r) ? 'the trace ends before the phone asks again' : 'the phone does not adapt'}`,
  fix: (r) => [
    ...(r.facts.minExpires === null
      ? ['Let the registrar name Min-Expires in its 423 (RFC 3261 §10.3): without it no phone can adapt.']
      : []),
    `Set the registration interval of the phone to ${r.facts.minExpires ?? 3600} s or more.`,
    'Or lower the least interval of the registrar: minexpiry in Asterisk, minimum_expiration in its PJSIP, min_expires in Kamailio.',
  ],
};

export const intervalTooBrief: Rule<JudgeableRegistration> = {
  id: 'registration/interval-too-brief',
  severity: 'error',
  references: ['RFC 3261 §10.2.8', 'RFC 3261 §10.3', 'RFC 3261 §21.4.17'],
  doubt: 'still-open',
  check: (r) => {
    if (!isRefusedAs(r, [423])) {
      return null;
    }
    // RFC 3261 §10.3: a 423 names the least time.
    if (r.facts.minExpires === null) {
      return match('registrar', 'certain');
    }
    return isOpen(r) ? { ...match(null, 'possible'), severity: 'info' } : match('client', 'certain');
  },
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import { classOf } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  isNonceRefused,
  type JudgeableRegistration,
  match,
  nameIn,
  registeredElsewhere,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

/** Sent elsewhere, and registered there: as RFC 3261 §8.1.3.4 has it. */
function isFollowed({ facts: { refusal, recovered } }: JudgeableRegistration): boolean {
  return refusal !== null && classOf(refusal.status) === 3 && recovered !== null;
}

const en: RuleText<JudgeableRegistration> = {
  title: 'Registration refused',
  what: 'The registrar refused the REGISTER for a reason that no other rule knows.',
  why: 'The phone is not registered: it can neither be called nor call.',
  needs: 'A final response of 300 or above to a REGISTER that asks for no credentials.',
  message: (r) =>
    `${registrarIn(r, 'en')} refuses to register ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'en')})${registeredElsewhere(r, 'en')}`,
  fix: (r) => [
    ...(isNonceRefused(r)
      ? [
          'Compare the time that the phone takes to answer a challenge with the lifetime of a nonce there, and let the phone try again with the newest nonce.',
        ]
      : []),
    `Look up what the code means: siptriage explain ${r.facts.refusal?.status ?? r.finalStatus ?? ''}.`,
    'Read the log of the registrar at this moment.',
  ],
};

export const refused: Rule<JudgeableRegistration> = {
  id: 'registration/refused',
  severity: 'error',
  references: ['RFC 3261 §10.3'],
  doubt: 'still-open',
  check: (r) => {
    if (r.outcome !== 'refused') {
      return null;
    }
    return isFollowed(r) ? { ...match(null, 'certain'), severity: 'info' } : match(null, 'certain');
  },
  text: translatable(en),
};

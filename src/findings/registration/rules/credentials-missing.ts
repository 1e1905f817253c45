import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  type JudgeableRegistration,
  match,
  nameIn,
  phoneIn,
  realmsIn,
  registrarIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Client sends no credentials to register',
  what: 'The registrar asks for credentials, and the client never sends any: it starts over without them, or stops.',
  why: 'The phone never registers: it can neither be called nor call.',
  needs: 'A 401 or 407 to a REGISTER without credentials twice in a row, or once and half a minute of trace behind it.',
  message: (r) =>
    `${registrarIn(r, 'en')} asks ${nameIn(r)} for credentials for realm ${realmsIn(r, 'en')} (${r.facts.bareChallenges} times), and ${phoneIn(r, 'en')} never sends any`,
  fix: (r) => [
    `Give the phone the user name and password of the account for realm ${realmsIn(r, 'en')}.`,
    ...(r.facts.challenge !== null && r.facts.challenge.algorithms.length > 0
      ? [
          `See whether the phone can do the algorithm that is asked for: ${plain(r.facts.challenge.algorithms.join(', '), 60)}.`,
        ]
      : []),
    'A phone set to one realm does not answer for another: leave the realm of its account empty or at *.',
    'If the phone is known by its address, let the registrar accept it without credentials.',
  ],
};

export const credentialsMissing: Rule<JudgeableRegistration> = {
  id: 'registration/credentials-missing',
  severity: 'error',
  references: ['RFC 3261 §10.2', 'RFC 3261 §22.2'],
  doubt: 'unseen',
  check: ({ outcome, facts }) =>
    // A REGISTER with credentials may have gone another way, or out of sight.
    outcome === 'challenged' && facts.bareChallenges > 0 ? match('client', 'likely') : null,
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import { classOf } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  type JudgeableRegistration,
  match,
  nameIn,
  registeredElsewhere,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registrar failed',
  what: 'The registrar answers that it cannot: an error of its own, overload, or out of service.',
  why: 'The phone is not registered until the registrar recovers; where it says Retry-After, it waits as long.',
  needs: 'A response of 500 to 599 to a REGISTER.',
  message: (r) =>
    `${registrarIn(r, 'en')} could not register ${nameIn(r)} (${finalIn(r)}${timesIn(r, 'en')})${r.facts.refusal?.retryAfter == null ? '' : `; it says to try again after ${r.facts.refusal.retryAfter} s`}${registeredElsewhere(r, 'en')}`,
  fix: () => [
    'Read the log of the registrar at this moment: database, memory, licence, overload.',
    'See how many others fail at the same time: one account alone speaks for its data, all for the server.',
  ],
};

export const registrarFailed: Rule<JudgeableRegistration> = {
  id: 'registration/registrar-failed',
  severity: 'error',
  references: ['RFC 3261 §21.5'],
  doubt: 'relay',
  check: ({ outcome, facts }) =>
    outcome === 'refused' && facts.refusal !== null && classOf(facts.refusal.status) === 5
      ? match('registrar', 'likely')
      : null,
  text: translatable(en),
};

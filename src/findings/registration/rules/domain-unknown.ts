import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  finalIn,
  type JudgeableRegistration,
  kindOf,
  match,
  registrarIn,
  timesIn,
} from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Domain not served by the registrar',
  what: 'The registrar refuses because it does not serve the domain of the address, as its words say.',
  why: 'The phone never registers: it can neither be called nor call.',
  needs: 'A refusal of a REGISTER whose words speak of the domain or realm.',
  message: (r) =>
    `${registrarIn(r, 'en')} does not serve the domain of ${plain(r.aor, 80)} (${finalIn(r)}${timesIn(r, 'en')})`,
  fix: () => [
    'Compare the domain in To and Request-URI with those that the registrar serves.',
    'A phone that was given an address in place of a domain registers in the domain of that address: set the domain of the account.',
    'Add the domain on the registrar where it is missing.',
  ],
};

export const domainUnknown: Rule<JudgeableRegistration> = {
  id: 'registration/domain-unknown',
  severity: 'error',
  references: ['RFC 3261 §10.3'],
  doubt: 'phrase',
  check: (r) => (r.outcome === 'refused' && kindOf(r) === 'domain' ? match('client', 'likely') : null),
  text: translatable(en),
};

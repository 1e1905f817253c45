import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, registrarIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registered after a failure',
  what: 'A registration failed first and was accepted later.',
  why: 'The phone was not reachable in between.',
  needs: 'A REGISTER that failed, and a later 2xx for the same account at the same registrar.',
  message: (r) =>
    `${nameIn(r)} was registered at ${plain(r.facts.recovered?.registrar ?? registrarIn(r, 'en'), 60)} after all${(r.facts.recovered?.status ?? 0) > 0 ? `; before it got ${r.facts.recovered?.status}` : ''}`,
  fix: () => ['Nothing to do for this phone; look at why it failed first, if that comes again.'],
};

export const recovered: Rule<JudgeableRegistration> = {
  id: 'registration/recovered',
  severity: 'info',
  references: ['RFC 3261 §10.3'],
  check: ({ facts, outcome, registrar }) =>
    facts.recovered !== null && (outcome === 'registered' || facts.recovered.registrar === registrar)
      ? match(null, 'certain')
      : null,
  text: translatable(en),
};

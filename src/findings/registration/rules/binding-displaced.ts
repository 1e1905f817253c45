import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type JudgeableRegistration, match, nameIn, phoneIn, registrarIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Another device took the binding',
  what: 'A second device registered the same account, and the registrar no longer lists the first.',
  why: 'Calls ring at the one that registered last; the other believes that it is reachable.',
  needs:
    'Two 2xx to REGISTERs of one account from two addresses, the later without the Contact of the first, while that was still good.',
  message: (r) =>
    `${nameIn(r)} was registered at ${phoneIn(r, 'en')}, and then ${plain(r.facts.displaced?.client ?? '?', 60)} registered the same account: ${registrarIn(r, 'en')} lists that Contact alone`,
  fix: () => [
    'Two devices share one account: give each its own, or let the registrar keep several Contacts (max_contacts).',
    'If nobody knows the other device, change the password of the account.',
  ],
};

export const bindingDisplaced: Rule<JudgeableRegistration> = {
  id: 'registration/binding-displaced',
  severity: 'info',
  references: ['RFC 3261 §10.3'],
  doubt: 'wish',
  check: ({ facts }) => (facts.displaced === null ? null : match(null, 'possible')),
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalIn, type JudgeableRegistration, match, nameIn, registrarIn } from '../facts/registration-facts.ts';

const en: RuleText<JudgeableRegistration> = {
  title: 'Registered, and then lost',
  what: 'The registration had been accepted before, and a later REGISTER of it failed.',
  why: 'The phone is reachable until what was granted runs out, and not after it.',
  needs: 'A 2xx to a REGISTER, and a later REGISTER of the same registration that was refused or not answered.',
  message: (r) =>
    `${nameIn(r)} had been registered at ${registrarIn(r, 'en')}, and a later REGISTER failed (${r.outcome === 'unanswered' ? 'no answer' : finalIn(r)})`,
  fix: () => ['Look at what was changed between the two: a password, a server that took over, a firewall, a ban.'],
};

export const lost: Rule<JudgeableRegistration> = {
  id: 'registration/lost',
  severity: 'warning',
  references: ['RFC 3261 §10.2.4'],
  doubt: ['unseen', 'still-open'],
  check: ({ facts, outcome }) =>
    facts.lost === null || facts.isRelayed ? null : match(null, outcome === 'unanswered' ? 'likely' : 'certain'),
  text: translatable(en),
};

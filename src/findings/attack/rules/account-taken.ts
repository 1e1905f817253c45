import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type AttackNotice, accountIn, howSure, match, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'Password found and account taken',
  what: 'Somebody tried passwords of an account until one was right, or a scanner registered.',
  why: 'The account is in the hands of a stranger: calls at your cost, calls of the account taken over.',
  needs:
    'A successful REGISTER from a source that scans, or after at least twenty wrong passwords one after the other.',
  message: (a) =>
    `${sourceIn(a, 'en')} found the password of account ${accountIn(a)} after ${a.attempts} wrong ones: the account is taken`,
  fix: (a) => [
    `Change the password of ${accountIn(a)} at once, remove its registrations, and block ${a.source}.`,
    `Look for calls of ${accountIn(a)} since then, above all abroad, and tell the carrier.`,
    'Allow accounts only from where their phones are, use long random passwords, and ban who fails often (fail2ban).',
  ],
};

export const accountTaken: Rule<AttackNotice> = {
  id: 'attack/account-taken',
  severity: 'error',
  references: ['RFC 3261 §26.1'],
  check: (a) => (a.kind === 'taken' ? match(null, howSure(a)) : null),
  text: translatable(en),
};

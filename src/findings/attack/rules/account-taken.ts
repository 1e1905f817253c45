import { translatable } from '../../../languages/index.ts';
import { match } from '../../match.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type AttackNotice, accountIn, attackBy, blockIn, isUnguessed, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'Password found and account taken',
  what: 'Somebody tried passwords of an account until one was right, or a scanner registered.',
  why: 'Then the account is in the hands of a stranger: calls at your cost, calls of the account taken over.',
  needs:
    'A successful REGISTER of a product that is made to scan; or one after at least five wrong passwords in quick succession from an address that scans, twenty from any other.',
  message: (a) =>
    isUnguessed(a)
      ? `${sourceIn(a, 'en')} registered as ${accountIn(a)}: the account may be in strange hands`
      : `${sourceIn(a, 'en')} found the password of account ${accountIn(a)} after ${a.attempts} wrong ones: the account is taken`,
  fix: (a) => [
    a.through === null
      ? `Change the password of ${accountIn(a)} at once, remove its registrations, and block ${a.source}.`
      : `Change the password of ${accountIn(a)} at once, and remove its registrations. ${blockIn(a, 'en')}`,
    `Look for calls of ${accountIn(a)} since then, above all abroad, and tell the carrier.`,
    'Allow accounts only from where their phones are, use long random passwords, and ban who fails often (fail2ban).',
  ],
};

export const accountTaken: Rule<AttackNotice> = {
  id: 'attack/account-taken',
  severity: 'error',
  references: ['RFC 3261 §26.1'],
  doubt: ['several-causes', 'relay'],
  check: (a) => (a.kind === 'taken' ? (isUnguessed(a) ? match(null, 'likely') : attackBy(a)) : null),
  text: translatable(en),
};

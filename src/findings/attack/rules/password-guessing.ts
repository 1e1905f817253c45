import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { type AttackNotice, accountIn, attackBy, blockIn, sourceIn } from '../facts/attack-facts.ts';

const en: RuleText<AttackNotice> = {
  title: 'Somebody guesses a password',
  what: 'A source tries one password after the other, so far in vain.',
  why: 'Weak passwords are found sooner or later; the attempts load the server.',
  needs:
    'At least five wrong passwords of one account, less than two seconds apart, from a source that scans; or forty registrations with a wrong one within forty seconds, from any.',
  message: (a) =>
    `${sourceIn(a, 'en')} tried ${a.attempts} passwords of account ${accountIn(a)}, all wrong in this trace`,
  fix: (a) => [
    a.through === null ? `Block ${a.source}, and ban who fails often (fail2ban).` : blockIn(a, 'en'),
    ...(a.isKnownScanner
      ? []
      : ['If it is a device of your own, give it the right password, and let it wait between its tries.']),
    'Use long random passwords; nothing else is to be repaired.',
  ],
};

export const passwordGuessing: Rule<AttackNotice> = {
  id: 'attack/password-guessing',
  severity: 'warning',
  references: ['RFC 3261 §26.1'],
  doubt: ['several-causes', 'relay'],
  check: (a) => (a.kind === 'guessing' ? attackBy(a) : null),
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import { finalWords, type JudgeableCall, match, statedParties, states } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Calling number not allowed',
  what: 'The call was refused, and phrase, Warning or Reason say that its calling number is not verified, not owned, invalid, or must not originate calls.',
  why: 'This is a list, not analytics: the same number is refused every time, and there is no redress contact.',
  needs: 'The final response, often a 403, with its words.',
  message: (c) => `${STATED_WORDS.english['caller-number'].says(statedParties(c))}: ${finalWords(c)}`,
  fix: (c) => STATED_WORDS.english['caller-number'].fix(statedParties(c)),
};

export const numberNotAllowed: Rule<JudgeableCall> = {
  id: 'call/number-not-allowed',
  severity: 'error',
  references: ['RFC 3261 §21.4.4'],
  doubt: 'phrase',
  check: (c) => (states(c, ['caller-number']) ? match(null, 'likely') : null),
  text: translatable(en),
};

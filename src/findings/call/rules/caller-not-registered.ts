import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import { finalWords, type JudgeableCall, match, statedParties, states } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Caller not registered',
  what: 'The call was refused because the caller had not registered where it calls.',
  why: 'Nobody gets through from this phone until it is registered; the callee never knew of the call.',
  needs: 'A refusal whose phrase, Warning or Reason says so.',
  message: (c) => `${STATED_WORDS.english['caller-not-registered'].says(statedParties(c))} (${finalWords(c)})`,
  fix: (c) => STATED_WORDS.english['caller-not-registered'].fix(statedParties(c)),
};

export const callerNotRegistered: Rule<JudgeableCall> = {
  id: 'call/caller-not-registered',
  severity: 'error',
  references: ['RFC 3261 §10', 'RFC 3261 §7.2'],
  check: (c) => (states(c, ['caller-not-registered']) ? match(null, 'likely') : null),
  text: translatable(en),
};

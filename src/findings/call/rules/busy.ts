import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import {
  calleeOf,
  failedWith,
  finalWords,
  hasRung,
  type JudgeableCall,
  match,
  statedParties,
  states,
} from '../facts/call-facts.ts';

export const isUndisturbed = (c: JudgeableCall): boolean => states(c, ['do-not-disturb']);

const en: RuleText<JudgeableCall> = {
  title: 'Callee busy',
  what: 'The callee was in another call, or did not want to be disturbed.',
  why: 'Nothing is broken: the callee took no further call.',
  needs: 'A 486 or 600 to an INVITE that rang nowhere, or a refusal that says so in words.',
  message: (c) =>
    isUndisturbed(c)
      ? `${STATED_WORDS.english['do-not-disturb'].says(statedParties(c))} (${finalWords(c)})`
      : `${calleeOf(c)} was busy (${finalWords(c)})`,
  fix: (c) =>
    isUndisturbed(c)
      ? STATED_WORDS.english['do-not-disturb'].fix(statedParties(c))
      : [
          'If the callee should take a second call, raise its line limit or call waiting.',
          'Busy with no call up: look for do not disturb, or a call that was never ended.',
        ],
};

export const busy: Rule<JudgeableCall> = {
  id: 'call/busy',
  severity: 'info',
  references: ['RFC 3261 §21.4.24', 'RFC 3261 §21.6.1'],
  check: (c) => {
    if (failedWith(c, [486, 600])) {
      return match(null, 'certain');
    }
    return isUndisturbed(c) || (states(c, ['busy']) && !hasRung(c)) ? match(null, 'likely') : null;
  },
  text: translatable(en),
};

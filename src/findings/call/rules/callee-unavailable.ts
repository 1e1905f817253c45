import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import {
  calleeOf,
  failedWith,
  finalWords,
  hasRung,
  type JudgeableCall,
  makerOf,
  match,
  saysMore,
  statedParties,
  states,
} from '../facts/call-facts.ts';

export const isUnregistered = (c: JudgeableCall): boolean => states(c, ['callee-not-registered']);

/** What 480 means where nothing says otherwise (RFC 3261 §21.4.18). */
function isBare(c: JudgeableCall): boolean {
  return failedWith(c, [480]) && (c.refusal?.states ?? null) === null;
}

const en: RuleText<JudgeableCall> = {
  title: 'Callee not reachable now',
  what: '480 without ringing: the callee exists and is not registered, or is set to do not disturb. Or another refusal that says in words that the callee is not registered.',
  why: 'Callers do not get through until the phone is back.',
  needs: 'A 480 before anything rang, or words in the refusal.',
  message: (c) =>
    isUnregistered(c)
      ? `${STATED_WORDS.english['callee-not-registered'].says(statedParties(c))} (${finalWords(c)})`
      : `${calleeOf(c)} could not be reached (${finalWords(c)} from ${makerOf(c)}), without ringing`,
  fix: (c) =>
    isUnregistered(c)
      ? STATED_WORDS.english['callee-not-registered'].fix(statedParties(c))
      : [
          'See whether the callee is registered, and whether its Contact answers.',
          ...(saysMore(c)
            ? []
            : [
                `The answer does not tell a phone that is off from do not disturb: the registrations at ${makerOf(c)} do.`,
              ]),
          'Forward to voicemail when the phone is not registered.',
        ],
};

export const calleeUnavailable: Rule<JudgeableCall> = {
  id: 'call/callee-unavailable',
  severity: 'warning',
  references: ['RFC 3261 §21.4.18'],
  doubt: ['several-causes', 'phrase'],
  check: (c) =>
    !hasRung(c) && (isUnregistered(c) || isBare(c))
      ? match(null, 'likely', isUnregistered(c) ? 'phrase' : 'several-causes')
      : null,
  text: translatable(en),
};

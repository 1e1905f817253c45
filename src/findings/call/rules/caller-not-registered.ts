import { translatable } from '../../../languages/index.ts';
import { registeredLaterUs } from '../../registered-later.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { STATED_WORDS } from '../../stated-words.ts';
import { failedWith, finalWords, type JudgeableCall, match, statedParties, states } from '../facts/call-facts.ts';

/** Codes with which a server refuses a caller that it does not know. */
const UNKNOWN_CALLER: readonly number[] = [400, 403];

/** How soon after the refusal the caller registered; null where it had before, or did not. */
export function laterUs(c: JudgeableCall): number | null {
  return failedWith(c, UNKNOWN_CALLER) && (c.refusal?.states ?? null) === null
    ? registeredLaterUs(c.registered.caller, c.startUs)
    : null;
}

const en: RuleText<JudgeableCall> = {
  title: 'Caller not registered',
  what: 'The call was refused because the caller had not registered where it calls.',
  why: 'Nobody gets through from this phone until it is registered; the callee never knew of the call.',
  needs:
    'A refusal whose phrase, Warning or Reason says so; or a 400 or 403, and the first REGISTER of the caller within a minute after it.',
  message: (c) => {
    const us = laterUs(c);
    const parties = statedParties(c);
    const { at, caller } = parties;
    return us === null
      ? `${STATED_WORDS.english['caller-not-registered'].says(parties)} (${finalWords(c)})`
      : `${at} refused the call (${finalWords(c)}); ${caller} registered only ${spansIn('en').after(us, 'this call')}: it was possibly not registered yet`;
  },
  fix: (c) => STATED_WORDS.english['caller-not-registered'].fix(statedParties(c)),
};

export const callerNotRegistered: Rule<JudgeableCall> = {
  id: 'call/caller-not-registered',
  severity: 'error',
  references: ['RFC 3261 §10', 'RFC 3261 §7.2'],
  doubt: ['phrase', 'timing'],
  check: (c) => {
    if (states(c, ['caller-not-registered'])) {
      return match(null, 'likely');
    }
    return laterUs(c) === null ? null : { ...match(null, 'possible', 'timing'), severity: 'warning' };
  },
  text: translatable(en),
};

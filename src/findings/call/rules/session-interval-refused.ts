import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, hadItsTime, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

export function minSeOf({ facts }: JudgeableCall): string {
  return String(facts.attempt?.replied?.minSe ?? 90);
}

const en: RuleText<JudgeableCall> = {
  title: 'Session interval too small, call given up',
  what: 'The INVITE asked for a session timer below the limit of an element on the way (422), and was not sent again with a longer one.',
  why: 'The call fails for a number that the caller only had to raise.',
  needs: 'A 422 to the last INVITE of a call, and half a minute of trace behind it.',
  message: (c) =>
    `${makerOf(c)} wants a session interval of at least ${minSeOf(c)} s, and ${callerOf(c)} did not try again`,
  fix: () => [
    'Let the caller repeat the INVITE with Session-Expires and Min-SE as in the 422.',
    'Configure a Session-Expires of 1800 s at the caller; no less than 90 s anywhere.',
  ],
};

export const sessionIntervalRefused: Rule<JudgeableCall> = {
  id: 'call/session-interval-refused',
  severity: 'error',
  references: ['RFC 4028 §6'],
  doubt: 'unseen',
  check: (c) => (failedWith(c, [422]) && hadItsTime(c) ? match(null, 'likely') : null),
  text: translatable(en),
};

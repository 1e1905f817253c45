import { translatable } from '../../../languages/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedAs, finalWords, hadItsTime, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

export function contactOf({ facts }: JudgeableCall): string {
  return plain(facts.attempt?.replied?.contacts[0] ?? '?', 80);
}

const en: RuleText<JudgeableCall> = {
  title: 'Redirection not followed',
  what: 'The call was redirected, and no INVITE to the new address followed under its Call-ID.',
  why: 'The caller fails where the callee had left word where it can be reached.',
  needs: 'A 3xx to the last INVITE of a call, and half a minute of trace behind it.',
  message: (c) =>
    `${makerOf(c)} sent ${callerOf(c)} on to ${contactOf(c)} (${finalWords(c)}), and no call there followed under this Call-ID`,
  fix: () => [
    'See whether the caller, or the proxy before it, may follow redirections (recursion).',
    'Look for a new call to that address with another Call-ID.',
    'See whether the new address can be reached from the caller.',
  ],
};

export const redirectUnfollowed: Rule<JudgeableCall> = {
  id: 'call/redirect-unfollowed',
  severity: 'warning',
  references: ['RFC 3261 §8.1.3.4'],
  doubt: 'unseen',
  check: (c) => (failedAs(c, 3) && hadItsTime(c) ? match(null, 'possible') : null),
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { expiryOf, type JudgeableCall, match, reasonWords } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call cut by its session timer',
  what: 'The BYE says that the session was not refreshed in time.',
  why: 'A call that people were still holding is cut, always after the same time.',
  needs:
    'A BYE whose Reason speaks of a session that expired; or SIP cause 408 or Q.850 cause 102, in a call with a session timer most of which had passed.',
  message: (c) =>
    `${c.facts.bye?.from ?? '?'} ended the call because it was not refreshed (${reasonWords(expiryOf(c))})`,
  fix: () => [
    'See who was to refresh (refresher in Session-Expires of the answer), and whether its re-INVITE or UPDATE left and was answered.',
    'If it left and did not arrive, look at Contact, Record-Route and NAT; send keep-alives more often than the NAT mapping lasts (UDP: every 25-30 s), for as long as the session lasts.',
    'If that side does not support session timers, let the other one refresh.',
  ],
};

export const sessionExpired: Rule<JudgeableCall> = {
  id: 'call/session-expired',
  severity: 'error',
  references: ['RFC 4028 §10'],
  doubt: 'hearsay',
  check: (c) => (c.outcome === 'answered' && expiryOf(c) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { callerOf, hadItsTime, type JudgeableCall, match } from '../facts/call-facts.ts';

/** Repeated over UDP, or a connection on which nothing came for longer than Timer B. */
function isWaiting(c: JudgeableCall): boolean {
  const { attempt } = c.facts;
  const isUnheard = attempt !== null && !attempt.hadProvisional && !attempt.wentOn;
  return isUnheard && (attempt.isReliable ? hadItsTime(c) : attempt.repeats > 0);
}

export function isRepeated({ facts }: JudgeableCall): boolean {
  return (facts.attempt?.repeats ?? 0) > 0;
}

const en: RuleText<JudgeableCall> = {
  title: 'INVITE unanswered so far',
  what: 'Nothing came back to the INVITE, but the trace does not show that nothing ever does: its time is not over, it was repeated too briefly to tell, or it went over a connection, on which nothing is repeated.',
  why: 'Nobody has shown a sign of life yet; where this goes on, the call fails after 32 s.',
  needs: 'An INVITE repeated over UDP without any response, or one on a connection with 32 s of trace behind it.',
  message: (c) =>
    `no answer ${hadItsTime(c) ? 'in this trace' : 'so far'}: ${c.facts.attempt?.to ?? '?'} has given no sign to ${callerOf(c)}${isRepeated(c) ? `, who sent the INVITE ${(c.facts.attempt?.repeats ?? 0) + 1} times${spansIn('en').within(c.facts.attempt?.repeatedForUs ?? Number.NaN)}` : ''}`,
  fix: (c) => [
    `See whether ${c.facts.attempt?.to ?? 'the address called'} is up and listens on that port and transport.`,
    hadItsTime(c)
      ? 'Capture on the other side: does the INVITE arrive, and does an answer leave?'
      : 'Let the capture run for 32 s after the INVITE: then it is known whether an answer comes.',
  ],
};

export const unansweredSoFar: Rule<JudgeableCall> = {
  id: 'call/unanswered-so-far',
  severity: 'warning',
  references: ['RFC 3261 §17.1.1.2'],
  doubt: ['still-open', 'unseen'],
  check: (c) =>
    c.outcome === 'no-final' && isWaiting(c) ? match(null, 'possible', hadItsTime(c) ? 'unseen' : 'still-open') : null,
  text: translatable(en),
};

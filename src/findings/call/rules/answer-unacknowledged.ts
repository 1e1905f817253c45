import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { callerOf, isAnswerRepeated, type JudgeableCall, match, unroutableContact } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'ACK missing after the answer',
  what: 'The answer is repeated again and again, and no ACK is seen: the callee does not know that the caller heard it.',
  why: 'After 32 s the callee hangs up; until then there is often no audio, or in one direction only.',
  needs:
    "A 2xx sent four times or more, for half the time it may take or until the callee's BYE, or eleven times, and no ACK on that hop.",
  message: (c) =>
    `${c.facts.final?.from ?? '?'} sent its answer ${(c.facts.final?.repeats ?? 0) + 1} times${spansIn('en').within(c.facts.final?.repeatedForUs ?? Number.NaN)}, and no ACK from ${callerOf(c)} is seen`,
  fix: () => [
    'See where the ACK goes: it follows Contact and Record-Route of the answer, not the way of the INVITE.',
    "Capture on the caller's side: is the ACK sent, and to which address?",
    'If the answer never reached the caller, look for what drops it: a fragmented 200, a NAT whose mapping had run out.',
  ],
};

export const answerUnacknowledged: Rule<JudgeableCall> = {
  id: 'call/answer-unacknowledged',
  severity: 'error',
  references: ['RFC 3261 §13.3.1.4'],
  doubt: 'unseen',
  check: (c) =>
    isAnswerRepeated(c) && c.facts.final?.isAcknowledged === false && unroutableContact(c) === null
      ? match(null, 'likely')
      : null,
  text: translatable(en),
};

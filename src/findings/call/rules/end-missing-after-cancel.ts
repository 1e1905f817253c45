import { translatable } from '../../../languages/index.ts';
import { isSuccess } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, hadItsTime, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'No 487 after the CANCEL',
  what: 'The CANCEL was answered, and the INVITE never got its final response.',
  why: "The phone may go on ringing, and the caller's line stays taken.",
  needs: 'A CANCEL with its 200, and half a minute of trace behind it without a final response to the INVITE.',
  message: (c) => `${c.facts.attempt?.to ?? '?'} took the CANCEL, and the INVITE to ${calleeOf(c)} got no 487`,
  fix: () => [
    "Capture on the callee's side: was a 487 sent, and did it get lost?",
    'If it was not, the element that answered the CANCEL must end the INVITE with 487.',
  ],
};

export const endMissingAfterCancel: Rule<JudgeableCall> = {
  id: 'call/end-missing-after-cancel',
  severity: 'warning',
  references: ['RFC 3261 §9.2'],
  doubt: 'unseen',
  check: (c) =>
    c.outcome === 'no-final' && isSuccess(c.facts.attempt?.cancelStatus) && hadItsTime(c)
      ? match(null, 'possible')
      : null,
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalWords, type JudgeableCall, MANY_REPEATS, match } from '../facts/call-facts.ts';

function isUnacknowledged({ facts }: JudgeableCall): boolean {
  return facts.final !== null && facts.final.repeats >= MANY_REPEATS && !facts.final.isAcknowledged;
}

const en: RuleText<JudgeableCall> = {
  title: 'ACK missing after the refusal',
  what: 'A final response of 300 or above is repeated, and no ACK is seen.',
  why: 'The call has failed anyway; the lines stay taken for half a minute, and the caller may not have heard the reason.',
  needs: 'A final response of 300 or above to an INVITE, sent four times or more, and no ACK on that hop.',
  message: (c) =>
    `${c.facts.final?.from ?? '?'} sent ${finalWords(c)} ${(c.facts.final?.repeats ?? 0) + 1} times, and no ACK from ${c.facts.attempt?.from ?? '?'} is seen`,
  fix: () => [
    'Capture on the other side: does the response arrive, and does an ACK leave?',
    'The ACK of a refusal has the branch of the INVITE and goes the same way, hop by hop.',
  ],
};

export const refusalUnacknowledged: Rule<JudgeableCall> = {
  id: 'call/refusal-unacknowledged',
  severity: 'warning',
  references: ['RFC 3261 §17.1.1.3', 'RFC 3261 §17.2.1'],
  doubt: 'unseen',
  check: (c) =>
    (c.outcome === 'failed' || c.outcome === 'cancelled' || c.outcome === 'rejected') && isUnacknowledged(c)
      ? match(null, 'likely')
      : null,
  text: translatable(en),
};

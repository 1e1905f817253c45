import { translatable } from '../../../languages/index.ts';
import type { CapturedParties, TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalClaim, match, nameOfParty } from '../facts/transfer-facts.ts';

/** Whose messages are missing, where something could be concluded from them; null where nothing hangs on it. */
export function unseenParty(t: TransferRecord): keyof CapturedParties | null {
  const { captured, outcome, targetLeg } = t;
  const claim = finalClaim(t);
  const isUnreported = claim === null && !t.isSubscriptionSuppressed && outcome !== 'rejected';
  if (captured.transferee !== 'all' && (isUnreported || t.refer.status === null)) {
    return 'transferee';
  }
  if (captured.target !== 'all' && targetLeg !== null && targetLeg.finalStatus === null) {
    return 'target';
  }
  const isUntaken = claim !== null && claim.answeredWith === null;
  return captured.transferor !== 'all' && isUntaken ? 'transferor' : null;
}

/** Nothing of it was captured, not only a part. */
export function isWhollyUnseen(t: TransferRecord): boolean {
  return t.captured[unseenParty(t) ?? 'transferee'] === 'none';
}

const en: RuleText<TransferRecord> = {
  title: 'One side not captured',
  what: 'What one party sent is not in the trace, or not all of it: others answer or acknowledge messages that are not there.',
  why: 'What is missing of that side may have been sent. Nothing is concluded from it.',
  needs: 'An ACK to a 2xx, or an answer to a request, that is not in the trace.',
  message: (t) =>
    `${isWhollyUnseen(t) ? 'nothing' : 'not everything'} that ${nameOfParty(t, unseenParty(t) ?? 'transferee')} sent was captured: answers to it are in this trace without it, and what seems to be missing from that side may have been sent`,
  fix: () => [
    'Capture both directions: on a mirror port, receive and transmit; with a filter, both addresses as source and as destination.',
    'A capture inside a host may show only what it sends: capture on the interface, or on the other side too.',
  ],
};

export const oneSided: Rule<TransferRecord> = {
  id: 'transfer/one-sided',
  severity: 'info',
  references: ['RFC 3261 §13.2.2.4', 'RFC 3261 §17.1.2'],
  doubt: 'unseen',
  check: (t) => (unseenParty(t) === null ? null : match(null, 'possible')),
  text: translatable(en),
};

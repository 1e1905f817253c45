import { translatable } from '../../../languages/index.ts';
import type { Moment } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { finalClaim, match, missing, patienceUs, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const LONG_US = 30_000_000;

/** Since the transferor could know of the failure. */
export function waitedUs(t: TransferRecord): number {
  return patienceUs(t, knownAt(t));
}

function knownAt(t: TransferRecord): Moment | null {
  return t.outcome === 'rejected' ? t.refer.answeredAt : (finalClaim(t)?.answeredAt ?? null);
}

function isForgotten(t: TransferRecord): boolean {
  const hasFailed = t.outcome === 'failed' || t.outcome === 'rejected';
  return hasFailed && t.original.wasHeld && t.original.resumedAt === null && t.bye === null && waitedUs(t) >= LONG_US;
}

const en: RuleText<TransferRecord> = {
  title: 'Held call not resumed after the failure',
  what: 'The transferee was on hold, the transfer failed, and for half a minute the transferor neither resumed the call nor ended it.',
  why: 'The caller hears music, or nothing, and nobody knows.',
  needs:
    'The re-INVITE that put the call on hold, the failure, then 30 s without another re-INVITE of the transferor or a BYE.',
  message: (t) =>
    `${transfereeName(t)} was on hold when the transfer failed, and ${transferorName(t)} did not take the call back${spansIn('en').lasting(waitedUs(t))}`,
  fix: () => [
    "Resume the call (re-INVITE with sendrecv) as soon as a NOTIFY or the REFER's own answer says it failed.",
    'Tell the user who transferred: many phones show the held call and wait for a key.',
  ],
};

export const callNotResumed: Rule<TransferRecord> = {
  id: 'transfer/call-not-resumed',
  severity: 'warning',
  references: ['RFC 5589 §6.3'],
  doubt: 'wish',
  check: (t) => (isForgotten(t) ? match('transferor', 'possible') : null),
  misses: (t) => missing(t, 'transferor', knownAt(t)),
  text: translatable(en),
};

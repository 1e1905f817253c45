import { isBefore, type Moment } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { failedWith, finalClaim } from './transfer-facts.ts';

/** When the call that Replaces names ended, of a transfer that may have failed for it. */
export type ReplacedEnd =
  /** Before the REFER, and the transferor knew it. */
  | 'known'
  /** Before the REFER, and no answer of the transferor shows that it knew. */
  | 'crossing-refer'
  /** Between the REFER and the call to the target. */
  | 'before-call'
  /** While the target was called, before it answered 481. */
  | 'crossing-call';

/** Null where it was up, or where its end explains nothing. */
export function replacedEnd(t: TransferRecord): ReplacedEnd | null {
  const { replaces } = t;
  if (t.outcome !== 'failed' || replaces === null) {
    return null;
  }
  if (replaces.stateAtRefer === 'ended') {
    return replaces.wasEndKnown ? 'known' : 'crossing-refer';
  }
  if (replaces.endedBeforeInvite) {
    return 'before-call';
  }
  return failedWith(t, [481]) && endedMeanwhile(t) ? 'crossing-call' : null;
}

/** Whether the named call ended before the target had answered, as far as the trace shows. */
export function endedMeanwhile(t: TransferRecord): boolean {
  return isBefore(t.replaces?.endedAt, decidedAt(t));
}

function decidedAt(t: TransferRecord): Moment | null {
  return t.targetLeg?.finalAt ?? finalClaim(t)?.sentAt ?? null;
}

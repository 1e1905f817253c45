import type { RejectedBy, RejectionCause } from '../../records/index.ts';
import { isRefusal, type Reason, read603Plus } from '../../sip/index.ts';
import type { FinalAnswer } from './final-answer.ts';
import { isParticular } from './particular.ts';

const REJECTION_CODES: ReadonlySet<number> = new Set([603, 607, 608]);
/** ITU-T Q.850: call rejected, user busy. */
const CALL_REJECTED = 21;
const USER_BUSY = 17;

/**
 * Whether a final response is a rejection: by its code, or by a Reason (RFC 3326) that says so. A gateway writes Q.850 cause
 * 21 for many refusals: it says so only where nothing more particular stands beside it.
 */
export function saysRejected(answer: FinalAnswer): boolean {
  const { final } = answer;
  const reasons = answer.refusal?.reasons ?? [];
  return (
    REJECTION_CODES.has(final.status) ||
    (isRefusal(final.status) &&
      (reasons.some(isSipRejection) || (reasons.some(isCallRejected) && !isParticular(answer))))
  );
}

export function isRejectionReason(reason: Reason): boolean {
  return isSipRejection(reason) || isCallRejected(reason);
}

function isSipRejection(reason: Reason): boolean {
  return reason.protocol.toUpperCase() === 'SIP' && REJECTION_CODES.has(reason.cause ?? 0);
}

function isCallRejected(reason: Reason): boolean {
  return reason.protocol.toUpperCase() === 'Q.850' && reason.cause === CALL_REJECTED;
}

export function causeOf(status: number, reasons: readonly Reason[], rang: boolean): RejectionCause {
  const sipCause = (code: number) => reasons.some((r) => r.protocol.toUpperCase() === 'SIP' && r.cause === code);
  if (status === 608) {
    return 'rejected-608';
  }
  if (sipCause(608)) {
    return 'reason-608';
  }
  if (status === 607) {
    return 'unwanted-607';
  }
  if (sipCause(607)) {
    return 'reason-607';
  }
  if (status === 603 && reasons.some(isAnalyticsReason)) {
    return 'network-blocked-603plus';
  }
  if (status === 603 || sipCause(603)) {
    return rang ? 'declined-after-ringing' : 'declined-at-once';
  }
  return 'q850-call-rejected';
}

/** ATIS-1000099: a Reason whose text begins with `v=analytics1`. */
function isAnalyticsReason(reason: Reason): boolean {
  return isRejectionReason(reason) && read603Plus(reason) !== null;
}

/** Who rejected, as far as the message itself says. */
export function blame(cause: RejectionCause, reasons: readonly Reason[], phrase: string): RejectedBy {
  if (hasHungUp(cause, reasons)) {
    return 'unknown';
  }
  switch (cause) {
    case 'rejected-608':
    case 'reason-608':
    case 'network-blocked-603plus':
      return 'network';
    case 'unwanted-607':
    case 'reason-607':
    case 'declined-after-ringing':
      return 'callee';
    case 'declined-at-once':
      return isNetworkPhrase(phrase) ? 'unknown' : byReason(reasons);
    case 'q850-call-rejected':
      return byLocation(reasons.find(isCallRejected)?.location ?? null);
  }
}

/** A 603 beside a Q.850 cause that is no refusal (17, 21): an exchange hung up, whatever had rung before. */
function hasHungUp(cause: RejectionCause, reasons: readonly Reason[]): boolean {
  const causes = reasons.filter(({ protocol }) => protocol.toUpperCase() === 'Q.850').map(({ cause: value }) => value);
  const isDecline = cause === 'declined-after-ringing' || cause === 'declined-at-once';
  return isDecline && causes.length > 0 && !reasons.some(isRejectionReason) && !causes.includes(USER_BUSY);
}

/** The phrase of ATIS-1000099, without the Reason that would prove it. */
function isNetworkPhrase(phrase: string): boolean {
  return /^network blocked$/i.test(phrase.trim());
}

/** A 603 that was not preceded by ringing: Q.850's "call rejected" is the called user's, unless it says whose it is. */
function byReason(reasons: readonly Reason[]): RejectedBy {
  const rejected = reasons.find(isCallRejected);
  if (rejected === undefined) {
    return 'unknown';
  }
  return rejected.location === null ? 'callee' : byLocation(rejected.location);
}

/** RFC 8606 §4: the location tokens of a Q.850 cause. */
function byLocation(location: string | null): RejectedBy {
  if (location === null) {
    return 'unknown';
  }
  return location.toUpperCase() === 'U' ? 'callee' : 'network';
}

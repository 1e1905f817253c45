import type {
  AskedFor,
  CallCourse,
  CallEnding,
  CallOutcome,
  CallRecord,
  CallResult,
  CallTimes,
  MediaFacts,
} from '../../records/index.ts';
import { isSuccess } from '../../sip/index.ts';
import { formCausesOf } from '../form/refused-form.ts';
import { evidenceOf } from '../leg/evidence.ts';
import { farthestHop, nearestHop } from '../leg/hops.ts';
import { invitationOf } from '../leg/invitation.ts';
import type { Leg } from '../leg/leg.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';
import type { ToldOfLeg } from '../legs/told-of-leg.ts';
import { UNKNOWN_PARTIES } from '../registration/unknown-parties.ts';
import { saysRejected } from '../rejection/rejection-cause.ts';
import { askedFor } from './asked-for.ts';
import { callFactsOf } from './call-facts.ts';
import { postDialDelayOf } from './post-dial-delay.ts';

/** What the caller's side got, in the words of the report's contract; null when this Call-ID is no call. */
export function endingOf(leg: Leg): CallResult | null {
  if (leg.invitation === null) {
    return null;
  }
  const answered = leg.transactions.find(isAnsweredInvite);
  if (answered !== undefined) {
    return { outcome: 'answered', finalStatus: successStatus(answered) };
  }
  const decisive = nearestHop(leg.lastInviteHops());
  const status = decisive?.final?.status ?? null;
  return { outcome: outcomeOf(leg, decisive, status), finalStatus: status };
}

function outcomeOf(leg: Leg, hop: Transaction | null, status: number | null): CallOutcome {
  if (hop === null || status === null) {
    return 'no-final';
  }
  if (hop.final !== null && saysRejected({ final: hop.final, refusal: hop.refusal })) {
    return 'rejected';
  }
  return status === 487 && (leg.cancel !== null || leg.wasCancelTaken || leg.wasReplacedWhileEarly)
    ? 'cancelled'
    : 'failed';
}

/** The phone of the called party rings (RFC 3261 §21.1.2); 183 says nothing of it. */
const RINGING = 180;

/** When what happened in a call. */
export function timesOf(leg: Leg): CallTimes {
  const answered = leg.transactions.find(isAnsweredInvite);
  const ended = answered === undefined ? null : leg.hangUp;
  return {
    startUs: leg.firstUs,
    postDialDelayUs: postDialDelayOf(leg),
    answeredUs: answered?.final?.timeUs ?? Number.NaN,
    endedUs: ended?.sighting.timeUs ?? Number.NaN,
  };
}

function courseOf(leg: Leg, { answeredUs, endedUs }: CallTimes): CallCourse {
  const ringing = leg.transactions.find(
    (t) => t.method === 'INVITE' && isInitial(t) && t.firstRinging?.status === RINGING,
  );
  const callerTag = nearestHop(leg.lastInviteHops())?.fromTag ?? null;
  const endedBy =
    Number.isNaN(endedUs) || callerTag === null ? null : leg.hangUp?.fromTag === callerTag ? 'caller' : 'callee';
  return { rangUs: ringing?.firstRinging?.timeUs ?? Number.NaN, answeredUs, endedUs, endedBy };
}

function successStatus(answered: Transaction): number {
  const status = answered.final?.status ?? 200;
  return isSuccess(status) ? status : (answered.laterFinal?.status ?? 200);
}

function isAnsweredInvite(transaction: Transaction): boolean {
  if (transaction.method !== 'INVITE' || transaction.requestToTag !== null) {
    return false;
  }
  return isSuccess(transaction.final?.status) || isSuccess(transaction.laterFinal?.status);
}

/** What is known of a call beside its leg and its ending. */
export type CallContext = {
  readonly told: ToldOfLeg;
  readonly media: MediaFacts | null;
  /** Whether it is a stranger's probe. */
  readonly isProbe: () => boolean;
  /** Whether it is told how its parties stood with their registrars where it went well: to look that up takes its time. */
  readonly tellsStanding: boolean;
  /** So many messages prove it at most. */
  readonly mostEvidence: number;
  /** Trace time in which it was decided. */
  readonly nowUs: number;
};

/** The record of a call whose ending is known. */
export function callRecordOf(
  leg: Leg,
  { isNotable, isFartherLeg, ranOut, outcome, finalStatus, times }: CallEnding,
  { told, media, isProbe, tellsStanding, mostEvidence, nowUs }: CallContext,
): CallRecord {
  const isGood = outcome === 'answered' && !isNotable;
  const hop = leg.transactions.find((t) => t.method === 'INVITE' && t.final?.status === finalStatus);
  return {
    callId: leg.callId,
    outcome,
    finalStatus,
    finalPhrase: hop?.final?.phrase ?? '',
    from: leg.fromUri,
    to: leg.toUri,
    rang: leg.transactions.some((t) => t.method === 'INVITE' && isInitial(t) && t.alerting !== null),
    isFartherLeg,
    ranOut,
    isGivenUp: outcome === 'no-final' && leg.cancel !== null,
    postDialDelayUs: times.postDialDelayUs,
    startUs: leg.firstUs,
    endUs: leg.lastUs,
    course: courseOf(leg, times),
    refusal: hop?.refusal ?? null,
    legs: told.legs,
    evidence: evidenceOf(leg, mostEvidence),
    asked: isGood ? null : askedOf(leg),
    stir: leg.stir,
    provisionalReason: isGood ? null : (hop?.provisionalReason ?? null),
    facts: isGood ? null : callFactsOf(leg, nowUs, isProbe()),
    registered: isGood && !tellsStanding ? UNKNOWN_PARTIES : told.registered,
    strangers: isGood ? [] : told.strangers,
    media,
    form: isGood ? [] : formCausesOf(leg.transactions.filter(isOfCall), nowUs - leg.lastUs),
  };
}

/** What has to do with transfers is told with them. */
function isOfCall({ method }: Transaction): boolean {
  return method !== 'REFER' && method !== 'NOTIFY';
}

/** The last INVITE as it was nearest to the called party: where signatures are verified. */
function askedOf(leg: Leg): AskedFor | null {
  const farthest = leg.invitation === null ? null : farthestHop(leg.lastInviteHops());
  return farthest === null ? null : askedFor(invitationOf(farthest));
}

import type { Sighting } from '../../records/index.ts';
import { isAlerting, isFinal, isSuccess } from '../../sip/index.ts';
import type { Transaction } from './transaction.ts';

const MOST_DESTINATIONS = 4;

/** Takes a request in: the first sighting opens the transaction, the others are retransmissions. */
export function noteRequest(transaction: Transaction, sighting: Sighting): boolean {
  transaction.lastRequestUs = sighting.timeUs;
  if (transaction.request === null) {
    transaction.request = sighting;
    return true;
  }
  transaction.requestRepeats++;
  noteDestination(transaction, sighting);
  return false;
}

function noteDestination(transaction: Transaction, { dst }: Sighting): void {
  const { request, otherDestinations } = transaction;
  if (dst === null || dst === request?.dst || dst.address === request?.dst?.address) {
    return;
  }
  if (otherDestinations.length < MOST_DESTINATIONS && !otherDestinations.includes(dst.address)) {
    transaction.otherDestinations = [...otherDestinations, dst.address];
  }
}

/**
 * Whether a response came from where its request was seen going, whatever the port (RFC 3261 §18.2.2: over UDP it goes
 * back the way the request came). True too where the trace does not tell, and over a connection, which has two ends only.
 */
export function cameFromAsked({ request, otherDestinations }: Transaction, { src, transport }: Sighting): boolean {
  const asked = request?.dst ?? null;
  if (asked === null || src === null || asked === src || transport !== 'udp') {
    return true;
  }
  return asked.address === src.address || otherDestinations.includes(src.address);
}

/** Whether the final response came from where the request is seen to have gone: else a stranger may have sent it. */
export function isVouched(transaction: Transaction): boolean {
  const { request, final, isFinalVouched } = transaction;
  return request !== null && final !== null && (isFinalVouched || cameFromAsked(transaction, final));
}

/** Whether a final response that was just taken in says that who was asked took the request: its first, or a later fork's. */
export function isTakenBy(transaction: Transaction, sighting: Sighting): boolean {
  const counts = transaction.final === sighting || transaction.laterFinal === sighting;
  return counts && isSuccess(sighting.status) && cameFromAsked(transaction, sighting);
}

/** Notes that a response came, whatever it says. */
export function noteSpeaker(transaction: Transaction, sighting: Sighting): void {
  transaction.hasAskedSpoken ||= cameFromAsked(transaction, sighting);
}

/** Takes a response in. True when it tells something new: not a repetition of what this hop already showed. */
export function noteResponse(transaction: Transaction, sighting: Sighting, toTag: string | null): boolean {
  noteSpeaker(transaction, sighting);
  if (!isFinal(sighting.status)) {
    return noteProvisional(transaction, sighting, toTag);
  }
  if (transaction.final !== null && isAnotherPlace(transaction, transaction.final, sighting)) {
    return noteOtherPlace(transaction, transaction.final, sighting, toTag);
  }
  if (transaction.final === null) {
    transaction.final = sighting;
    transaction.finalToTag = toTag;
    transaction.lastFinalUs = sighting.timeUs;
    return true;
  }
  if (transaction.final.status === sighting.status && transaction.finalToTag === toTag) {
    transaction.finalRepeats++;
    transaction.lastFinalUs = sighting.timeUs;
    if (transaction.ack !== null) {
      transaction.finalRepeatsAfterAck++;
    }
    return false;
  }
  if (transaction.laterFinal === null) {
    transaction.laterFinal = sighting;
    return true;
  }
  return false;
}

/** One of two finals came from where the request went, and the other did not. */
function isAnotherPlace(transaction: Transaction, final: Sighting, sighting: Sighting): boolean {
  return cameFromAsked(transaction, final) !== cameFromAsked(transaction, sighting);
}

/** What comes from where the request went counts, in whatever order the two came. */
function noteOtherPlace(transaction: Transaction, final: Sighting, sighting: Sighting, toTag: string | null): boolean {
  if (final.status === sighting.status && transaction.finalToTag === toTag) {
    transaction.isFinalVouched = true;
    transaction.finalRepeats++;
    transaction.lastFinalUs = sighting.timeUs;
    return false;
  }
  if (transaction.isFinalVouched || cameFromAsked(transaction, final)) {
    transaction.strangeFinal ??= sighting;
    return false;
  }
  transaction.strangeFinal ??= final;
  transaction.final = sighting;
  transaction.finalToTag = toTag;
  transaction.lastFinalUs = sighting.timeUs;
  transaction.refusal = null;
  return true;
}

function noteProvisional(transaction: Transaction, sighting: Sighting, toTag: string | null): boolean {
  noteTrying(transaction, sighting.timeUs);
  if (isAlerting(sighting.status)) {
    transaction.alerting ??= sighting;
  }
  if (transaction.firstRinging !== null) {
    return false;
  }
  transaction.firstRinging = sighting;
  transaction.ringingToTag = toTag;
  return true;
}

/** A 100 stops the request's repetition and says no more (RFC 3261 §17.1.1.2): no sighting is made of it. */
export function noteTrying(transaction: Transaction, timeUs: number): void {
  if (Number.isNaN(transaction.provisionalUs)) {
    transaction.provisionalUs = timeUs;
  }
  transaction.hasProvisional = true;
}

/** Takes the RSeq of a reliable provisional response in (RFC 3262 §3): the same one again says that no PRACK came. */
export function noteReliable(transaction: Transaction, rseq: number): void {
  transaction.reliableRepeats = transaction.rseq === rseq ? transaction.reliableRepeats + 1 : 0;
  transaction.rseq = rseq;
}

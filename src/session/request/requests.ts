import { hashNumber } from '../../bytes/index.ts';
import type { Arrival, Endpoint } from '../../model/index.ts';
import type { RequestNotice, UndeliveredFacts } from '../../records/index.ts';
import {
  HEADER,
  isChallenge,
  isProvisional,
  isRefusal,
  isScanner,
  isSuccess,
  type SipMessage,
  TRANSACTION_US,
} from '../../sip/index.ts';
import type { AttackWatch } from '../attack/attack-watch.ts';
import type { MessageDigest } from '../digest.ts';
import type { Phrases } from '../leg/phrases.ts';
import { sight } from '../leg/sighting.ts';
import type { MessageReader } from '../message-reader.ts';
import type { SentRequest } from '../undelivered-requests.ts';
import { Challenges } from './challenges.ts';
import { Notifications } from './notifications.ts';
import { Peers } from './peers.ts';
import { type PendingRequest, PendingRequests, requestSighting, sentRequest } from './pending-requests.ts';
import { Refusals } from './refusals.ts';
import { RequestGroups } from './request-groups.ts';
import { arrivalOf, isRead, partiesOf, requestIn, saidIn } from './request-in.ts';
import { REQUEST_METHODS } from './request-methods.ts';
import { noteSender } from './senders.ts';

/** Endpoints of which is known that they speak; Call-IDs whose subscription was notified. */
const MOST_KNOWN = 50_000;
/** Told by the stories of rejections. */
const REJECTED: readonly number[] = [603, 607, 608];
/** Answers to OPTIONS that come from an element on the way, or say that the peer takes no calls. */
const OUT_OF_SERVICE: readonly number[] = [408, 503, 504];

export type RequestReader = {
  readonly phrases: Phrases;
  readonly attacks: AttackWatch;
  readonly messages: MessageReader;
  /** What says that a request without an answer was not delivered. */
  readonly undelivered: (sent: SentRequest) => UndeliveredFacts | null;
};

/**
 * Follows requests that are no call, no transfer and no registration: SUBSCRIBE, NOTIFY, PUBLISH, MESSAGE, OPTIONS,
 * INFO. What is answered well is forgotten at once; what is not is told when the trace is over, alike ones together.
 */
export class Requests {
  readonly #reader: RequestReader;
  readonly #pending = new PendingRequests();
  readonly #peers = new Peers();
  readonly #groups = new RequestGroups();
  readonly #speakers = new Set<Endpoint>();
  #latestSpeaker: Endpoint | null = null;
  /** Subscriptions that wait for their first NOTIFY, by Call-ID. */
  readonly #subscribed = new PendingRequests();
  readonly #challenges = new Challenges();
  readonly #refusals = new Refusals(this.#groups);
  readonly #notifications: Notifications;

  constructor(reader: RequestReader) {
    this.#reader = reader;
    this.#notifications = new Notifications({ reread: (request) => reader.messages.readEarlier(arrivalOf(request)) });
  }

  /**
   * Takes a message in; the ends of its arrival must have names.
   *
   * @param nowUs trace time.
   * @returns false for a response that may wait, and answers nothing yet: it is not taken.
   */
  accept(
    digest: MessageDigest,
    arrival: Arrival,
    message: SipMessage | null,
    nowUs: number,
    mayWait: boolean,
  ): boolean {
    const method = REQUEST_METHODS[digest.requestTail] ?? '';
    this.#expire(nowUs);
    if (method === 'NOTIFY') {
      this.#notified(digest);
    }
    if (method !== '') {
      const second = hashNumber(digest.cseq ^ digest.fromTag, hashNumber(digest.requestTail, digest.callIdSecond));
      const known = this.#queueOf(method).find(digest.callIdFirst, second);
      if (digest.isRequest) {
        this.#request(known, method, second, digest, arrival, message);
      } else if (known !== null) {
        this.#response(known, digest, arrival, message);
      } else {
        return !mayWait;
      }
    }
    return true;
  }

  /** NOTIFYs wait by themselves: there are so many that others would have no room. */
  #queueOf(method: string): PendingRequests {
    return method === 'NOTIFY' ? this.#notifications.pending : this.#pending;
  }

  #request(
    known: PendingRequest | null,
    method: string,
    second: number,
    digest: MessageDigest,
    arrival: Arrival,
    message: SipMessage | null,
  ): void {
    if (known !== null) {
      // The next hop of the same request is no repetition.
      known.sent += known.src === arrival.src && known.dst === arrival.dst ? 1 : 0;
      known.lastUs = Number.isNaN(arrival.timeUs) ? known.lastUs : arrival.timeUs;
      return;
    }
    if (method === 'OPTIONS' && this.#peers.isNew(arrival.src, arrival.dst)) {
      const whole = this.#reader.messages.read(arrival, message);
      if (whole !== null) {
        noteSender(this.#reader, 'OPTIONS', arrival, whole);
      }
    }
    const whole = isRead(method, arrival) ? this.#reader.messages.read(arrival, message) : null;
    const request = requestIn(method, second, digest, arrival, whole);
    const lost = this.#queueOf(method).add(request);
    if (lost !== null) {
      this.#gaveUp(lost, false);
    }
    this.#begin(request, digest, arrival, whole);
  }

  #begin(request: PendingRequest, digest: MessageDigest, arrival: Arrival, whole: SipMessage | null): void {
    if (request.method === 'SUBSCRIBE' && request.isEnding) {
      this.#notifications.subscribed(request);
    }
    this.#challenges.asked(request);
    if (whole !== null && digest.toTag === 0 && isScanner(whole.header(HEADER.userAgent))) {
      noteSender(this.#reader, request.method, arrival, whole);
    }
  }

  #response(known: PendingRequest, digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    const { status } = digest;
    if (arrival.src !== this.#latestSpeaker && arrival.src !== null) {
      this.#noteSpeaker(arrival.src);
    }
    if (isProvisional(status)) {
      known.hadProvisional = true;
      return;
    }
    if (known.src !== null && arrival.dst !== null && known.src.address !== arrival.dst.address) {
      known.isAnsweredElsewhere = true;
      return;
    }
    this.#queueOf(known.method).done(known);
    if (known.method === 'OPTIONS' && known.src !== null && known.dst !== null) {
      this.#peers.answered(known.src, known.dst, arrival.timeUs);
      if (!OUT_OF_SERVICE.includes(status)) {
        return;
      }
    }
    if (isSuccess(status)) {
      this.#succeeded(known, arrival);
    } else if (isRefusal(status) && mayBeRefused(known, status)) {
      this.#refused(known, arrival, message);
    }
  }

  #noteSpeaker(end: Endpoint): void {
    this.#latestSpeaker = end;
    if (this.#speakers.size < MOST_KNOWN) {
      this.#speakers.add(end);
    }
  }

  #succeeded(known: PendingRequest, { timeUs }: Arrival): void {
    if (known.method === 'NOTIFY') {
      this.#notifications.taken(known);
      return;
    }
    this.#challenges.settled(known);
    this.#refusals.accepted(known, timeUs);
    if (known.method === 'SUBSCRIBE' && !known.isEnding) {
      this.#notifications.subscribed(known);
      if (this.#subscribed.find(known.first, 0) === null) {
        this.#subscribed.add({ ...known, second: 0, sentUs: timeUs, isDone: false });
      }
    }
  }

  #refused(known: PendingRequest, arrival: Arrival, message: SipMessage | null): void {
    const whole = this.#reader.messages.read(arrival, message);
    if (whole === null) {
      return;
    }
    const sighting = sight(whole, arrival, this.#reader.phrases);
    const { status, phrase } = sighting;
    const refused = { status, phrase, said: saidIn(whole) };
    if (known.method === 'NOTIFY') {
      this.#notifications.failed(known, 'refused', [sighting], { refused });
      return;
    }
    const evidence = [requestSighting(known), sighting];
    if (isChallenge(status) && known.method !== 'OPTIONS') {
      if (this.#challenges.challenged(known, whole, sighting)) {
        this.#groups.add('refused', known, evidence, { refused });
      }
      return;
    }
    this.#challenges.settled(known);
    if (known.method === 'SUBSCRIBE' || known.method === 'PUBLISH') {
      this.#refusals.note(known, evidence, refused, arrival.timeUs);
      return;
    }
    const named = known.callId === '' ? { ...known, ...partiesOf(whole) } : known;
    this.#groups.add('refused', named, evidence, { refused });
  }

  #notified({ callIdFirst }: MessageDigest): void {
    const waiting = this.#subscribed.find(callIdFirst, 0);
    if (waiting !== null) {
      this.#subscribed.done(waiting);
    }
  }

  #expire(nowUs: number): void {
    const dueUs = nowUs - TRANSACTION_US;
    for (let next = this.#pending.takeBefore(dueUs); next !== null; next = this.#pending.takeBefore(dueUs)) {
      this.#gaveUp(next, true);
    }
    const { pending } = this.#notifications;
    for (let next = pending.takeBefore(dueUs); next !== null; next = pending.takeBefore(dueUs)) {
      this.#gaveUp(next, true);
    }
    for (let next = this.#subscribed.takeBefore(dueUs); next !== null; next = this.#subscribed.takeBefore(dueUs)) {
      this.#groups.add('not-notified', next, [requestSighting(next)]);
    }
  }

  #gaveUp(request: PendingRequest, isOver: boolean): void {
    const { method, dst, sent, hadProvisional } = request;
    const undelivered = hadProvisional ? null : this.#reader.undelivered(sentRequest(request));
    if (method === 'OPTIONS') {
      this.#peers.unanswered(request, isOver, undelivered);
      return;
    }
    const isHeard = dst !== null && this.#speakers.has(dst);
    if (method === 'NOTIFY') {
      this.#notifications.gaveUp(request, isOver, isHeard, undelivered);
      return;
    }
    // Over UDP it would have been sent again: one that was not has been answered out of sight.
    if (sent > 1 || undelivered !== null || (isHeard && isOver && !hadProvisional)) {
      const error = undelivered === null ? [] : [undelivered.sighting];
      const evidence = [requestSighting(request), ...error];
      this.#groups.add(isOver ? 'unanswered' : 'pending', request, evidence, { undelivered });
    }
  }

  /** What became of all of them; the trace is over. */
  takeAll(nowUs: number): RequestNotice[] {
    this.#expire(nowUs);
    for (let next = this.#pending.takeAny(); next !== null; next = this.#pending.takeAny()) {
      this.#gaveUp(next, false);
    }
    const { pending } = this.#notifications;
    for (let next = pending.takeAny(); next !== null; next = pending.takeAny()) {
      this.#gaveUp(next, false);
    }
    this.#refusals.tellAll(nowUs);
    this.#challenges.tell(this.#groups, nowUs);
    this.#notifications.tellAll(this.#groups);
    return [...this.#groups.takeAll(), ...this.#peers.takeAll(nowUs)];
  }
}

/** A challenge is none yet. */
function mayBeRefused({ method, event }: PendingRequest, status: number): boolean {
  // A conditional PUBLISH starts over (RFC 3903 §6); what has to do with a REFER is told by its transfer.
  if ((method === 'PUBLISH' && status === 412) || (method === 'SUBSCRIBE' && event === 'refer')) {
    return false;
  }
  return method === 'NOTIFY' ? !isChallenge(status) : !REJECTED.includes(status);
}

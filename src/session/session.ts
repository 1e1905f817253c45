import { TraceClock } from '../bytes/index.ts';
import { type Arrival, emptyArrival, type Limits } from '../model/index.ts';
import type { Sighting, StorySink, UndeliveredNotice } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { Sources } from './attack/sources.ts';
import {
  BEGINS_NOTHING,
  beginsCall,
  isCallIdCut,
  isCancelTaken,
  opensLeg,
  STANDS_ALONE,
  STANDS_FOR_ITSELF,
} from './beginnings.ts';
import { Counters } from './counters.ts';
import { DeliveryErrors } from './delivery-errors.ts';
import { Digester, KIND, type MessageDigest } from './digest.ts';
import { type EarlyResponse, EarlyResponses, isEarly } from './early-responses.ts';
import type { Leg } from './leg/leg.ts';
import { LegFollower } from './leg/leg-follower.ts';
import { Phrases } from './leg/phrases.ts';
import { sight } from './leg/sighting.ts';
import { LegJoiner } from './legs/leg-joiner.ts';
import { MessageReader } from './message-reader.ts';
import { Calls, NO_CALL } from './ordinary/calls.ts';
import { Registrations } from './registration/registrations.ts';
import { Relays } from './relays.ts';
import { Requests } from './request/requests.ts';
import { SeenBefore } from './seen-before.ts';
import { NO_ENDPOINTS, type SessionOptions } from './session-options.ts';
import { Telling } from './told-stories.ts';
import { FollowedLeg } from './transfer/followed-leg.ts';
import { Transfers } from './transfer/transfers.ts';
import type { SentRequest } from './undelivered-requests.ts';

/**
 * Follows the messages of a trace in its own time and tells each call, transfer and rejection as soon as it is decided.
 * State is kept for what is open; what is decided is let go. Never throws for what a message holds.
 */
export class Session {
  readonly counters = new Counters();
  /** Legs given up because more were open than the limit allows. */
  evictedLegs = 0;
  readonly #calls: Calls;
  readonly #clock = new TraceClock();
  readonly #seen = new SeenBefore();
  readonly #errors: DeliveryErrors;
  readonly #early = new EarlyResponses();
  readonly #phrases = new Phrases();
  readonly #relays = new Relays();
  readonly #transfers: Transfers;
  readonly #follower: LegFollower;
  readonly #joiner = new LegJoiner(({ first, second }) => this.#calls.legHashed(first, second));
  readonly #registrations: Registrations;
  readonly #requests: Requests;
  readonly #telling: Telling;
  readonly #limits: Limits;
  readonly #reader: MessageReader;
  /** Bytes of messages at hand that are still followed closely. */
  #closelyLeft: number;
  /** The message at hand, for `#firstOfCode`. */
  #message: SipMessage | null = null;
  #arrival: Arrival = emptyArrival();
  /** Every slot below was released because the trace is over. */
  #ended = 0;

  constructor(
    sink: StorySink,
    {
      limits,
      seed,
      load = null,
      closelyUntilBytes = 0,
      endpointOf = NO_ENDPOINTS,
      rtp = null,
      isLive = false,
    }: SessionOptions,
  ) {
    this.#limits = limits;
    this.#reader = new MessageReader(load, endpointOf);
    this.#closelyLeft = closelyUntilBytes;
    const [legNamed, order] = [(callId: string) => this.#calls.legNamed(callId), () => this.counters.messages];
    const digester = new Digester(seed);
    this.#errors = new DeliveryErrors(digester, (first, second) => this.#calls.legHashed(first, second));
    const undelivered = (sent: SentRequest) => this.#errors.about(sent);
    const joinLegs = (leg: Leg) => this.#joiner.join(leg);
    this.#transfers = new Transfers({ legNamed, order, joinLegs, relays: this.#relays }, limits);
    this.#follower = new LegFollower({
      transfers: this.#transfers,
      phrases: this.#phrases,
      order,
      hasten: (slot) => this.#calls.hasten(slot, this.#clock.nowUs),
      refused: this.#refused,
    });
    this.#calls = new Calls({
      digester,
      reader: this.#reader,
      follower: this.#follower,
      transactionsPerCallId: limits.transactionsPerCallId,
    });
    this.#registrations = new Registrations(limits, {
      seed,
      phrases: this.#phrases,
      read: (arrival, message) => this.#reader.read(arrival, message),
      undelivered,
    });
    const sources = new Sources();
    this.#requests = new Requests({
      phrases: this.#phrases,
      sources,
      read: (arrival, message) => this.#reader.read(arrival, message),
      undelivered,
    });
    this.#telling = new Telling(sink, {
      requests: this.#requests,
      sources,
      calls: this.#calls,
      transfers: this.#transfers,
      joiner: this.#joiner,
      registrations: this.#registrations,
      evidencePerStory: limits.evidencePerStory,
      rtp,
      isLive,
    });
  }

  /**
   * Takes the next message of the trace. Copies what it keeps: all arguments may be reused by the caller.
   *
   * @param message null where it is not at hand: it is loaded if it is needed.
   */
  accept(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    if (!this.#early.isEmpty) {
      this.#followHeld(this.#early.takeDue(arrival, digest));
    }
    this.#clock.advance(arrival.timeUs);
    this.#wake();
    if (digest.isRelayed) {
      this.#relays.note(arrival);
    }
    const isPassed = STANDS_ALONE.has(digest.kind);
    const slot = isPassed ? NO_CALL : this.#calls.find(digest);
    const isRepeat = this.#isRepeat(slot, digest, arrival);
    if (message !== null && this.#closelyLeft > 0) {
      this.#closelyLeft -= message.end - message.start;
    }
    this.#message = message;
    this.#arrival = arrival;
    this.counters.count(digest, isRepeat, arrival.timeUs, this.#firstOfCode);
    if (digest.kind !== KIND.passed) {
      this.#errors.hear(arrival, digest);
    }
    if (STANDS_FOR_ITSELF.has(digest.kind)) {
      this.#reader.name(arrival);
      this.#requests.accept(digest, arrival, message, this.#clock.nowUs);
    }
    if (digest.kind === KIND.registration) {
      this.#reader.name(arrival);
      this.#registrations.accept(digest, arrival, message);
    } else if (slot !== NO_CALL) {
      if (isRepeat) {
        this.#calls.countRepeat(slot);
      }
      this.#continue(slot, digest, arrival, message);
    } else if (!isPassed && digest.kind !== KIND.subscription) {
      this.#begin(digest, arrival, message);
    }
    if (digest.isRequest && !this.#early.isEmpty) {
      this.#followHeld(this.#early.takeAnswersTo(digest));
    }
  }

  /** Follows responses that were held, now that their requests have come, or will not come any more. */
  #followHeld(responses: readonly EarlyResponse[]): void {
    for (const { digest, arrival, message } of responses) {
      const slot = this.#calls.find(digest);
      if (slot === NO_CALL) {
        this.#begin(digest, arrival, message, false);
      } else {
        this.#continue(slot, digest, arrival, message, false);
      }
    }
  }

  /**
   * Takes an ICMP error that quotes SIP: evidence in the story of the message, and none itself.
   *
   * @param quoted as much of the message as is quoted; null where that is no more than its ports.
   */
  undelivered(notice: UndeliveredNotice, quoted: SipMessage | null): void {
    this.#clock.advance(notice.sighting.timeUs);
    this.#wake();
    this.#errors.take(notice, quoted);
  }

  /** What is followed knows its first messages itself: to ask all messages of late costs a look far away in memory. */
  #isRepeat(slot: number, digest: MessageDigest, arrival: Arrival): boolean {
    if (slot === NO_CALL && beginsCall(digest)) {
      return false;
    }
    const isRepeat = slot === NO_CALL ? null : this.#calls.isRepeat(slot, arrival);
    return isRepeat ?? this.#seen.check(arrival);
  }

  /** Registrations that were not followed because there were too many. */
  get droppedRegistrations(): number {
    return this.#registrations.evicted;
  }

  /** REFERs that were not followed because there were too many under one Call-ID. */
  get droppedTransfers(): number {
    return this.#transfers.dropped;
  }

  /** Is told of the Call-IDs of the next messages: they are found sooner. */
  foresee(callIds: Int32Array, count: number): void {
    this.#calls.foresee(callIds, count);
  }

  readonly #firstOfCode = (): Sighting | null => {
    const message = this.#reader.read(this.#arrival, this.#message);
    return message === null ? null : sight(message, this.#arrival, this.#phrases);
  };

  /** @param waits whether a response is held until its request comes. */
  #continue(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null, waits = true): void {
    this.#calls.hear(slot, arrival.timeUs);
    if (digest.opensCall && digest.isRelayed) {
      this.#joiner.forwarded(digest, arrival);
    }
    let leg = this.#calls.legOf(slot);
    if (leg === null) {
      if (this.#isOrdinary(digest, arrival, message) && this.#calls.takes(slot, digest, arrival, this.#clock.nowUs)) {
        return;
      }
      leg = this.#calls.closely(slot);
    }
    const whole = this.#reader.read(arrival, message);
    if (leg !== null && whole !== null) {
      if (waits && isEarly(leg, whole) && this.#early.hold(digest, arrival, whole)) {
        return;
      }
      leg.touch(arrival.timeUs);
      this.#follower.follow(slot, leg, whole, arrival, false);
    }
  }

  /** A message under a Call-ID that is not followed. */
  #begin(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, waits = true): void {
    if (beginsCall(digest) && !this.#isClose(message) && this.#isOrdinary(digest, arrival, message)) {
      const slot = this.#open(digest, arrival);
      if (!this.#calls.takes(slot, digest, arrival, this.#clock.nowUs)) {
        this.#beginClosely(slot, this.#reader.read(arrival, message), arrival);
      }
      return;
    }
    if (BEGINS_NOTHING.has(digest.kind) && !isCancelTaken(digest)) {
      return;
    }
    const whole = this.#reader.read(arrival, message);
    if (whole !== null && !isCallIdCut(whole) && opensLeg(whole)) {
      if (waits && !whole.isRequest && this.#early.hold(digest, arrival, whole)) {
        return;
      }
      this.#beginClosely(this.#open(digest, arrival), whole, arrival);
    }
  }

  /** Whether a call that begins with this message is followed closely whatever it says. */
  #isClose(message: SipMessage | null): boolean {
    return !this.#reader.canLoad || (message !== null && this.#closelyLeft > 0);
  }

  #beginClosely(slot: number, message: SipMessage | null, arrival: Arrival): void {
    if (message === null) {
      this.#calls.close(slot);
      return;
    }
    const leg = new FollowedLeg(message, this.#timeOf(arrival.timeUs), this.#limits.transactionsPerCallId);
    this.#calls.setLeg(slot, leg);
    leg.touch(arrival.timeUs);
    this.#follower.follow(slot, leg, message, arrival, false);
  }

  /** Whether nothing about a message but what `Ordinary` looks at makes its call one to be followed closely. */
  #isOrdinary(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): boolean {
    if (digest.kind === KIND.special) {
      return false;
    }
    const isInitial = digest.kind === KIND.invite && digest.isRequest && digest.toTag === 0;
    if (!isInitial || !this.#transfers.mayAnyCall(digest.requestTail, digest.toTail, digest.fromTail)) {
      return true;
    }
    this.#reader.name(arrival);
    if (!this.#transfers.mayCall(arrival.src)) {
      return true;
    }
    const whole = this.#reader.read(arrival, message);
    return whole === null || !this.#transfers.mayConcern(whole, arrival.src);
  }

  /** The time of a message; where it has none that of the trace so far. */
  #timeOf(timeUs: number): number {
    return Number.isNaN(timeUs) ? this.#clock.nowUs : timeUs;
  }

  #open(digest: MessageDigest, arrival: Arrival): number {
    if (this.#calls.size >= this.#limits.openCallIds) {
      this.#evict();
    }
    const slot = this.#calls.open(digest, arrival, this.#timeOf(arrival.timeUs), this.#clock.nowUs);
    if (digest.opensCall) {
      this.#joiner.begin(digest, arrival);
    }
    return slot;
  }

  readonly #refused = (slot: number, leg: FollowedLeg): void => {
    this.#joiner.refused(leg, { first: this.#calls.first(slot), second: this.#calls.second(slot) });
  };

  /** The trace goes on without a message: tells what is decided by `nowUs`, in the time of the trace. */
  passTime(nowUs: number): void {
    this.#followHeld(this.#early.takePast(nowUs));
    this.#clock.advance(nowUs);
    this.#wake();
  }

  /** The trace is over: tells what is still open, as far as it got. */
  end(): void {
    while (this.endSome(Number.POSITIVE_INFINITY)) {}
  }

  /** The same for at most so many Call-IDs, so that what is told can be taken away in between. False: none is left. */
  endSome(most: number): boolean {
    this.#followHeld(this.#early.takePast(Number.POSITIVE_INFINITY));
    let room = most;
    while (this.#ended < this.#calls.end && room > 0) {
      const slot = this.#ended++;
      if (this.#calls.isUsed(slot)) {
        this.#release(slot);
        room--;
      }
    }
    if (this.#ended < this.#calls.end) {
      return true;
    }
    this.#telling.registrations(this.#clock.nowUs);
    return false;
  }

  #wake(): void {
    const nowUs = this.#clock.nowUs;
    for (let slot = this.#calls.takeDue(nowUs); slot !== NO_CALL; slot = this.#calls.takeDue(nowUs)) {
      const leg = this.#calls.legOf(slot);
      if (leg !== null) {
        this.#telling.decided(leg, nowUs);
      }
      if (!this.#calls.continues(slot, nowUs)) {
        this.#release(slot);
      }
    }
  }

  #release(slot: number): void {
    this.#telling.rest(slot, this.#clock.nowUs);
    this.#calls.close(slot);
  }

  /** Makes room: the Call-IDs heard of longest ago go; without times, some of those that came first. */
  #evict(): void {
    for (const slot of this.#calls.longestUnheard()) {
      this.evictedLegs++;
      this.#release(slot);
    }
  }
}

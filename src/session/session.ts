import { TraceClock } from '../bytes/index.ts';
import { type Arrival, emptyArrival } from '../model/index.ts';
import type { RecordFace, Sighting, UndeliveredNotice } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { beginsCall, standsAlone } from './beginnings.ts';
import { BesideCalls } from './beside-calls.ts';
import { CallFollowing } from './call-following.ts';
import { Counters } from './counters.ts';
import { DeliveryErrors } from './delivery-errors.ts';
import { Digester, KIND, type MessageDigest } from './digest.ts';
import { EarlyResponses } from './early-responses.ts';
import { Phrases } from './leg/phrases.ts';
import { sight } from './leg/sighting.ts';
import { MessageReader } from './message-reader.ts';
import { type Calls, NO_CALL } from './ordinary/calls.ts';
import { Registrations } from './registration/registrations.ts';
import { Relays } from './relays.ts';
import { SeenBefore } from './seen-before.ts';
import { NO_ENDPOINTS, type SessionOptions } from './session-options.ts';
import { Telling } from './told-stories.ts';
import type { SentRequest } from './undelivered-requests.ts';

/**
 * Follows the messages of a trace in its own time and tells each call, transfer and rejection as soon as it is decided.
 * State is kept for what is open; what is decided is let go. Never throws for what a message holds.
 */
export class Session {
  readonly counters = new Counters();
  /** Legs given up because more were open than the limit allows. */
  evictedLegs = 0;
  readonly #clock = new TraceClock();
  readonly #seen = new SeenBefore();
  readonly #early = new EarlyResponses();
  readonly #errors: DeliveryErrors;
  readonly #phrases = new Phrases();
  readonly #relays = new Relays();
  readonly #following: CallFollowing;
  readonly #calls: Calls;
  readonly #registrations: Registrations;
  readonly #beside: BesideCalls;
  readonly #telling: Telling;
  readonly #reader: MessageReader;
  /** The message at hand, for `#firstOfCode`. */
  #message: SipMessage | null = null;
  #arrival: Arrival = emptyArrival();
  /** Every slot below was released because the trace is over. */
  #ended = 0;
  /** Tells what is told when no call is open any more. */
  #rest: Generator<void> | null = null;

  constructor(
    face: RecordFace,
    {
      limits,
      seed,
      load = null,
      readText = null,
      keepsHeads = false,
      closelyUntilBytes = 0,
      endpointOf = NO_ENDPOINTS,
      rtp = null,
      isLive = false,
      plainRegistrations = null,
      beside,
    }: SessionOptions,
  ) {
    const reader = new MessageReader(load, readText, endpointOf);
    const [phrases, early, clock] = [this.#phrases, this.#early, this.#clock];
    this.#reader = reader;
    this.#following = new CallFollowing({
      limits,
      seed,
      closelyUntilBytes,
      keepsHeads,
      reader,
      phrases,
      relays: this.#relays,
      clock,
      early,
      followBeside: ({ digest, arrival, message }) => this.#beside.follow(digest, arrival, message, false),
      order: () => this.counters.messages,
      makeRoom: () => this.#evict(),
    });
    this.#calls = this.#following.calls;
    this.#errors = new DeliveryErrors(new Digester(seed), (first, second) => this.#calls.legHashed(first, second));
    const undelivered = (sent: SentRequest) => this.#errors.about(sent);
    const isClose = (message: SipMessage | null) => this.#following.isClose(message);
    const forRegistrations = { seed, phrases, messages: reader, isClose, undelivered };
    const registrations = new Registrations(limits, forRegistrations, plainRegistrations);
    this.#registrations = registrations;
    const attacks = new beside.AttackWatch(reader, phrases);
    const requests = new beside.Requests({ phrases, attacks, messages: reader, undelivered });
    this.#beside = new BesideCalls({ registrations, requests, reader, early, clock });
    this.#telling = new Telling(face, {
      requests,
      attacks,
      calls: this.#calls,
      transfers: this.#following.transfers,
      joiner: this.#following.joiner,
      registrations,
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
    this.#following.before(digest, arrival, message);
    this.#clock.advance(arrival.timeUs);
    this.#wake();
    if (digest.isRelayed) {
      this.#relays.note(arrival);
    }
    const isPassed = standsAlone(digest);
    const slot = isPassed ? NO_CALL : this.#calls.find(digest);
    const isRepeat = this.#isRepeat(slot, digest, arrival);
    this.#message = message;
    this.#arrival = arrival;
    this.counters.count(digest, isRepeat, arrival, this.#firstOfCode);
    if (digest.kind !== KIND.passed) {
      this.#errors.hear(arrival, digest);
    }
    // Whether a response inside a call is early its leg knows. A repetition is not, but must not overtake what is held.
    const waits = slot === NO_CALL && (!isRepeat || this.#early.holdsOf(digest));
    const isTaken = this.#beside.follow(digest, arrival, message, waits);
    if (isTaken && !isPassed) {
      this.#following.accept(slot, digest, arrival, message, isRepeat);
    }
    this.#following.after(digest);
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

  /** Messages of registrations that were not followed because there were too many. */
  get droppedRegistrations(): number {
    return this.#registrations.dropped;
  }

  /** REFERs that were not followed because there were too many under one Call-ID. */
  get droppedTransfers(): number {
    return this.#following.transfers.dropped;
  }

  /** Is told of the Call-IDs of the next messages: they are found sooner. */
  foresee(callIds: Int32Array, count: number): void {
    this.#calls.foresee(callIds, count);
  }

  readonly #firstOfCode = (): Sighting | null => {
    const message = this.#reader.read(this.#arrival, this.#message);
    return message === null ? null : sight(message, this.#arrival, this.#phrases);
  };

  /** The trace goes on without a message: tells what is decided by `nowUs`, in the time of the trace. */
  passTime(nowUs: number): void {
    this.#following.passTime(nowUs);
    this.#clock.advance(nowUs);
    this.#wake();
  }

  /** The trace is over: tells what is still open, as far as it got. */
  end(): void {
    while (this.endSome(Number.POSITIVE_INFINITY)) {}
  }

  /** The same for at most so many Call-IDs or registrations, so that what is told can be taken away in between. False: none is left. */
  endSome(most: number): boolean {
    this.#following.passTime(Number.POSITIVE_INFINITY);
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
    this.#rest ??= this.#telling.registrations(this.#clock.nowUs);
    while (room > 0) {
      if (this.#rest.next().done === true) {
        return false;
      }
      room--;
    }
    return true;
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

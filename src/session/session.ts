import { hashNumber } from '../bytes/index.ts';
import { type Arrival, emptyArrival, type Limits } from '../model/index.ts';
import type { CallEnding, CallRecord, Sighting, StorySink } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { callRecordOf, endingOf } from './call/call.ts';
import { isNotable, NOTABLE_REPEATS } from './call/call-facts.ts';
import { Counters } from './counters.ts';
import { LegFollower } from './leg/leg-follower.ts';
import { LegLife } from './leg/leg-life.ts';
import { Phrases } from './leg/phrases.ts';
import { sight } from './leg/sighting.ts';
import { LegJoiner } from './legs/leg-joiner.ts';
import { Digester, KIND, MessageDigest } from './ordinary/digest.ts';
import { Foresight } from './ordinary/foresight.ts';
import { Journal } from './ordinary/journal.ts';
import { LegTable, MARKED, NO_LEG, SHOWN } from './ordinary/leg-table.ts';
import { type Ipv4Endpoint, nameEnds } from './ordinary/name-ends.ts';
import { Ordinary } from './ordinary/ordinary.ts';
import { Recall } from './ordinary/recall.ts';
import { rejectionsOf } from './rejection/rejection.ts';
import { SeenBefore } from './seen-before.ts';
import { TraceClock } from './trace-clock.ts';
import { FollowedLeg } from './transfer/followed-leg.ts';
import { isReferNotify } from './transfer/notify.ts';
import { Transfers } from './transfer/transfers.ts';

/** Kinds of messages that begin no story. */
const BEGINS_NOTHING: ReadonlySet<number> = new Set([KIND.ack, KIND.bye, KIND.cancel, KIND.inDialog]);

/** Where there are too many Call-IDs, this share goes at once: those heard of longest ago. */
const EVICTED_SHARE = 0.01;

/**
 * Reads the message of an arrival again; null where the input no longer has it. Valid until the next call with the same
 * `isBefore`: true for the messages a call began with, which are looked up while another one is at hand.
 */
export type LoadMessage = (arrival: Arrival, isBefore: boolean) => SipMessage | null;

export type SessionOptions = {
  readonly limits: Limits;
  /** The seed of the digests it is given. */
  readonly seed: number;
  /** Without it every call is followed closely from its first message. */
  readonly load?: LoadMessage | null;
  /**
   * Calls that begin within so many bytes of messages at hand are followed closely from their first message: what is small
   * is never read twice. Default 0.
   */
  readonly closelyUntilBytes?: number;
  /** Makes the ends of arrivals that tell them in numbers; needed where there are such. */
  readonly endpointOf?: Ipv4Endpoint;
  /** Whether somebody waits for what is decided: what is missing is told when it was due. */
  readonly isLive?: boolean;
};

/**
 * Follows the messages of a trace in its own time and tells each call, transfer and rejection as soon as it is decided.
 * State is kept for what is open; what is decided is let go. Never throws for what a message holds.
 */
export class Session {
  readonly counters = new Counters();
  /** Legs given up because more were open than the limit allows. */
  evictedLegs = 0;
  readonly #table = new LegTable();
  readonly #journal = new Journal();
  readonly #foresight = new Foresight(this.#table, this.#journal);
  readonly #ordinary: Ordinary;
  readonly #life: LegLife;
  readonly #clock = new TraceClock();
  readonly #seen = new SeenBefore();
  readonly #phrases = new Phrases();
  readonly #transfers: Transfers;
  readonly #follower: LegFollower;
  readonly #recall: Recall;
  readonly #joiner = new LegJoiner(({ first, second }) => this.#legHashed(first, second));
  readonly #sink: StorySink;
  readonly #limits: Limits;
  readonly #load: LoadMessage | null;
  readonly #isLive: boolean;
  readonly #endpointOf: Ipv4Endpoint;
  readonly #digester: Digester;
  readonly #named = new MessageDigest();
  /** Bytes of messages at hand that are still followed closely. */
  #closelyLeft: number;
  /** The message at hand, for `#firstOfCode`. */
  #message: SipMessage | null = null;
  #arrival: Arrival = emptyArrival();
  /** Every slot below was released because the trace is over. */
  #ended = 0;

  constructor(
    sink: StorySink,
    { limits, seed, load = null, closelyUntilBytes = 0, endpointOf = NO_ENDPOINTS, isLive = false }: SessionOptions,
  ) {
    this.#sink = sink;
    this.#limits = limits;
    this.#load = load;
    this.#closelyLeft = closelyUntilBytes;
    this.#isLive = isLive;
    this.#endpointOf = endpointOf;
    this.#digester = new Digester(seed);
    this.#ordinary = new Ordinary(this.#table, this.#journal);
    this.#life = new LegLife(this.#table);
    this.#transfers = new Transfers(
      (callId) => this.#legNamed(callId),
      () => this.counters.messages,
      limits,
    );
    this.#follower = new LegFollower({
      transfers: this.#transfers,
      life: this.#life,
      clock: this.#clock,
      phrases: this.#phrases,
      order: () => this.counters.messages,
      refused: this.#refused,
    });
    this.#recall = new Recall({
      table: this.#table,
      journal: this.#journal,
      follower: this.#follower,
      digester: this.#digester,
      load: (arrival) => this.#loaded(arrival, true),
      endpointOf,
      transactionsPerCallId: limits.transactionsPerCallId,
    });
  }

  /**
   * Takes the next message of the trace. Copies what it keeps: all arguments may be reused by the caller.
   *
   * @param message null where it is not at hand: it is loaded if it is needed.
   */
  accept(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    this.#clock.advance(arrival.timeUs);
    this.#wake();
    const isPassed = digest.kind === KIND.passed;
    const slot = isPassed ? NO_LEG : this.#table.find(digest.callIdFirst, digest.callIdSecond);
    const isRepeat = this.#isRepeat(slot, digest, arrival);
    if (message !== null && this.#closelyLeft > 0) {
      this.#closelyLeft -= message.end - message.start;
    }
    this.#message = message;
    this.#arrival = arrival;
    this.counters.count(digest, isRepeat, arrival.timeUs, this.#firstOfCode);
    if (slot !== NO_LEG) {
      if (isRepeat) {
        this.#table.countRepeat(slot);
      }
      this.#continue(slot, digest, arrival, message);
    } else if (!isPassed && digest.kind !== KIND.subscription) {
      this.#begin(digest, arrival, message);
    }
  }

  /** What is followed knows its first messages itself: to ask all messages of late costs a look far away in memory. */
  #isRepeat(slot: number, digest: MessageDigest, arrival: Arrival): boolean {
    if (slot === NO_LEG && beginsCall(digest)) {
      return false;
    }
    const marked = slot === NO_LEG ? MARKED.isFull : this.#table.mark(slot, markOf(arrival));
    return marked === MARKED.isKnown || (marked === MARKED.isFull && this.#seen.check(arrival));
  }

  /** REFERs that were not followed because there were too many under one Call-ID. */
  get droppedTransfers(): number {
    return this.#transfers.dropped;
  }

  /** Is told of the Call-IDs of the next messages: see {@link Foresight}. */
  foresee(callIds: Int32Array, count: number): void {
    this.#foresight.foresee(callIds, count);
  }

  readonly #firstOfCode = (): Sighting | null => {
    nameEnds(this.#arrival, this.#endpointOf);
    const message = this.#message ?? this.#loaded(this.#arrival);
    return message === null ? null : sight(message, this.#arrival, this.#phrases);
  };

  #loaded(arrival: Arrival, isBefore = false): SipMessage | null {
    return this.#load === null || arrival.position < 0 ? null : this.#load(arrival, isBefore);
  }

  #continue(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    let leg = this.#table.legOf(slot);
    if (!Number.isNaN(arrival.timeUs)) {
      this.#table.setLastUs(slot, arrival.timeUs);
    }
    if (leg === null) {
      if (this.#isOrdinary(digest, arrival, message) && this.#ordinary.note(slot, digest, arrival)) {
        if (digest.kind === KIND.bye && digest.isRequest) {
          this.#life.hasten(slot, this.#clock.nowUs);
        }
        return;
      }
      leg = this.#recall.legOf(slot);
    }
    nameEnds(arrival, this.#endpointOf);
    const whole = message ?? this.#loaded(arrival);
    if (leg !== null && whole !== null) {
      leg.touch(arrival.timeUs);
      this.#follower.follow(slot, leg, whole, arrival);
    }
  }

  /** A message under a Call-ID that is not followed. */
  #begin(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    if (beginsCall(digest) && !this.#isClose(message) && this.#isOrdinary(digest, arrival, message)) {
      const slot = this.#open(digest, arrival);
      if (!this.#ordinary.note(slot, digest, arrival)) {
        this.#beginClosely(slot, message ?? this.#loaded(arrival), arrival);
      }
      return;
    }
    if (BEGINS_NOTHING.has(digest.kind)) {
      return;
    }
    const whole = message ?? this.#loaded(arrival);
    if (whole !== null && !isCallIdCut(whole) && opensLeg(whole)) {
      this.#beginClosely(this.#open(digest, arrival), whole, arrival);
    }
  }

  /** Whether a call that begins with this message is followed closely whatever it says. */
  #isClose(message: SipMessage | null): boolean {
    return this.#load === null || (message !== null && this.#closelyLeft > 0);
  }

  #beginClosely(slot: number, message: SipMessage | null, arrival: Arrival): void {
    if (message === null) {
      this.#table.close(slot);
      return;
    }
    nameEnds(arrival, this.#endpointOf);
    const leg = new FollowedLeg(message, this.#timeOf(arrival.timeUs), this.#limits.transactionsPerCallId);
    this.#table.setLeg(slot, leg);
    leg.touch(arrival.timeUs);
    this.#follower.follow(slot, leg, message, arrival);
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
    nameEnds(arrival, this.#endpointOf);
    if (!this.#transfers.mayCall(arrival.src)) {
      return true;
    }
    const whole = message ?? this.#loaded(arrival);
    return whole === null || !this.#transfers.mayConcern(whole, arrival.src);
  }

  /** The time of a message; where it has none that of the trace so far. */
  #timeOf(timeUs: number): number {
    return Number.isNaN(timeUs) ? this.#clock.nowUs : timeUs;
  }

  #open(digest: MessageDigest, arrival: Arrival): number {
    if (this.#table.size >= this.#limits.openCallIds) {
      this.#evict();
    }
    const slot = this.#table.open(digest.callIdFirst, digest.callIdSecond, this.#timeOf(arrival.timeUs));
    this.#table.mark(slot, markOf(arrival));
    if (digest.kind === KIND.invite && digest.isRequest) {
      this.#joiner.begin(digest, arrival);
    }
    this.#life.begin(slot, this.#clock.nowUs);
    return slot;
  }

  #legNamed(callId: string): FollowedLeg | null {
    this.#digester.digestCallId(callId, this.#named);
    const slot = this.#table.find(this.#named.callIdFirst, this.#named.callIdSecond);
    return slot === NO_LEG ? null : (this.#table.legOf(slot) ?? this.#recall.legOf(slot));
  }

  #legHashed(first: number, second: number): FollowedLeg | null {
    const slot = this.#table.find(first, second);
    return slot === NO_LEG ? null : (this.#table.legOf(slot) ?? this.#recall.legOf(slot));
  }

  readonly #refused = (slot: number, leg: FollowedLeg): void => {
    this.#joiner.refused(leg, { first: this.#table.first(slot), second: this.#table.second(slot) });
  };

  /** The trace goes on without a message: tells what is decided by `nowUs`, in the time of the trace. */
  passTime(nowUs: number): void {
    this.#clock.advance(nowUs);
    this.#wake();
  }

  /** The trace is over: tells what is still open, as far as it got. */
  end(): void {
    while (this.endSome(Number.POSITIVE_INFINITY)) {}
  }

  /** The same for at most so many Call-IDs, so that what is told can be taken away in between. False: none is left. */
  endSome(most: number): boolean {
    let room = most;
    while (this.#ended < this.#table.end && room > 0) {
      const slot = this.#ended++;
      if (this.#table.isUsed(slot)) {
        this.#release(slot);
        room--;
      }
    }
    return this.#ended < this.#table.end;
  }

  #wake(): void {
    const nowUs = this.#clock.nowUs;
    for (let slot = this.#life.takeDue(nowUs); slot !== NO_LEG; slot = this.#life.takeDue(nowUs)) {
      const leg = this.#table.legOf(slot);
      if (leg !== null) {
        this.#tellDecided(leg, nowUs);
      }
      if (!this.#life.continues(slot, nowUs)) {
        this.#release(slot);
      }
    }
  }

  #tellDecided(leg: FollowedLeg, nowUs: number): void {
    for (const record of this.#transfers.takeDecided(leg, nowUs, this.#isLive)) {
      this.#sink.transfer(record);
    }
  }

  #release(slot: number): void {
    const table = this.#table;
    const leg = table.legOf(slot);
    const shown = table.shown(slot);
    if (leg !== null) {
      this.#tell(leg, slot);
    } else if ((shown & SHOWN.answered) !== 0 && !this.#isOdd(slot)) {
      const ending: CallEnding = { outcome: 'answered', finalStatus: table.status(slot), isNotable: false };
      this.#sink.call(ending, () => this.#recordOf(slot, ending), table.first(slot), table.second(slot));
    } else if ((shown & SHOWN.invite) !== 0) {
      this.#tell(this.#recall.legOf(slot), slot);
    }
    this.#recall.forget(slot);
    table.close(slot);
  }

  /** Whether an answered call gives cause to look at it. */
  #isOdd(slot: number): boolean {
    return (this.#table.shown(slot) & SHOWN.odd) !== 0 || this.#table.repeats(slot) >= NOTABLE_REPEATS;
  }

  #recordOf(slot: number, ending: CallEnding): CallRecord | null {
    const leg = this.#recall.legOf(slot);
    return leg === null ? null : callRecordOf(leg, ending, this.#limits.evidencePerStory, this.#clock.nowUs);
  }

  #tell(leg: FollowedLeg | null, slot: number): void {
    if (leg === null) {
      return;
    }
    for (const record of this.#transfers.takeAll(leg, this.#clock.nowUs)) {
      this.#sink.transfer(record);
    }
    this.#joiner.join(leg);
    const result = endingOf(leg);
    if (result !== null) {
      const ending = { ...result, isNotable: isNotable(leg, this.#table.repeats(slot)) };
      const record = () => callRecordOf(leg, ending, this.#limits.evidencePerStory, this.#clock.nowUs);
      this.#sink.call(ending, record, this.#table.first(slot), this.#table.second(slot));
    }
    for (const rejection of rejectionsOf(leg)) {
      this.#sink.rejection(rejection);
    }
    this.#joiner.forget(leg);
  }

  /** Makes room: the Call-IDs heard of longest ago go; without times, some of those that came first. */
  #evict(): void {
    const before = this.#table.lastHeardBefore(EVICTED_SHARE);
    let room = Number.isNaN(before) ? Math.ceil(this.#table.size * EVICTED_SHARE) : Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.#table.end && room > 0; slot++) {
      if (this.#table.isUsed(slot) && !(this.#table.lastUs(slot) > before)) {
        this.evictedLegs++;
        this.#release(slot);
        room--;
      }
    }
  }
}

/** Arrivals whose ends are numbers come only from who can name them. */
const NO_ENDPOINTS: Ipv4Endpoint = () => {
  throw new Error('Ends told in numbers need `endpointOf`');
};

/** 32 bits that stand for a message and its way; under one Call-ID that is enough to know it again. */
function markOf({ firstHash, secondHash, way }: Arrival): number {
  return hashNumber(firstHash ^ way, secondHash);
}

/** A request that begins to be followed where it is the first under its Call-ID. */
function beginsCall({ kind, isRequest, fromTag, toTag }: MessageDigest): boolean {
  return isRequest && toTag === 0 && fromTag !== 0 && (kind === KIND.invite || kind === KIND.message);
}

/** The capture ended inside the Call-ID: what is left of it would make a call of its own. */
function isCallIdCut(message: SipMessage): boolean {
  return message.isLastRowOpen && message.callIdEnd === message.end;
}

/** Which messages begin a story. A trace may begin after the request: then the response does. */
function opensLeg(message: SipMessage): boolean {
  switch (message.method) {
    case 'INVITE':
    case 'REFER':
    case 'MESSAGE':
      return true;
    case 'NOTIFY':
      return message.isRequest && isReferNotify(message);
    default:
      return false;
  }
}

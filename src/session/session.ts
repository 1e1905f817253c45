import { type Arrival, emptyArrival, type Limits } from '../model/index.ts';
import { HEADER, type SipMessage } from '../sip/index.ts';
import { type CallEnding, type CallRecord, callRecordOf, endingOf } from './call.ts';
import { Counters } from './counters.ts';
import { Digester, KIND, MessageDigest } from './digest.ts';
import { Journal } from './journal.ts';
import { isInitial, Leg } from './leg.ts';
import { LegLife } from './leg-life.ts';
import { LegTable, NO_LEG, SHOWN } from './leg-table.ts';
import { Ordinary } from './ordinary.ts';
import { Phrases } from './phrases.ts';
import { type RejectionRecord, rejectionsOf } from './rejection.ts';
import { SeenBefore } from './seen-before.ts';
import { type Sighting, sight } from './sighting.ts';
import { TraceClock } from './trace-clock.ts';
import type { Transaction } from './transaction.ts';
import { isReferNotify } from './transfer/notify.ts';
import type { TransferRecord } from './transfer/record.ts';
import { Transfers } from './transfer/transfers.ts';
import { identifyInvite, identifyUnseenInvite } from './transfer/triggered-call.ts';

/** Takes the stories as they are decided, in the order of their decision. */
export type StorySink = {
  /** `record` makes the record, for a sink that keeps this call; null where the input no longer has its messages. */
  call(ending: CallEnding, record: () => CallRecord | null): void;
  transfer(record: TransferRecord): void;
  rejection(record: RejectionRecord): void;
};

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
  readonly #ordinary: Ordinary;
  readonly #life: LegLife;
  readonly #clock = new TraceClock();
  readonly #seen = new SeenBefore();
  readonly #phrases = new Phrases();
  readonly #transfers: Transfers;
  readonly #sink: StorySink;
  readonly #limits: Limits;
  readonly #load: LoadMessage | null;
  readonly #isLive: boolean;
  readonly #digester: Digester;
  readonly #named = new MessageDigest();
  /** Where a message that is read again was seen; reused. */
  readonly #again = emptyArrival();
  /** The message at hand, for `#firstOfCode`. */
  #message: SipMessage | null = null;
  #arrival: Arrival = this.#again;
  /** Every slot below was released because the trace is over. */
  #ended = 0;

  constructor(sink: StorySink, { limits, seed, load = null, isLive = false }: SessionOptions) {
    this.#sink = sink;
    this.#limits = limits;
    this.#load = load;
    this.#isLive = isLive;
    this.#digester = new Digester(seed);
    this.#ordinary = new Ordinary(this.#table, this.#journal);
    this.#life = new LegLife(this.#table);
    this.#transfers = new Transfers(
      (callId) => this.#legNamed(callId),
      () => this.counters.messages,
    );
  }

  /**
   * Takes the next message of the trace. Copies what it keeps: all arguments may be reused by the caller.
   *
   * @param message null where it is not at hand: it is loaded if it is needed.
   */
  accept(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    this.#clock.advance(arrival.timeUs);
    this.#wake();
    const isRepeat = this.#seen.check(arrival);
    this.#message = message;
    this.#arrival = arrival;
    this.counters.count(digest, isRepeat, arrival.timeUs, this.#firstOfCode);
    if (digest.kind === KIND.passed) {
      return;
    }
    const slot = this.#table.find(digest.callIdFirst, digest.callIdSecond);
    if (slot !== NO_LEG) {
      this.#continue(slot, digest, arrival, message);
    } else if (digest.kind !== KIND.subscription) {
      this.#begin(digest, arrival, message);
    }
  }

  readonly #firstOfCode = (): Sighting | null => {
    const message = this.#message ?? this.#loaded(this.#arrival);
    return message === null ? null : sight(message, this.#arrival, this.#phrases);
  };

  #loaded(arrival: Arrival, isBefore = false): SipMessage | null {
    return this.#load === null || arrival.position < 0 ? null : this.#load(arrival, isBefore);
  }

  #continue(slot: number, digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    let leg = this.#table.legs[slot] ?? null;
    if (!Number.isNaN(arrival.timeUs)) {
      this.#table.lastUs[slot] = arrival.timeUs;
    }
    if (leg === null) {
      if (this.#isOrdinary(digest, arrival, message) && this.#ordinary.note(slot, digest, arrival)) {
        if (digest.kind === KIND.bye && digest.isRequest) {
          this.#life.hasten(slot, this.#clock.nowUs);
        }
        return;
      }
      leg = this.#lookClosely(slot);
    }
    const whole = message ?? this.#loaded(arrival);
    if (leg !== null && whole !== null) {
      leg.touch(arrival.timeUs);
      this.#follow(slot, leg, whole, arrival);
    }
  }

  /** A message under a Call-ID that is not followed. */
  #begin(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): void {
    const isRequest = digest.isRequest && digest.toTag === 0 && digest.fromTag !== 0;
    const mayBeOrdinary = isRequest && (digest.kind === KIND.invite || digest.kind === KIND.message);
    if (mayBeOrdinary && this.#load !== null && this.#isOrdinary(digest, arrival, message)) {
      const slot = this.#open(digest, arrival.timeUs);
      if (!this.#ordinary.note(slot, digest, arrival)) {
        this.#beginClosely(slot, message ?? this.#loaded(arrival), arrival);
      }
      return;
    }
    if (digest.kind === KIND.ack || digest.kind === KIND.bye || digest.kind === KIND.cancel) {
      return;
    }
    const whole = message ?? this.#loaded(arrival);
    if (whole !== null && !isCallIdCut(whole) && opensLeg(whole)) {
      this.#beginClosely(this.#open(digest, arrival.timeUs), whole, arrival);
    }
  }

  #beginClosely(slot: number, message: SipMessage | null, arrival: Arrival): void {
    if (message === null) {
      this.#table.close(slot);
      return;
    }
    const leg = new Leg(message, this.#timeOf(arrival.timeUs), this.#limits.transactionsPerCallId);
    this.#table.legs[slot] = leg;
    leg.touch(arrival.timeUs);
    this.#follow(slot, leg, message, arrival);
  }

  /** Whether nothing about a message but what `Ordinary` looks at makes its call one to be followed closely. */
  #isOrdinary(digest: MessageDigest, arrival: Arrival, message: SipMessage | null): boolean {
    if (digest.kind === KIND.special) {
      return false;
    }
    const isInitial = digest.kind === KIND.invite && digest.isRequest && digest.toTag === 0;
    if (!isInitial || !this.#transfers.mayCall(arrival.src)) {
      return true;
    }
    if (!this.#transfers.mayAnyCall(digest.requestTail, digest.toTail, digest.fromTail)) {
      return true;
    }
    const whole = message ?? this.#loaded(arrival);
    return whole === null || !this.#transfers.mayConcern(whole, arrival.src);
  }

  /** The time of a message; where it has none that of the trace so far. */
  #timeOf(timeUs: number): number {
    return Number.isNaN(timeUs) ? this.#clock.nowUs : timeUs;
  }

  #open(digest: MessageDigest, timeUs: number): number {
    if (this.#table.size >= this.#limits.openCallIds) {
      this.#evict();
    }
    const slot = this.#table.open(digest.callIdFirst, digest.callIdSecond, this.#timeOf(timeUs));
    this.#life.begin(slot, this.#clock.nowUs);
    return slot;
  }

  #legNamed(callId: string): Leg | null {
    this.#digester.digestCallId(callId, this.#named);
    const slot = this.#table.find(this.#named.callIdFirst, this.#named.callIdSecond);
    return slot === NO_LEG ? null : (this.#table.legs[slot] ?? this.#lookClosely(slot));
  }

  /**
   * Makes a leg of an ordinary call by reading its messages again. Null where the input no longer has them.
   */
  #lookClosely(slot: number): Leg | null {
    const table = this.#table;
    let leg: Leg | null = null;
    for (let row = table.firstRow[slot]!; row >= 0; row = this.#journal.after(row)) {
      this.#journal.read(row, this.#again);
      const message = this.#loaded(this.#again, true);
      if (message !== null && this.#isUnder(slot, message)) {
        leg ??= new Leg(message, this.#again.timeUs, this.#limits.transactionsPerCallId);
        leg.touch(this.#again.timeUs);
        this.#replay(leg, message, this.#again);
      }
    }
    this.#freeRows(slot);
    table.legs[slot] = leg;
    return leg;
  }

  /** An input that was changed since may hold anything. */
  #isUnder(slot: number, message: SipMessage): boolean {
    this.#digester.digest(message, 0, this.#named);
    return this.#named.callIdFirst === this.#table.first[slot] && this.#named.callIdSecond === this.#table.second[slot];
  }

  #freeRows(slot: number): void {
    const first = this.#table.firstRow[slot]!;
    if (first >= 0) {
      this.#journal.free(first, this.#table.lastRow[slot]!);
      this.#table.firstRow[slot] = -1;
      this.#table.lastRow[slot] = -1;
      this.#table.rows[slot] = 0;
    }
  }

  /** What `#follow` did, had the call not been ordinary: nothing in it has to do with a transfer. */
  #replay(leg: Leg, message: SipMessage, arrival: Arrival): void {
    if (message.method === 'SUBSCRIBE') {
      return;
    }
    const sighting = sight(message, arrival, this.#phrases);
    if (message.status === 100) {
      leg.trying(message, sighting);
      return;
    }
    if (message.isRequest) {
      this.#takeRequest(leg, message, sighting);
    } else if (message.method !== 'CANCEL' && message.method !== 'ACK') {
      leg.response(message, sighting);
    }
  }

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

  #follow(slot: number, leg: Leg, message: SipMessage, arrival: Arrival): void {
    if (message.method === 'SUBSCRIBE') {
      this.#transfers.subscribe(leg, message);
      return;
    }
    const sighting = sight(message, arrival, this.#phrases);
    if (message.status === 100) {
      leg.trying(message, sighting);
      return;
    }
    if (message.isRequest) {
      this.#followRequest(slot, leg, message, sighting, arrival.cutBytes > 0);
    } else if (message.method !== 'CANCEL' && message.method !== 'ACK') {
      this.#followResponse(slot, leg, message, sighting);
    }
  }

  /** Takes a request into its leg; null where it opens no transaction of its own. */
  #takeRequest(leg: Leg, message: SipMessage, sighting: Sighting): Transaction | null {
    if (message.method === 'ACK') {
      leg.ack(message, sighting);
      return null;
    }
    if (message.method === 'CANCEL') {
      leg.cancel ??= sighting;
      return null;
    }
    if (message.toTagStart < 0) {
      leg.startedBy ??= message.method;
    }
    const transaction = leg.request(message, sighting);
    if (message.method === 'BYE') {
      leg.bye(message, sighting);
    }
    return transaction;
  }

  /** @param isCut whether the capture left out the end: a REFER without its Refer-To is then one that nobody can follow. */
  #followRequest(slot: number, leg: Leg, message: SipMessage, sighting: Sighting, isCut: boolean): void {
    const transaction = this.#takeRequest(leg, message, sighting);
    if (transaction === null) {
      return;
    }
    switch (message.method) {
      case 'INVITE':
        this.#offer(leg, message, sighting);
        break;
      case 'BYE':
        this.#life.hasten(slot, this.#clock.nowUs);
        break;
      case 'REFER':
        if (!isCut || message.has(HEADER.referTo)) {
          this.#transfers.refer(leg, message, transaction, sighting);
        }
        this.#life.hasten(slot, this.#clock.nowUs);
        break;
      case 'NOTIFY':
        this.#transfers.notify(leg, message, transaction, sighting);
        break;
    }
  }

  /** An initial INVITE may be the call a REFER asked for. */
  #offer(leg: Leg, message: SipMessage, sighting: Sighting): void {
    if (message.toTagStart < 0 && leg.isNews && this.#transfers.mayConcern(message, sighting.src)) {
      this.#transfers.invite(identifyInvite(leg, message, sighting, this.counters.messages));
    }
  }

  #followResponse(slot: number, leg: Leg, message: SipMessage, sighting: Sighting): void {
    const transaction = leg.response(message, sighting);
    if (sighting.status >= 300 && message.method === 'INVITE') {
      this.#life.hasten(slot, this.#clock.nowUs);
    }
    if (message.method === 'INVITE' && leg.isNews && transaction.request === null && isInitial(transaction)) {
      this.#transfers.invite(identifyUnseenInvite(leg, message, sighting, this.counters.messages));
    }
    if (message.method === 'REFER') {
      this.#transfers.referResponse(leg, message, transaction, sighting);
    } else if (message.method === 'NOTIFY') {
      this.#transfers.notifyResponse(leg, transaction, sighting);
    }
  }

  #wake(): void {
    const nowUs = this.#clock.nowUs;
    for (let slot = this.#life.takeDue(nowUs); slot !== NO_LEG; slot = this.#life.takeDue(nowUs)) {
      const leg = this.#table.legs[slot] ?? null;
      if (leg !== null) {
        this.#tellDecided(leg, nowUs);
      }
      if (!this.#life.continues(slot, nowUs)) {
        this.#release(slot);
      }
    }
  }

  #tellDecided(leg: Leg, nowUs: number): void {
    for (const record of this.#transfers.takeDecided(leg, nowUs, this.#isLive)) {
      this.#sink.transfer(record);
    }
  }

  #release(slot: number): void {
    const { legs, shown, status } = this.#table;
    const leg = legs[slot] ?? null;
    if (leg !== null) {
      this.#tell(leg);
    } else if ((shown[slot]! & SHOWN.answered) !== 0) {
      const ending: CallEnding = { outcome: 'answered', finalStatus: status[slot]! };
      this.#sink.call(ending, () => this.#recordOf(slot, ending));
    } else if ((shown[slot]! & SHOWN.invite) !== 0) {
      this.#tell(this.#lookClosely(slot));
    }
    this.#freeRows(slot);
    this.#table.close(slot);
  }

  #recordOf(slot: number, ending: CallEnding): CallRecord | null {
    const leg = this.#lookClosely(slot);
    return leg === null ? null : callRecordOf(leg, ending, this.#limits.evidencePerStory);
  }

  #tell(leg: Leg | null): void {
    if (leg === null) {
      return;
    }
    for (const record of this.#transfers.takeAll(leg, this.#clock.nowUs)) {
      this.#sink.transfer(record);
    }
    const ending = endingOf(leg);
    if (ending !== null) {
      this.#sink.call(ending, () => callRecordOf(leg, ending, this.#limits.evidencePerStory));
    }
    for (const rejection of rejectionsOf(leg)) {
      this.#sink.rejection(rejection);
    }
  }

  /** Makes room: the Call-IDs heard of longest ago go; without times, some of those that came first. */
  #evict(): void {
    const before = this.#table.lastHeardBefore(EVICTED_SHARE);
    let room = Number.isNaN(before) ? Math.ceil(this.#table.size * EVICTED_SHARE) : Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < this.#table.end && room > 0; slot++) {
      if (this.#table.isUsed(slot) && !(this.#table.lastUs[slot]! > before)) {
        this.evictedLegs++;
        this.#release(slot);
        room--;
      }
    }
  }
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

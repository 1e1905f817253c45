import { ByteKeyedMap } from '../bytes/index.ts';
import type { Arrival, Limits } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { type CallEnding, type CallRecord, callRecordOf, endingOf } from './call.ts';
import { Counters } from './counters.ts';
import { Leg } from './leg.ts';
import { LegLife } from './leg-life.ts';
import { Phrases } from './phrases.ts';
import { type RejectionRecord, rejectionsOf } from './rejection.ts';
import { SeenBefore } from './seen-before.ts';
import { type Sighting, sight } from './sighting.ts';
import { TraceClock } from './trace-clock.ts';
import { isReferNotify } from './transfer/notify.ts';
import type { TransferRecord } from './transfer/record.ts';
import { Transfers } from './transfer/transfers.ts';
import { identifyInvite } from './transfer/triggered-call.ts';

/** Takes the stories as they are decided, in the order of their decision. */
export type StorySink = {
  /** `record` makes the record, for a sink that keeps this call. */
  call(ending: CallEnding, record: () => CallRecord): void;
  transfer(record: TransferRecord): void;
  rejection(record: RejectionRecord): void;
};

/** Finding the calls that are up costs a walk over all: some go at a time. */
const EVICTED_SHARE = 0.01;

/** Methods whose transactions a story may rest on; the others are counted and not kept. */
const KEPT_METHODS: ReadonlySet<string> = new Set([
  'INVITE',
  'ACK',
  'BYE',
  'CANCEL',
  'REFER',
  'NOTIFY',
  'MESSAGE',
  'SUBSCRIBE',
]);

/**
 * Follows the messages of a trace in its own time and tells each call, transfer and rejection as soon as it is decided.
 * State is kept for what is open; what is decided is let go. Never throws for what a message holds.
 */
export class Session {
  readonly counters = new Counters();
  /** Legs given up because more were open than the limit allows. */
  evictedLegs = 0;
  readonly #legs = new ByteKeyedMap<Leg>();
  readonly #life: LegLife;
  readonly #clock = new TraceClock();
  readonly #seen = new SeenBefore();
  readonly #phrases = new Phrases();
  readonly #transfers: Transfers;
  readonly #sink: StorySink;
  readonly #limits: Limits;

  constructor(sink: StorySink, limits: Limits) {
    this.#sink = sink;
    this.#limits = limits;
    this.#transfers = new Transfers((callId) => this.#legs.getText(callId) ?? null);
    this.#life = new LegLife();
  }

  /** Takes the next message of the trace. Copies what it keeps: both arguments may be reused by the caller. */
  accept(message: SipMessage, arrival: Arrival): void {
    this.#clock.advance(arrival.timeUs);
    this.#wake();
    const isRepeat = this.#seen.check(message, arrival);
    this.counters.count(message, isRepeat, arrival, this.#phrases);
    const leg = this.#legOf(message);
    if (leg !== null && KEPT_METHODS.has(message.method)) {
      leg.touch(arrival.timeUs);
      this.#follow(leg, message, arrival);
    }
  }

  /** The trace is over: tells what is still open, as far as it got. */
  end(): void {
    for (const leg of this.#legs.values()) {
      this.#release(leg);
    }
  }

  #legOf(message: SipMessage): Leg | null {
    if (message.callIdStart < 0 || message.cseq < 0) {
      return null;
    }
    const known = this.#legs.get(message.bytes, message.callIdStart, message.callIdEnd);
    if (known !== undefined) {
      return known;
    }
    return !isCallIdCut(message) && opensLeg(message) ? this.#open(message) : null;
  }

  #open(message: SipMessage): Leg {
    if (this.#legs.size >= this.#limits.openCallIds) {
      this.#evict();
    }
    const leg = new Leg(message, this.#clock.nowUs, this.#limits.transactionsPerCallId);
    this.#legs.set(leg.callId, leg);
    this.#life.begin(leg, this.#clock.nowUs);
    return leg;
  }

  #follow(leg: Leg, message: SipMessage, arrival: Arrival): void {
    if (message.method === 'SUBSCRIBE') {
      this.#transfers.subscribe(leg, message);
      return;
    }
    if (message.status === 100) {
      leg.trying(message, arrival.timeUs);
      return;
    }
    const sighting = sight(message, arrival, this.#phrases);
    if (message.isRequest) {
      this.#followRequest(leg, message, sighting);
    } else if (message.method !== 'CANCEL' && message.method !== 'ACK') {
      this.#followResponse(leg, message, sighting);
    }
  }

  #followRequest(leg: Leg, message: SipMessage, sighting: Sighting): void {
    if (message.method === 'ACK') {
      leg.ack(message, sighting);
      return;
    }
    if (message.method === 'CANCEL') {
      leg.cancel ??= sighting;
      return;
    }
    if (message.toTagStart < 0) {
      leg.startedBy ??= message.method;
    }
    const transaction = leg.request(message, sighting);
    switch (message.method) {
      case 'INVITE':
        this.#offer(leg, message, sighting);
        break;
      case 'BYE':
        leg.bye(message, sighting);
        this.#life.hasten(leg, this.#clock.nowUs);
        break;
      case 'REFER':
        this.#transfers.refer(leg, message, transaction, sighting);
        this.#life.hasten(leg, this.#clock.nowUs);
        break;
      case 'NOTIFY':
        this.#transfers.notify(leg, message, transaction, sighting);
        break;
    }
  }

  /** An initial INVITE may be the call a REFER asked for. */
  #offer(leg: Leg, message: SipMessage, sighting: Sighting): void {
    if (message.toTagStart < 0 && leg.isNews && this.#transfers.mayConcern(leg, message, sighting.src)) {
      this.#transfers.invite(identifyInvite(leg, message, sighting.src, sighting.timeUs));
    }
  }

  #followResponse(leg: Leg, message: SipMessage, sighting: Sighting): void {
    const transaction = leg.response(message, sighting);
    if (sighting.status >= 300 && message.method === 'INVITE') {
      this.#life.hasten(leg, this.#clock.nowUs);
    }
    if (message.method === 'REFER') {
      this.#transfers.referResponse(leg, message, transaction, sighting);
    } else if (message.method === 'NOTIFY') {
      this.#transfers.notifyResponse(leg, transaction, sighting);
    }
  }

  #wake(): void {
    const nowUs = this.#clock.nowUs;
    for (let leg = this.#life.takeDue(nowUs); leg !== null; leg = this.#life.takeDue(nowUs)) {
      this.#tellDecided(leg, nowUs);
      if (!this.#life.continues(leg, nowUs)) {
        this.#release(leg);
      }
    }
  }

  #tellDecided(leg: Leg, nowUs: number): void {
    for (const record of this.#transfers.takeDecided(leg, nowUs)) {
      this.#sink.transfer(record);
    }
  }

  #release(leg: Leg): void {
    this.#life.end(leg);
    this.#legs.delete(leg.callId);
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

  /** Makes room: the leg due first goes; where all are calls that are up, some of those. */
  #evict(): void {
    const due = this.#life.takeAny();
    let room = due === null ? Math.ceil(this.#legs.size * EVICTED_SHARE) : 1;
    for (const leg of due === null ? this.#legs.values() : [due]) {
      if (room-- <= 0) {
        return;
      }
      this.evictedLegs++;
      this.#release(leg);
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

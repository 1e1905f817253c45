import { hashNumber } from '../../bytes/index.ts';
import type { Arrival, Ipv4Ends } from '../../model/index.ts';
import type { CallEnding, CallRecord, CallTimes, RtpSight } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import { endingOf } from '../call/call.ts';
import { NOTABLE_REPEATS } from '../call/call-facts.ts';
import { type Digester, KIND, MessageDigest } from '../digest.ts';
import { Journal } from '../journal.ts';
import type { LegFollower } from '../leg/leg-follower.ts';
import { isHeard } from '../media/plainly-heard.ts';
import type { MessageReader } from '../message-reader.ts';
import type { FollowedLeg } from '../transfer/followed-leg.ts';
import { AudioTable } from './audio-table.ts';
import { Foresight } from './foresight.ts';
import { KeptHeads } from './kept-heads.ts';
import { LegLife } from './leg-life.ts';
import { LegTable, NO_LEG } from './leg-table.ts';
import { longestUnheard } from './longest-unheard.ts';
import { Ordinary } from './ordinary.ts';
import { type PlainContext, PlainRecords } from './plain-records.ts';
import { Recall } from './recall.ts';
import { MARKED, SHOWN } from './slot-layout.ts';

export { FORESEEN } from './foresight.ts';

/** The slot of a Call-ID that is not followed. */
export const NO_CALL = NO_LEG;

export type CallsOptions = {
  readonly digester: Digester;
  readonly reader: MessageReader;
  readonly follower: LegFollower;
  readonly transactionsPerCallId: number;
  /** Whether it pays to keep what calls began with: where each of them is told. */
  readonly keepsHeads: boolean;
};

/**
 * Every Call-ID that is followed, known by its slot. While a call goes as calls go it is a row of numbers, and `takes` says
 * yes to its messages; from the first that is out of the ordinary it has a leg, made of all of them. Nobody else knows which
 * of the two a call is.
 */
export class Calls {
  readonly #table = new LegTable();
  readonly #journal = new Journal();
  readonly #audio = new AudioTable();
  readonly #foresight = new Foresight(this.#table, this.#journal);
  readonly #ordinary = new Ordinary(this.#table, this.#journal);
  readonly #life = new LegLife(this.#table);
  readonly #recall: Recall;
  readonly #plain: PlainRecords;
  readonly #heads: KeptHeads | null;
  readonly #digester: Digester;
  readonly #named = new MessageDigest();

  constructor({ digester, reader, follower, transactionsPerCallId, keepsHeads }: CallsOptions) {
    this.#digester = digester;
    const [table, journal] = [this.#table, this.#journal];
    this.#recall = new Recall({ table, journal, follower, digester, reader, transactionsPerCallId });
    this.#heads = keepsHeads ? new KeptHeads() : null;
    this.#plain = new PlainRecords({ table, journal, heads: this.#heads, digester, reader });
  }

  /** How many are followed. */
  get size(): number {
    return this.#table.size;
  }

  /** The slots that were ever used are 0 to this less 1. */
  get end(): number {
    return this.#table.end;
  }

  isUsed(slot: number): boolean {
    return this.#table.isUsed(slot);
  }

  /** Is told of the Call-IDs of the next messages: see {@link Foresight}. */
  foresee(callIds: Int32Array, count: number): void {
    this.#foresight.foresee(callIds, count);
  }

  find({ callIdFirst, callIdSecond }: MessageDigest): number {
    return this.#table.find(callIdFirst, callIdSecond);
  }

  /** Begins to follow the Call-ID of a message, at trace time `timeUs`. */
  open({ callIdFirst, callIdSecond }: MessageDigest, arrival: Arrival, timeUs: number, nowUs: number): number {
    const slot = this.#table.open(callIdFirst, callIdSecond, timeUs);
    this.#table.mark(slot, markOf(arrival));
    this.#audio.open(slot);
    this.#life.begin(slot, nowUs);
    return slot;
  }

  /** Whether `keepHead` is to be told how each call begins. */
  get keepsHeads(): boolean {
    return this.#heads !== null;
  }

  /** Keeps what the first message of a call says of whom it is between. */
  keepHead(slot: number, message: SipMessage | null): void {
    this.#heads?.keep(slot, message);
  }

  close(slot: number): void {
    this.#recall.forget(slot);
    this.#table.close(slot);
  }

  /** 64 bits that stand for the Call-ID. */
  first(slot: number): number {
    return this.#table.first(slot);
  }

  second(slot: number): number {
    return this.#table.second(slot);
  }

  /** Whether a message is one of the first under its Call-ID again; null where these are too many to tell. */
  isRepeat(slot: number, arrival: Arrival): boolean | null {
    const marked = this.#table.mark(slot, markOf(arrival));
    return marked === MARKED.isFull ? null : marked === MARKED.isKnown;
  }

  countRepeat(slot: number): void {
    this.#table.countRepeat(slot);
  }

  repeats(slot: number): number {
    return this.#table.repeats(slot);
  }

  hear(slot: number, timeUs: number): void {
    if (!Number.isNaN(timeUs)) {
      this.#table.setLastUs(slot, timeUs);
    }
  }

  /** Takes in a message of a call without a leg; false where it has to be looked at closely, and nothing was taken in. */
  takes(slot: number, digest: MessageDigest, arrival: Arrival, nowUs: number): boolean {
    if (!this.#ordinary.note(slot, digest, arrival)) {
      return false;
    }
    this.#audio.note(slot, digest, arrival.timeUs);
    if (digest.kind === KIND.bye && digest.isRequest) {
      this.#life.hasten(slot, nowUs);
    }
    return true;
  }

  /** Notes that a transfer may wait for a call without a leg, though not from where its INVITE was seen. */
  await(slot: number): void {
    this.#table.show(slot, SHOWN.awaited);
  }

  isAwaited(slot: number): boolean {
    return (this.#table.shown(slot) & SHOWN.awaited) !== 0;
  }

  /** The leg of a call that is looked at closely; null while it is ordinary. */
  legOf(slot: number): FollowedLeg | null {
    return this.#table.legOf(slot);
  }

  /** The same, made of the messages so far where there is none; null where the input no longer has them. */
  closely(slot: number, isRefused = false): FollowedLeg | null {
    return this.#table.legOf(slot) ?? this.#recall.legOf(slot, isRefused);
  }

  setLeg(slot: number, leg: FollowedLeg): void {
    this.#table.setLeg(slot, leg);
  }

  /** The leg of a Call-ID that is followed. */
  legNamed(callId: string): FollowedLeg | null {
    this.#digester.digestCallId(callId, this.#named);
    return this.legHashed(this.#named.callIdFirst, this.#named.callIdSecond);
  }

  legHashed(first: number, second: number): FollowedLeg | null {
    const slot = this.#table.find(first, second);
    return slot === NO_LEG ? null : this.closely(slot);
  }

  /** Whether a call without a leg showed its INVITE: a Call-ID may be that of a MESSAGE. */
  hasInvite(slot: number): boolean {
    return (this.#table.shown(slot) & SHOWN.invite) !== 0;
  }

  /** The 2xx of a call without a leg that gives no cause to look at it; 0 for any other. */
  plainlyAnswered(slot: number): number {
    const table = this.#table;
    const shown = table.shown(slot);
    const isOften = table.repeats(slot) >= NOTABLE_REPEATS;
    const isOdd = (shown & SHOWN.odd) !== 0 || isOften || this.#audio.isMixed(slot);
    return (shown & SHOWN.answered) !== 0 && !isOdd ? table.status(slot) : 0;
  }

  /** The record of such a call, of its numbers; null where they do not say enough. */
  plainRecord(slot: number, ending: CallEnding, context: PlainContext): CallRecord | null {
    return this.#table.repeats(slot) > 0 ? null : this.#plain.recordOf(slot, ending, context);
  }

  /** Whether a call got a 2xx. */
  isAnswered(slot: number): boolean {
    const leg = this.#table.legOf(slot);
    return leg === null ? (this.#table.shown(slot) & SHOWN.answered) !== 0 : endingOf(leg)?.outcome === 'answered';
  }

  /**
   * Makes `arrival` that of the first message of a call without a leg; false where it is not known.
   *
   * @param ends where its ends are written to where they are numbers.
   */
  firstArrival(slot: number, arrival: Arrival, ends: Ipv4Ends): boolean {
    const last = this.#table.lastRow(slot);
    if (last >= 0) {
      this.#journal.read(this.#journal.firstRow(last), arrival, ends);
    }
    return last >= 0;
  }

  /** The CSeq of the latest initial request of a call without a leg. */
  cseqOf(slot: number): number {
    return this.#table.cseq(slot);
  }

  /** The times of a call without a leg. */
  timesOf(slot: number): CallTimes {
    const table = this.#table;
    const [startUs, answeredUs] = [table.startUs(slot), table.answeredUs(slot)];
    const rangUs = table.rangUs(slot);
    const hasEnded = (table.shown(slot) & SHOWN.bye) !== 0;
    const noticedUs = Number.isNaN(rangUs) ? answeredUs : rangUs;
    return {
      startUs,
      postDialDelayUs: noticedUs - startUs,
      answeredUs,
      endedUs: hasEnded ? table.lastUs(slot) : Number.NaN,
    };
  }

  /** Whether the RTP of a plainly answered call went as it should, or none of it can be expected to be seen: no look is needed. */
  isPlainlyHeard(slot: number, rtp: RtpSight): boolean {
    const audio = this.#audio;
    if (audio.isEndless(slot)) {
      return true;
    }
    const span = { fromUs: audio.answeredUs(slot), untilUs: audio.endedUs(slot) };
    return audio.isPlain(slot) && isHeard(audio.caller(slot), audio.callee(slot), span, rtp);
  }

  /** The call has just ended, or may have: it is looked at as soon as it could be let go. */
  hasten(slot: number, nowUs: number): void {
    this.#life.hasten(slot, nowUs);
  }

  /** A slot whose moment has come; NO_CALL when there is none. */
  takeDue(nowUs: number): number {
    return this.#life.takeDue(nowUs);
  }

  /** Schedules the next look, or says that the call is over. */
  continues(slot: number, nowUs: number): boolean {
    return this.#life.continues(slot, nowUs);
  }

  /** Those heard of longest ago, to make room; without times, some of those that came first. */
  longestUnheard(): number[] {
    return longestUnheard(this.#table);
  }
}

/** 32 bits that stand for a message and its way; under one Call-ID that is enough to know it again. */
function markOf({ firstHash, secondHash, way }: Arrival): number {
  return hashNumber(firstHash ^ way, secondHash);
}

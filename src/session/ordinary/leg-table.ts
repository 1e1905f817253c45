import { HashIndex } from '../../bytes/index.ts';
import type { FollowedLeg } from '../transfer/followed-leg.ts';
import { MARKED, MOST_MARKS, MOST_MS, MOST_REPEATS, SHOWN, WORD, WORDS } from './slot-layout.ts';

const FIRST_SLOTS = 1024;
export const NO_LEG = -1;
const NO_ROW = -1;

/**
 * Every Call-ID that is followed, side by side in memory. A call that goes as calls go is a handful of numbers and its rows
 * in the journal; one that is followed closely has a {@link Leg}.
 */
export class LegTable {
  readonly #index = new HashIndex();
  readonly #legs = new Map<number, FollowedLeg>();
  #words = new Int32Array(WORDS * FIRST_SLOTS);
  #doubles = new Float64Array(this.#words.buffer);
  readonly #free: number[] = [];
  #used = 0;
  /** The first time of all; NaN before. */
  #baseUs = Number.NaN;

  get size(): number {
    return this.#index.size;
  }

  /** The slots that were ever used are 0 to this less 1. */
  get end(): number {
    return this.#used;
  }

  isUsed(slot: number): boolean {
    return !Number.isNaN(this.wakeSecond(slot));
  }

  /** The slot of a Call-ID; NO_LEG where it is not followed. */
  find(first: number, second: number): number {
    return this.#index.get(first, second);
  }

  /** Begins to follow a Call-ID that is not followed yet. */
  open(first: number, second: number, timeUs: number): number {
    const slot = this.#free.pop() ?? this.#takeNew();
    this.#index.add(first, second, slot);
    const at = slot * WORDS;
    this.#words.fill(0, at, at + WORD.lastUs);
    this.#words.fill(0, at + WORD.rangMs, at + WORD.marks);
    this.#words[at + WORD.first] = first;
    this.#words[at + WORD.second] = second;
    this.setRows(slot, NO_ROW, 0);
    this.setLastUs(slot, timeUs);
    this.setWakeSecond(slot, Number.POSITIVE_INFINITY);
    return slot;
  }

  close(slot: number): void {
    this.#index.delete(this.first(slot), this.second(slot));
    if (this.legOf(slot) !== null) {
      this.#legs.delete(slot);
    }
    this.setWakeSecond(slot, Number.NaN);
    this.#free.push(slot);
  }

  /** The leg of a slot; null while the call is ordinary. */
  legOf(slot: number): FollowedLeg | null {
    return (this.shown(slot) & SHOWN.close) === 0 ? null : (this.#legs.get(slot) ?? null);
  }

  setLeg(slot: number, leg: FollowedLeg): void {
    this.#legs.set(slot, leg);
    this.show(slot, SHOWN.close);
  }

  /** Some of both lines of a slot: see `Foresight`. */
  touch(slot: number): number {
    const at = slot * WORDS;
    return this.#words[at]! ^ this.#words[at + WORD.marks]!;
  }

  /** The hash of the Call-ID. */
  first(slot: number): number {
    return this.#words[slot * WORDS + WORD.first]!;
  }

  second(slot: number): number {
    return this.#words[slot * WORDS + WORD.second]!;
  }

  /** Bits of {@link SHOWN}. */
  shown(slot: number): number {
    return this.#words[slot * WORDS + WORD.shown]!;
  }

  show(slot: number, bits: number): void {
    this.#words[slot * WORDS + WORD.shown]! |= bits;
  }

  hide(slot: number, bits: number): void {
    this.#words[slot * WORDS + WORD.shown]! &= ~bits;
  }

  /** Status of the 2xx. */
  status(slot: number): number {
    return this.#words[slot * WORDS + WORD.status]!;
  }

  /** Of the 2xx. */
  toTag(slot: number): number {
    return this.#words[slot * WORDS + WORD.toTag]!;
  }

  setAnswer(slot: number, status: number, toTag: number): void {
    this.#words[slot * WORDS + WORD.status] = status;
    this.#words[slot * WORDS + WORD.toTag] = toTag;
  }

  /** Of the latest initial request. */
  cseq(slot: number): number {
    return this.#words[slot * WORDS + WORD.cseq]! >>> 0;
  }

  fromTag(slot: number): number {
    return this.#words[slot * WORDS + WORD.fromTag]!;
  }

  setRequest(slot: number, cseq: number, fromTag: number): void {
    this.#words[slot * WORDS + WORD.cseq] = cseq;
    this.#words[slot * WORDS + WORD.fromTag] = fromTag;
  }

  /** In the journal; -1 for none. */
  lastRow(slot: number): number {
    return this.#words[slot * WORDS + WORD.lastRow]!;
  }

  rows(slot: number): number {
    return this.#words[slot * WORDS + WORD.rows]!;
  }

  setRows(slot: number, last: number, count: number): void {
    const at = slot * WORDS;
    this.#words[at + WORD.lastRow] = last;
    this.#words[at + WORD.rows] = count;
  }

  addRow(slot: number, row: number): void {
    const at = slot * WORDS;
    this.#words[at + WORD.lastRow] = row;
    this.#words[at + WORD.rows]!++;
  }

  /** Messages sent again, byte for byte; stays at its highest. */
  repeats(slot: number): number {
    return this.#words[slot * WORDS + WORD.repeats]!;
  }

  countRepeat(slot: number): void {
    if (this.repeats(slot) < MOST_REPEATS) {
      this.#words[slot * WORDS + WORD.repeats]!++;
    }
  }

  /**
   * Whether a message under this Call-ID, known by 32 bits that stand for its bytes and its way, is one of the first
   * fourteen again; if not it is remembered, where there is room.
   *
   * @returns one of {@link MARKED}.
   */
  mark(slot: number, hash: number): number {
    const words = this.#words;
    const at = slot * WORDS;
    const marked = words[at + WORD.marked]!;
    const end = at + WORD.marks + marked;
    for (let mark = at + WORD.marks; mark < end; mark++) {
      if (words[mark] === hash) {
        return MARKED.isKnown;
      }
    }
    if (marked === MOST_MARKS) {
      return MARKED.isFull;
    }
    words[end] = hash;
    words[at + WORD.marked] = marked + 1;
    return MARKED.isNew;
  }

  /** When the first INVITE was sent, and what came of it: microseconds, to the millisecond; NaN where it is not known. */
  startUs(slot: number): number {
    return this.#timeIn(slot * WORDS + WORD.startMs);
  }

  rangUs(slot: number): number {
    return this.#timeIn(slot * WORDS + WORD.rangMs);
  }

  answeredUs(slot: number): number {
    return this.#timeIn(slot * WORDS + WORD.answeredMs);
  }

  /** Only the first time that is said counts. */
  noteStart(slot: number, timeUs: number): void {
    this.#note(slot * WORDS + WORD.startMs, timeUs);
  }

  noteRinging(slot: number, timeUs: number): void {
    this.#note(slot * WORDS + WORD.rangMs, timeUs);
  }

  noteAnswer(slot: number, timeUs: number): void {
    this.#note(slot * WORDS + WORD.answeredMs, timeUs);
  }

  #note(word: number, timeUs: number): void {
    if (this.#words[word] !== 0 || Number.isNaN(timeUs)) {
      return;
    }
    if (Number.isNaN(this.#baseUs)) {
      this.#baseUs = timeUs;
    }
    const ms = Math.round((timeUs - this.#baseUs) / 1000);
    this.#words[word] = ms >= 0 && ms < MOST_MS ? ms + 1 : 0;
  }

  #timeIn(word: number): number {
    const ms = this.#words[word]!;
    return ms === 0 ? Number.NaN : this.#baseUs + (ms - 1) * 1000;
  }

  lastUs(slot: number): number {
    return this.#doubles[(slot * WORDS + WORD.lastUs) >> 1]!;
  }

  setLastUs(slot: number, timeUs: number): void {
    this.#doubles[(slot * WORDS + WORD.lastUs) >> 1] = timeUs;
  }

  /** The second of trace time in which it is looked at next; Infinity for never, NaN for a slot that is free. */
  wakeSecond(slot: number): number {
    return this.#doubles[(slot * WORDS + WORD.wakeSecond) >> 1]!;
  }

  setWakeSecond(slot: number, second: number): void {
    this.#doubles[(slot * WORDS + WORD.wakeSecond) >> 1] = second;
  }

  #takeNew(): number {
    if (this.#used * WORDS === this.#words.length) {
      const longer = new Int32Array(2 * this.#words.length);
      longer.set(this.#words);
      this.#words = longer;
      this.#doubles = new Float64Array(longer.buffer);
    }
    return this.#used++;
  }
}

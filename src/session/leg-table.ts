import { HashIndex } from '../bytes/index.ts';
import type { Leg } from './leg.ts';

const FIRST_SLOTS = 1024;
export const NO_LEG = -1;
const NO_ROW = -1;

/** What an ordinary call has shown, in bits. */
export const SHOWN = {
  /** An initial INVITE; without it the Call-ID is of a MESSAGE. */
  invite: 1,
  /** A final response to the latest initial request. */
  final: 2,
  /** A 2xx to an initial INVITE. */
  answered: 4,
  bye: 8,
  cancelled: 16,
  /** Something was refused or crossed: how the call ended is not all there is to tell. */
  odd: 32,
} as const;

/**
 * Every Call-ID that is followed, in columns. A call that goes as calls go is a handful of numbers and its rows in the
 * journal; one that is followed closely has a {@link Leg}.
 */
export class LegTable {
  readonly #index = new HashIndex();
  /** The leg of a slot; null while the call is ordinary. */
  readonly legs: (Leg | null)[] = [];
  first = new Int32Array(FIRST_SLOTS);
  second = new Int32Array(FIRST_SLOTS);
  /** Bits of {@link SHOWN}. */
  shown = new Uint8Array(FIRST_SLOTS);
  /** Status of the 2xx. */
  status = new Uint16Array(FIRST_SLOTS);
  /** Of the latest initial request. */
  cseq = new Uint32Array(FIRST_SLOTS);
  fromTag = new Int32Array(FIRST_SLOTS);
  /** Of the 2xx. */
  toTag = new Int32Array(FIRST_SLOTS);
  lastUs = new Float64Array(FIRST_SLOTS);
  /** The second of trace time in which it is looked at next; Infinity for never, NaN for a slot that is free. */
  wakeSecond = new Float64Array(FIRST_SLOTS).fill(Number.NaN);
  firstRow = new Int32Array(FIRST_SLOTS);
  lastRow = new Int32Array(FIRST_SLOTS);
  rows = new Uint16Array(FIRST_SLOTS);
  /** Messages sent again, byte for byte; stays at its highest. */
  repeats = new Uint8Array(FIRST_SLOTS);
  readonly #free: number[] = [];
  #used = 0;

  get size(): number {
    return this.#index.size;
  }

  /** The slots that were ever used are 0 to this less 1. */
  get end(): number {
    return this.#used;
  }

  isUsed(slot: number): boolean {
    return !Number.isNaN(this.wakeSecond[slot]);
  }

  /** The slot of a Call-ID; NO_LEG where it is not followed. */
  find(first: number, second: number): number {
    return this.#index.get(first, second);
  }

  /** Begins to follow a Call-ID that is not followed yet. */
  open(first: number, second: number, timeUs: number): number {
    const slot = this.#free.pop() ?? this.#takeNew();
    this.#index.add(first, second, slot);
    this.legs[slot] = null;
    this.first[slot] = first;
    this.second[slot] = second;
    this.shown[slot] = 0;
    this.status[slot] = 0;
    this.cseq[slot] = 0;
    this.fromTag[slot] = 0;
    this.toTag[slot] = 0;
    this.lastUs[slot] = timeUs;
    this.wakeSecond[slot] = Number.POSITIVE_INFINITY;
    this.firstRow[slot] = NO_ROW;
    this.lastRow[slot] = NO_ROW;
    this.rows[slot] = 0;
    this.repeats[slot] = 0;
    return slot;
  }

  close(slot: number): void {
    this.#index.delete(this.first[slot]!, this.second[slot]!);
    this.legs[slot] = null;
    this.wakeSecond[slot] = Number.NaN;
    this.#free.push(slot);
  }

  /**
   * A moment so early that about this share of the Call-IDs was last heard of before it: what makes room when there are
   * too many; NaN where none has a time. Looks at no more than two thousand of them.
   */
  lastHeardBefore(share: number): number {
    const step = Math.max(1, Math.floor(this.#used / SAMPLES));
    const sample: number[] = [];
    for (let slot = 0; slot < this.#used; slot += step) {
      if (this.isUsed(slot) && !Number.isNaN(this.lastUs[slot])) {
        sample.push(this.lastUs[slot]!);
      }
    }
    sample.sort((a, b) => a - b);
    return sample[Math.floor(sample.length * share)] ?? Number.NaN;
  }

  #takeNew(): number {
    if (this.#used === this.first.length) {
      this.#grow(2 * this.#used);
    }
    return this.#used++;
  }

  #grow(size: number): void {
    this.first = longer(this.first, new Int32Array(size));
    this.second = longer(this.second, new Int32Array(size));
    this.shown = longer(this.shown, new Uint8Array(size));
    this.status = longer(this.status, new Uint16Array(size));
    this.cseq = longer(this.cseq, new Uint32Array(size));
    this.fromTag = longer(this.fromTag, new Int32Array(size));
    this.toTag = longer(this.toTag, new Int32Array(size));
    this.lastUs = longer(this.lastUs, new Float64Array(size));
    this.wakeSecond = longer(this.wakeSecond, new Float64Array(size).fill(Number.NaN));
    this.firstRow = longer(this.firstRow, new Int32Array(size));
    this.lastRow = longer(this.lastRow, new Int32Array(size));
    this.rows = longer(this.rows, new Uint16Array(size));
    this.repeats = longer(this.repeats, new Uint8Array(size));
  }
}

const SAMPLES = 1000;

function longer<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array>(old: T, made: T): T {
  made.set(old);
  return made;
}

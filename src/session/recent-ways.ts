import type { Arrival } from '../model/index.ts';
import type { MessageDigest } from './digest.ts';

/** A power of two; a way is forgotten as soon as another one falls on its slot. */
const SLOTS = 4096;
const WORD = { way: 0, callIdFirst: 1, callIdSecond: 2, size: 3 } as const;
/** How late an error may come: a host that cannot be found is reported after three seconds (RFC 1122 §2.3.2). */
export const LATEST_ERROR_US = 5_000_000;

/** The Call-ID that a way carried last, for errors that quote too little to name one: a few numbers for each way. */
export class RecentWays {
  readonly #words = new Int32Array(WORD.size * SLOTS);
  readonly #times = new Float64Array(SLOTS).fill(Number.NEGATIVE_INFINITY);
  /** When the way last carried another Call-ID than the latest. */
  readonly #otherTimes = new Float64Array(SLOTS).fill(Number.NEGATIVE_INFINITY);
  /** What `find` found. */
  callIdFirst = 0;
  callIdSecond = 0;
  isOnly = false;

  note({ way, timeUs }: Arrival, { callIdFirst, callIdSecond }: MessageDigest): void {
    const words = this.#words;
    const slot = slotOf(way);
    const at = WORD.size * slot;
    if (words[at] !== way) {
      words[at] = way;
      this.#otherTimes[slot] = Number.NEGATIVE_INFINITY;
    } else if (words[at + WORD.callIdFirst] !== callIdFirst || words[at + WORD.callIdSecond] !== callIdSecond) {
      this.#otherTimes[slot] = this.#times[slot]!;
    }
    words[at + WORD.callIdFirst] = callIdFirst;
    words[at + WORD.callIdSecond] = callIdSecond;
    this.#times[slot] = timeUs;
  }

  /** Leaves here what was sent that way just before; false where nothing was. */
  find(way: number, timeUs: number): boolean {
    const slot = slotOf(way);
    const at = WORD.size * slot;
    const isRecent = (time: number): boolean => timeUs - time <= LATEST_ERROR_US;
    if (this.#words[at] !== way || !isRecent(this.#times[slot]!)) {
      return false;
    }
    this.callIdFirst = this.#words[at + WORD.callIdFirst]!;
    this.callIdSecond = this.#words[at + WORD.callIdSecond]!;
    this.isOnly = !isRecent(this.#otherTimes[slot]!);
    return true;
  }
}

function slotOf(way: number): number {
  return (way ^ (way >>> 15)) & (SLOTS - 1);
}

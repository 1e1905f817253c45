import { Fingerprint } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import { wayOf } from './way.ts';

/** Copies of a packet lie this close together when the IP identification tells packets apart (correlation.md §4.1). */
export const COPY_WINDOW_US = 50_000;

/** And this close when only the payload does: the shortest SIP retransmission comes half a second later. */
const COPY_WINDOW_WITHOUT_ID_US = 2_000;

/** In place of an IP identification: a message that HEP carried, and one from a stream, whose packets were told apart. */
export const CARRIED = -1;
export const STREAMED = -2;

/** Places are looked for in sets of `WAYS`; the oldest of a set makes room: 16,384 in all, 300,000 a second. */
const WAYS = 4;
const SETS = 4_096;

/** So that nobody can write a trace whose messages fall together. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 0x100000000) | 0;
}

/**
 * Knows the messages of the last moments, to tell one that was captured twice: a packet at two interfaces, on a mirror
 * port, with and without a VLAN tag, before and after a router; or a message plain and once more inside HEP. Fixed memory,
 * nothing allocated for a message; two hashes, seeded at random, stand for its endpoints and its bytes.
 */
export class DuplicateFilter {
  /** Copies that were found. */
  found = 0;

  readonly #seed: number;
  /** Two halves for each place: a set is half a line of the cache, and most messages are told apart by it. */
  readonly #hashes = new Int32Array(2 * SETS * WAYS);
  /** Time and identification of each place. */
  readonly #seen = new Float64Array(2 * SETS * WAYS).fill(Number.NEGATIVE_INFINITY);
  /** Which place of a set was taken longest ago. */
  readonly #oldest = new Uint8Array(SETS);
  readonly #payload = new Fingerprint();

  /** @param seed of the hashes: one for all who look at the same trace. */
  constructor(seed: number = randomSeed()) {
    this.#seed = seed;
  }

  /**
   * True when the same message came within its window before; otherwise it is remembered. Never true without times. Leaves
   * the hashes of the bytes in `arrival`.
   *
   * @param identification of the IP packet, 0 where it has none; or CARRIED or STREAMED.
   * @param capturedUs when the record was captured, where `arrival.timeUs` is another clock's: either may be the near one.
   */
  isCopy(
    bytes: Uint8Array,
    start: number,
    end: number,
    arrival: Arrival,
    identification: number,
    capturedUs: number = arrival.timeUs,
  ): boolean {
    this.mark(bytes, start, end, arrival);
    return this.isKnown(arrival, identification, capturedUs);
  }

  /** Leaves the hashes of the bytes and of the way in `arrival`: for a message that cannot be a copy. */
  mark(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    this.#payload.of(bytes, start, end, this.#seed);
    arrival.firstHash = this.#payload.first;
    arrival.secondHash = this.#payload.second;
    arrival.way = wayOf(arrival.src?.mark ?? 0, arrival.dst?.mark ?? 0);
  }

  /** The same as `isCopy`, for a message whose hashes `arrival` already has. */
  isKnown(arrival: Arrival, identification: number, capturedUs: number = arrival.timeUs): boolean {
    const hashes = this.#hashes;
    const first = arrival.firstHash ^ arrival.way;
    const second = arrival.secondHash;
    const set = (first ^ (first >>> 16)) & (SETS - 1);
    let place = -1;
    for (let way = set * WAYS; way < (set + 1) * WAYS; way++) {
      if (hashes[2 * way] === first && hashes[2 * way + 1] === second) {
        if (this.#isNear(way, identification, arrival.timeUs, capturedUs)) {
          this.found++;
          return true;
        }
        if (this.#seen[2 * way + 1] === identification) {
          place = way;
        }
      }
    }
    this.#remember(place < 0 ? this.#takeOldest(set) : place, first, second, arrival.timeUs, identification);
    return false;
  }

  #takeOldest(set: number): number {
    const oldest = this.#oldest[set]!;
    this.#oldest[set] = (oldest + 1) & (WAYS - 1);
    return set * WAYS + oldest;
  }

  #remember(place: number, first: number, second: number, timeUs: number, identification: number): void {
    this.#hashes[2 * place] = first;
    this.#hashes[2 * place + 1] = second;
    this.#seen[2 * place] = timeUs;
    this.#seen[2 * place + 1] = identification;
  }

  #isNear(place: number, identification: number, timeUs: number, capturedUs: number): boolean {
    const before = this.#seen[2 * place]!;
    const known = this.#seen[2 * place + 1]!;
    const window = windowOf(known, identification);
    // An agent's clock may be off: against a plain packet, which has the capture's time, the carrying packet's counts too.
    const isCaptureTime = known !== CARRIED && Math.abs(capturedUs - before) <= window;
    return isCaptureTime || Math.abs(timeUs - before) <= window;
  }
}

/** How close two equal messages must lie to be the same one; -1 where no closeness makes them so. */
function windowOf(one: number, other: number): number {
  if (one === CARRIED || other === CARRIED) {
    return COPY_WINDOW_US;
  }
  if (one !== other || one === STREAMED) {
    return -1;
  }
  return one === 0 ? COPY_WINDOW_WITHOUT_ID_US : COPY_WINDOW_US;
}

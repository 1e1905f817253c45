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

/** Places are looked for in sets of `WAYS`, and the one taken longest ago makes room. */
const WAYS = 4;
/** A few places stay near the processor; there are more where messages come so fast, 65,536 at most: half a million a second. */
const FIRST_SETS = 128;
const MOST_SETS = 16_384;

/** So that nobody can write a trace whose messages fall together. */
export function randomSeed(): number {
  return Math.floor(Math.random() * 0x100000000) | 0;
}

/**
 * Knows the messages of the last moments, to tell one that was captured twice: a packet at two interfaces, on a mirror
 * port, with and without a VLAN tag, before and after a router; or a message plain and once more inside HEP. Bounded memory,
 * nothing allocated for a message; two hashes, seeded at random, stand for its endpoints and its bytes.
 */
export class DuplicateFilter {
  /** Copies that were found. */
  found = 0;

  readonly #seed: number;
  /** Two halves for each place: a set is half a line of the cache, and most messages are told apart by it. */
  #hashes = new Int32Array(2 * FIRST_SETS * WAYS);
  /** Time and identification of each place. */
  #seen = new Float64Array(2 * FIRST_SETS * WAYS).fill(Number.NEGATIVE_INFINITY);
  /** Which place of a set was taken longest ago. */
  #oldest = new Uint8Array(FIRST_SETS);
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
   * @param captured of the record it came in, where `arrival.timeUs` is another clock's: either may be the near one.
   */
  isCopy(
    bytes: Uint8Array,
    start: number,
    end: number,
    arrival: Arrival,
    identification: number,
    captured: Arrival = arrival,
  ): boolean {
    this.mark(bytes, start, end, arrival);
    return this.isKnown(arrival, identification, captured);
  }

  /** Leaves the hashes of the bytes and of the way in `arrival`: for a message that cannot be a copy. */
  mark(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    this.#payload.of(bytes, start, end, this.#seed);
    arrival.firstHash = this.#payload.first;
    arrival.secondHash = this.#payload.second;
    arrival.way = wayOf(arrival.src?.mark ?? 0, arrival.dst?.mark ?? 0);
  }

  /**
   * The same as `isCopy`, for a message whose hashes `arrival` already has. Times stay in their arrivals: V8 makes an
   * object of each that is handed on.
   */
  isKnown(arrival: Arrival, identification: number, captured: Arrival = arrival): boolean {
    const hashes = this.#hashes;
    const first = arrival.firstHash ^ arrival.way;
    const second = arrival.secondHash;
    const set = this.#setOf(first);
    let place = -1;
    for (let at = set * WAYS; at < (set + 1) * WAYS; at++) {
      if (hashes[2 * at] === first && hashes[2 * at + 1] === second) {
        if (this.#isNear(at, identification, arrival, captured)) {
          this.found++;
          return true;
        }
        if (this.#seen[2 * at + 1] === identification) {
          place = at;
        }
      }
    }
    const to = place < 0 ? this.#makeRoom(first, arrival) : place;
    this.#remember(to, first, second, identification);
    this.#seen[2 * to] = arrival.timeUs;
    return false;
  }

  /** Some of what `isKnown` will look at: see `Foresight`. */
  touch(firstHash: number, way: number): number {
    const set = this.#setOf(firstHash ^ way);
    return this.#hashes[2 * set * WAYS]! ^ this.#seen[2 * set * WAYS]!;
  }

  #setOf(first: number): number {
    return (first ^ (first >>> 16)) & (this.#oldest.length - 1);
  }

  /** A place for a hash: the one taken longest ago, but while a copy of what it holds may still come there are too few. */
  #makeRoom(first: number, now: Arrival): number {
    while (this.#oldest.length < MOST_SETS && this.#isOldestYoung(this.#setOf(first), now)) {
      this.#grow();
    }
    return this.#takeOldest(this.#setOf(first));
  }

  #isOldestYoung(set: number, now: Arrival): boolean {
    return now.timeUs - this.#seen[2 * (set * WAYS + this.#oldest[set]!)]! <= COPY_WINDOW_US;
  }

  #takeOldest(set: number): number {
    const oldest = this.#oldest[set]!;
    this.#oldest[set] = (oldest + 1) & (WAYS - 1);
    return set * WAYS + oldest;
  }

  /** Twice the sets: what a set held goes to it and to the one as far behind, in its order. */
  #grow(): void {
    const [hashes, seen, oldest] = [this.#hashes, this.#seen, this.#oldest];
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#seen = new Float64Array(2 * seen.length).fill(Number.NEGATIVE_INFINITY);
    this.#oldest = new Uint8Array(2 * oldest.length);
    for (const [set, first] of oldest.entries()) {
      for (let turn = 0; turn < WAYS; turn++) {
        const from = set * WAYS + ((first + turn) & (WAYS - 1));
        const hash = hashes[2 * from]!;
        if (seen[2 * from]! > Number.NEGATIVE_INFINITY) {
          const to = this.#takeOldest(this.#setOf(hash));
          this.#remember(to, hash, hashes[2 * from + 1]!, seen[2 * from + 1]!);
          this.#seen[2 * to] = seen[2 * from]!;
        }
      }
    }
  }

  #remember(place: number, first: number, second: number, identification: number): void {
    this.#hashes[2 * place] = first;
    this.#hashes[2 * place + 1] = second;
    this.#seen[2 * place + 1] = identification;
  }

  #isNear(place: number, identification: number, arrival: Arrival, captured: Arrival): boolean {
    const before = this.#seen[2 * place]!;
    const known = this.#seen[2 * place + 1]!;
    const window = windowOf(known, identification);
    // An agent's clock may be off: against a plain packet, which has the capture's time, the carrying packet's counts too.
    const isCaptureTime = known !== CARRIED && Math.abs(captured.timeUs - before) <= window;
    return isCaptureTime || Math.abs(arrival.timeUs - before) <= window;
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

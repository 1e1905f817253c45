import { Fingerprint, hashNumber } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';

/** Copies of a packet lie this close together when the IP identification tells packets apart (correlation.md §4.1). */
export const COPY_WINDOW_US = 50_000;

/** And this close when only the payload does: the shortest SIP retransmission comes half a second later. */
const COPY_WINDOW_WITHOUT_ID_US = 2_000;

/** In place of an IP identification: a message that HEP carried, and one from a stream, whose packets were told apart. */
export const CARRIED = -1;
export const STREAMED = -2;

/** Slots are looked for in sets of `WAYS`; the oldest of a set makes room: 16,384 in all, 300,000 a second. */
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
  readonly #firstHash = new Int32Array(SETS * WAYS);
  readonly #secondHash = new Int32Array(SETS * WAYS);
  readonly #identification = new Float64Array(SETS * WAYS);
  readonly #payload = new Fingerprint();
  readonly #timeUs = new Float64Array(SETS * WAYS).fill(Number.NEGATIVE_INFINITY);

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

  /** Leaves the hashes of the bytes in `arrival`: for a message that cannot be a copy. */
  mark(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    this.#payload.of(bytes, start, end, this.#seed);
    arrival.firstHash = this.#payload.first;
    arrival.secondHash = this.#payload.second;
  }

  /** The same, for bytes whose hashes `arrival` already has. */
  isKnown(arrival: Arrival, identification: number, capturedUs: number = arrival.timeUs): boolean {
    const endpoints = hashNumber(arrival.src?.id ?? 0, hashNumber(arrival.dst?.id ?? 0));
    const first = arrival.firstHash ^ endpoints;
    const second = arrival.secondHash;
    const set = ((first ^ (first >>> 16)) & (SETS - 1)) * WAYS;
    let place = set;
    let isSameId = false;
    for (let slot = set; slot < set + WAYS; slot++) {
      const isSame = this.#firstHash[slot] === first && this.#secondHash[slot] === second;
      if (isSame && this.#isNear(slot, identification, arrival.timeUs, capturedUs)) {
        this.found++;
        return true;
      }
      if (isSame && this.#identification[slot] === identification) {
        place = slot;
        isSameId = true;
      } else if (!isSameId && this.#timeUs[slot]! < this.#timeUs[place]!) {
        place = slot;
      }
    }
    this.#firstHash[place] = first;
    this.#secondHash[place] = second;
    this.#identification[place] = identification;
    this.#timeUs[place] = arrival.timeUs;
    return false;
  }

  #isNear(slot: number, identification: number, timeUs: number, capturedUs: number): boolean {
    const known = this.#identification[slot]!;
    const window = windowOf(known, identification);
    const before = this.#timeUs[slot]!;
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

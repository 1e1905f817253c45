import { Fingerprint, randomSeed, TraceClock } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import { wayOf } from './way.ts';

/** Copies of a packet lie this close together when the IP identification tells packets apart (correlation.md §4.1). */
export const COPY_WINDOW_US = 50_000;

/** And this close when only the payload does: the shortest SIP retransmission comes half a second later. */
const COPY_WINDOW_WITHOUT_ID_US = 2_000;

/** In place of an IP identification: a message that HEP carried, and one from a stream, whose packets were told apart. */
export const CARRIED = -1;
export const STREAMED = -2;

/** Messages remembered, the latest; a copy behind more of them is not known. Room for them is made as they come. */
export const MOST_MESSAGES = 131_072;
const FIRST_MESSAGES = 1_024;
const FIRST_HEADS = 256;
/** Messages are numbered as they come, and anew from time to time, so that the numbers stay small integers. */
const RENUMBER_AT = 8 * MOST_MESSAGES;
/** Sightings of equal bytes that are looked at, the latest first, so that no trace makes it slow. */
const MOST_EQUAL = 16;
const NOBODY = -1;

/** The halves of the hash, the number of the one before in its chain, the identification. */
const WORD = { first: 0, second: 1, before: 2, identification: 3 } as const;

/**
 * Knows the latest messages, to tell one that was captured twice: a packet at two interfaces, on a mirror port, with and
 * without a VLAN tag, before and after a router; or a message plain and once more inside HEP. Bounded memory, nothing
 * allocated for a message; two hashes, seeded at random, stand for its endpoints and its bytes. The seed decides where a
 * message is looked for and never what is forgotten: that is the one that came first.
 *
 * While times go on, only what came within the window before the latest is looked at, which stays near the processor. A
 * message from before it (a trace that was appended to another, a second interface that was written late) is looked for
 * among all that are remembered; so is one as far ahead as a time that nothing confirmed.
 */
export class DuplicateFilter {
  /** Copies that were found. */
  found = 0;
  /** True when a copy may have been missed: its time lies where messages were forgotten, or too many had its bytes. */
  isIncomplete = false;

  readonly #seed: number;
  readonly #payload = new Fingerprint();
  /** Rings by number: four words, see {@link WORD}; and the times. */
  #words = new Int32Array(4 * FIRST_MESSAGES);
  #times = new Float64Array(FIRST_MESSAGES);
  /** The latest number of each chain. */
  #heads = new Int32Array(FIRST_HEADS).fill(NOBODY);
  /** The next number. */
  #count = 0;
  /** The first number that may lie in the window before the latest time; all that lie before it are passed. */
  #first = 0;
  /** The latest time is believed as the session believes it: one damaged time must not pass the others by. */
  readonly #clock = new TraceClock();
  readonly #passed = new Gone();
  readonly #forgotten = new Gone();

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
   * The same as `isCopy`, for a message whose hashes `arrival` already has; leaves the identification in it. Times stay in
   * their arrivals: V8 makes an object of each that is handed on.
   */
  isKnown(arrival: Arrival, identification: number, captured: Arrival = arrival): boolean {
    arrival.identification = identification;
    const first = arrival.firstHash ^ arrival.way;
    const second = arrival.secondHash;
    const from = this.#lookFrom(arrival, captured);
    if (this.#count - from > 2 * this.#heads.length) {
      this.#lengthenHeads(this.#count - from);
    }
    const words = this.#words;
    const mask = this.#times.length - 1;
    let equal = 0;
    let number = this.#heads[this.#headOf(first)]!;
    while (number >= from && equal < MOST_EQUAL) {
      const at = 4 * (number & mask);
      if (words[at] === first && words[at + WORD.second] === second) {
        if (this.#isNear(number & mask, identification, arrival, captured)) {
          this.found++;
          return true;
        }
        equal++;
      }
      number = words[at + WORD.before]!;
    }
    if (number >= from) {
      this.isIncomplete = true;
    }
    if (!Number.isNaN(arrival.timeUs)) {
      this.#remember(first, second, identification, arrival);
    }
    return false;
  }

  /** Some of what `isKnown` will look at: see `Foresight`. */
  touch(firstHash: number, way: number): number {
    return this.#heads[this.#headOf(firstHash ^ way)]!;
  }

  #headOf(first: number): number {
    return (first ^ (first >>> 16)) & (this.#heads.length - 1);
  }

  /** The first number among which a copy of a message of that time can be. */
  #lookFrom(arrival: Arrival, captured: Arrival): number {
    if (!this.#passed.mayHold(arrival, captured)) {
      return this.#first;
    }
    if (this.#forgotten.mayHold(arrival, captured)) {
      this.isIncomplete = true;
    }
    return this.#oldest;
  }

  get #oldest(): number {
    return Math.max(0, this.#count - this.#times.length);
  }

  #remember(first: number, second: number, identification: number, { timeUs }: Arrival): void {
    if (this.#count === RENUMBER_AT) {
      this.#renumber();
    }
    if (this.#count >= this.#times.length) {
      this.#makeRoom();
    }
    const number = this.#count++;
    const place = number & (this.#times.length - 1);
    const words = this.#words;
    words[4 * place] = first;
    words[4 * place + WORD.second] = second;
    words[4 * place + WORD.identification] = identification;
    this.#times[place] = timeUs;
    this.#chain(number, place);
    const clock = this.#clock;
    const beforeUs = clock.nowUs;
    clock.advance(timeUs);
    if (clock.nowUs > beforeUs) {
      this.#passOld();
    }
  }

  #chain(number: number, place: number): void {
    const head = this.#headOf(this.#words[4 * place]!);
    this.#words[4 * place + WORD.before] = this.#heads[head]!;
    this.#heads[head] = number;
  }

  #passOld(): void {
    const times = this.#times;
    const mask = times.length - 1;
    const { nowUs } = this.#clock;
    const sinceUs = nowUs - COPY_WINDOW_US;
    while (
      this.#first < this.#count &&
      !(times[this.#first & mask]! >= sinceUs && times[this.#first & mask]! <= nowUs)
    ) {
      this.#pass();
    }
  }

  #pass(): void {
    this.#passed.take(this.#times, this.#first & (this.#times.length - 1), this.#clock.nowUs);
    this.#first++;
  }

  /** Longer rings while there may be; then the message that came first is forgotten. */
  #makeRoom(): void {
    const length = this.#times.length;
    if (length < MOST_MESSAGES) {
      // None has come round yet: each number is its own place.
      this.#words = longer(this.#words, new Int32Array(8 * length));
      this.#times = longer(this.#times, new Float64Array(2 * length));
      return;
    }
    if (this.#first === this.#oldest) {
      this.#pass();
    }
    this.#forgotten.take(this.#times, this.#count & (length - 1), this.#clock.nowUs);
  }

  #renumber(): void {
    const less = RENUMBER_AT - MOST_MESSAGES;
    this.#count -= less;
    this.#first -= less;
    this.#chainAll();
  }

  #lengthenHeads(reach: number): void {
    let length = this.#heads.length;
    while (reach > 2 * length) {
      length *= 2;
    }
    this.#heads = new Int32Array(length);
    this.#chainAll();
  }

  #chainAll(): void {
    this.#heads.fill(NOBODY);
    for (let number = this.#oldest; number < this.#count; number++) {
      this.#chain(number, number & (this.#times.length - 1));
    }
  }

  #isNear(place: number, identification: number, arrival: Arrival, captured: Arrival): boolean {
    const before = this.#times[place]!;
    const known = this.#words[4 * place + WORD.identification]!;
    const window = windowOf(known, identification);
    // An agent's clock may be off: against a plain packet, which has the capture's time, the carrying packet's counts too.
    const isCaptureTime = known !== CARRIED && Math.abs(captured.timeUs - before) <= window;
    return isCaptureTime || Math.abs(arrival.timeUs - before) <= window;
  }
}

/** The times of messages that are not looked at any more. */
class Gone {
  #latestUs = Number.NEGATIVE_INFINITY;
  /** Those ahead of the clock stand apart: else every message would come before the latest. */
  #aheadFromUs = Number.POSITIVE_INFINITY;
  #aheadToUs = Number.NEGATIVE_INFINITY;

  take(times: Float64Array, place: number, nowUs: number): void {
    const timeUs = times[place]!;
    if (timeUs <= nowUs) {
      this.#latestUs = Math.max(this.#latestUs, timeUs);
    } else {
      this.#aheadFromUs = Math.min(this.#aheadFromUs, timeUs);
      this.#aheadToUs = Math.max(this.#aheadToUs, timeUs);
    }
  }

  /** Whether one of them may lie within the window of a message. */
  mayHold({ timeUs }: Arrival, captured: Arrival): boolean {
    const fromUs = Math.min(timeUs, captured.timeUs) - COPY_WINDOW_US;
    const toUs = Math.max(timeUs, captured.timeUs) + COPY_WINDOW_US;
    return fromUs <= this.#latestUs || (toUs >= this.#aheadFromUs && fromUs <= this.#aheadToUs);
  }
}

function longer<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
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

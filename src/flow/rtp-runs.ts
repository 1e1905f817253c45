import { hashNumber, u32be } from '../bytes/index.ts';
import { ADDRESS_WORDS, WORD, WORDS } from './run-layout.ts';

/* RFC 3550 §5.1: | V=2,P,X,CC 1 | M,PT 1 | sequence 2 | timestamp 4 | SSRC 4 | */
const RTP = { version: 0x80, versionMask: 0xc0, typeAt: 1 } as const;
/** RFC 5761 §4: what the second byte of RTCP may be, and that of RTP may not. */
const RTCP = { first: 192, last: 223 } as const;

/** A pause longer than this ends a run: whoever keeps silent sends comfort noise more often, or nothing at all. */
export const PAUSE_US = 1_500_000;
/** Runs looked at under one hash: more of them fall together by malice alone. */
const MOST_ALIKE = 64;
const NOBODY = -1;

/** Bytes of its header at least. */
export const RTP_HEADER = 12;

/** Whether a UDP payload is RTP by its first bytes, and not RTCP. */
export function looksLikeRtp(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= RTP_HEADER && beginsAsRtp(bytes, start);
}

/** The same of one that is known to be long enough. */
export function beginsAsRtp(bytes: Uint8Array, start: number): boolean {
  const type = bytes[start + RTP.typeAt]!;
  return (bytes[start]! & RTP.versionMask) === RTP.version && (type < RTCP.first || type > RTCP.last);
}

/** Who sent to whom: a packet decoder's view of a packet. */
export type RunEnds = {
  readonly sourceAt: number;
  readonly destinationAt: number;
  readonly addressLength: number;
  readonly sourcePort: number;
  readonly destinationPort: number;
};

/** An Ethernet frame of IPv4 and UDP. */
export type PlainFrame = { readonly bytes: Uint8Array; readonly start: number; readonly timeUs: number };

/**
 * Runs of RTP from one end to another without a long pause, each a row of numbers in memory that threads may share: when the
 * first and the last packet came, and how many there were. Nothing is read of what they carry. Bounded: what has no room is
 * refused here, and whoever keeps runs for long takes the place of the oldest.
 */
export class RtpRuns {
  /** Runs there are. */
  count = 0;
  readonly capacity: number;
  readonly #seed: number;
  readonly #words: Int32Array;
  readonly #doubles: Float64Array;
  /** By hash the latest run, and by run the one before it with the same. */
  readonly #heads: Int16Array;
  readonly #before: Int16Array;
  /** The time of a packet: a double given to a function costs memory. */
  readonly #nowUs = new Float64Array(1);

  /** Bytes that so many runs take. */
  static bytesFor(runs: number): number {
    return runs * WORDS * 4;
  }

  /** @param memory of a power of two of runs, 32,768 of them at most. */
  constructor(memory: ArrayBufferLike, seed: number) {
    this.#seed = seed;
    this.#words = new Int32Array(memory);
    this.#doubles = new Float64Array(memory);
    this.capacity = Math.floor(this.#words.length / WORDS);
    this.#heads = new Int16Array(this.capacity).fill(NOBODY);
    this.#before = new Int16Array(this.capacity);
  }

  get isFull(): boolean {
    return this.count >= this.capacity;
  }

  /** Begins anew. */
  clear(): void {
    this.count = 0;
    this.#heads.fill(NOBODY);
  }

  /** Takes one packet. There must be room. */
  note(bytes: Uint8Array, ends: RunEnds, timeUs: number): void {
    const { sourceAt, destinationAt, addressLength, sourcePort, destinationPort } = ends;
    this.#nowUs[0] = timeUs;
    this.#note(bytes, sourceAt, destinationAt, addressLength, (sourcePort << 16) | destinationPort);
  }

  /** The same of an Ethernet frame of IPv4 without options, whose addresses and ports lie where they always do. */
  notePlain({ bytes, start, timeUs }: PlainFrame): void {
    this.#nowUs[0] = timeUs;
    this.#note(bytes, start + 26, start + 30, 4, u32be(bytes, start + 34) | 0);
  }

  /** Most are IPv4: their addresses are one word each. */
  #note(bytes: Uint8Array, sourceAt: number, destinationAt: number, length: number, ports: number): void {
    const words = this.#words;
    const timeUs = this.#nowUs[0]!;
    const [source, destination] = [u32be(bytes, sourceAt) | 0, u32be(bytes, destinationAt) | 0];
    let hash = hashNumber(source ^ hashNumber(ports, this.#seed), destination);
    for (let word = 4; word < length; word += 4) {
      hash = hashNumber(u32be(bytes, sourceAt + word) ^ hash, u32be(bytes, destinationAt + word) | 0);
    }
    const head = (hash ^ (hash >>> 15)) & (this.#heads.length - 1);
    let run = this.#heads[head]!;
    for (let looked = 0; run !== NOBODY && looked < MOST_ALIKE; looked++) {
      const at = run * WORDS;
      const isSame =
        words[at + WORD.ports] === ports &&
        words[at + WORD.source] === source &&
        words[at + WORD.destination] === destination &&
        words[at + WORD.addressLength] === length &&
        (length === 4 || this.#hasAddresses(at, bytes, sourceAt, destinationAt, length));
      if (isSame && this.#extend(run, timeUs)) {
        return;
      }
      if (isSame && timeUs > this.lastUs(run)) {
        break;
      }
      run = this.#before[run]!;
    }
    const at = this.#begin(head, length, ports, timeUs);
    for (let word = 0; word < ADDRESS_WORDS; word++) {
      const isThere = 4 * word < length;
      words[at + WORD.source + word] = isThere ? u32be(bytes, sourceAt + 4 * word) : 0;
      words[at + WORD.destination + word] = isThere ? u32be(bytes, destinationAt + 4 * word) : 0;
    }
  }

  #hasAddresses(at: number, bytes: Uint8Array, sourceAt: number, destinationAt: number, length: number): boolean {
    const words = this.#words;
    for (let word = 1; 4 * word < length; word++) {
      if (
        words[at + WORD.source + word] !== (u32be(bytes, sourceAt + 4 * word) | 0) ||
        words[at + WORD.destination + word] !== (u32be(bytes, destinationAt + 4 * word) | 0)
      ) {
        return false;
      }
    }
    return true;
  }

  packets(run: number): number {
    return this.#words[run * WORDS + WORD.packets]!;
  }

  firstUs(run: number): number {
    return this.#doubles[(run * WORDS + WORD.firstUs) >> 1]!;
  }

  lastUs(run: number): number {
    return this.#doubles[(run * WORDS + WORD.lastUs) >> 1]!;
  }

  addressLength(run: number): number {
    return this.#words[run * WORDS + WORD.addressLength]!;
  }

  /** Source port in the upper half, destination port in the lower. */
  ports(run: number): number {
    return this.#words[run * WORDS + WORD.ports]!;
  }

  /** One of the words of a run, as they lie in memory. */
  word(run: number, word: number): number {
    return this.#words[run * WORDS + word]!;
  }

  #extend(run: number, timeUs: number): boolean {
    const first = (run * WORDS + WORD.firstUs) >> 1;
    const last = (run * WORDS + WORD.lastUs) >> 1;
    const firstUs = this.#doubles[first]!;
    const lastUs = this.#doubles[last]!;
    if (timeUs - lastUs > PAUSE_US || firstUs - timeUs > PAUSE_US) {
      return false;
    }
    this.#words[run * WORDS + WORD.packets]!++;
    if (timeUs > lastUs) {
      this.#doubles[last] = timeUs;
    } else if (timeUs < firstUs) {
      this.#doubles[first] = timeUs;
    }
    return true;
  }

  /** Begins a run of addresses yet to be filled in, and says where its words lie. */
  #begin(head: number, addressLength: number, ports: number, timeUs: number): number {
    const run = this.count++;
    const at = run * WORDS;
    const words = this.#words;
    words[at + WORD.addressLength] = addressLength;
    words[at + WORD.ports] = ports;
    words[at + WORD.packets] = 1;
    this.#doubles[(at + WORD.firstUs) >> 1] = timeUs;
    this.#doubles[(at + WORD.lastUs) >> 1] = timeUs;
    this.#before[run] = this.#heads[head]!;
    this.#heads[head] = run;
    return at;
  }
}

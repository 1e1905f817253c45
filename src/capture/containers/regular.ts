import { calendarTime, u32be, u32le } from '../../bytes/index.ts';
import type { Frame } from '../frame.ts';
import type { PcapngInterface } from './pcapng-interface.ts';
import { scaledTimeUs } from './pcapng-time.ts';

/**
 * How the records of a capture follow each other in a stretch where nothing unusual stands between them: enough to read on
 * from any record, in any thread. Plain data.
 */
export type RegularSpec =
  | {
      readonly format: 'pcap';
      readonly isBigEndian: boolean;
      readonly isNano: boolean;
      readonly headerLength: number;
      readonly linkType: number;
      readonly longest: number;
    }
  | {
      readonly format: 'pcapng';
      readonly isBigEndian: boolean;
      readonly interfaces: readonly (PcapngInterface | null)[];
      readonly longest: number;
    };

/** Where a reader stands in such a stretch: the next record begins at `position`, and so many packets came before it. */
export type Regular = { readonly spec: RegularSpec; readonly position: number; readonly records: number };

/** Answers of {@link RecordWalk} in place of a position. */
export const NEEDS_BYTES = -1;
export const IRREGULAR = -2;

/** Steps from record to record of a regular stretch. */
export interface RecordWalk {
  /** Whether the last step came to a packet, and not to a block without one. */
  readonly isPacket: boolean;
  /**
   * Describes the record at `at` of `bytes`, which end at `end`: all of the frame but input, number, offset and position.
   * Returns where the next one begins; NEEDS_BYTES where it is not there whole; IRREGULAR where the reader must look.
   */
  step(bytes: Uint8Array, at: number, end: number, frame: Frame): number;
  /** The first position from `from` on where a row of records seems to begin; -1 when there is none. A guess. */
  find(bytes: Uint8Array, from: number, end: number): number;
}

export function recordWalk(spec: RegularSpec): RecordWalk {
  return spec.format === 'pcap' ? new PcapWalk(spec) : new PcapngWalk(spec);
}

/** A guess is made of so many records in a row. */
const ROW_OF_RECORDS = 5;
/** Longer packets are possible and rare: a row without one is found soon. */
const USUAL_LENGTH = 262_144;

class PcapWalk implements RecordWalk {
  readonly isPacket = true;
  readonly #u32: (bytes: Uint8Array, at: number) => number;
  readonly #isNano: boolean;
  readonly #headerLength: number;
  readonly #linkType: number;
  readonly #longest: number;

  constructor(spec: RegularSpec & { format: 'pcap' }) {
    this.#u32 = spec.isBigEndian ? u32be : u32le;
    this.#isNano = spec.isNano;
    this.#headerLength = spec.headerLength;
    this.#linkType = spec.linkType;
    this.#longest = spec.longest;
  }

  step(bytes: Uint8Array, at: number, end: number, frame: Frame): number {
    const u32 = this.#u32;
    const start = at + this.#headerLength;
    if (start > end) {
      return NEEDS_BYTES;
    }
    const captured = u32(bytes, at + 8);
    if (captured > this.#longest) {
      return IRREGULAR;
    }
    const next = start + captured;
    if (next > end) {
      return NEEDS_BYTES;
    }
    const fraction = u32(bytes, at + 4);
    frame.bytes = bytes;
    frame.start = start;
    frame.end = next;
    frame.originalLength = u32(bytes, at + 12);
    frame.timeUs = u32(bytes, at) * 1e6 + (this.#isNano ? Math.floor(fraction / 1000) : fraction);
    frame.linkType = this.#linkType;
    return next;
  }

  find(bytes: Uint8Array, from: number, end: number): number {
    for (let at = from; at + this.#headerLength <= end; at++) {
      if (this.#isRow(bytes, at, end)) {
        return at;
      }
    }
    return -1;
  }

  /** Lengths that agree, a fraction below a second, and seconds that hardly change from record to record. */
  #isRow(bytes: Uint8Array, from: number, end: number): boolean {
    const u32 = this.#u32;
    const seconds = u32(bytes, from);
    let at = from;
    for (let count = 0; count < ROW_OF_RECORDS; count++) {
      if (at + this.#headerLength > end) {
        return count > 1;
      }
      const captured = u32(bytes, at + 8);
      const isRecord =
        captured <= u32(bytes, at + 12) &&
        captured <= USUAL_LENGTH &&
        u32(bytes, at + 4) < (this.#isNano ? 1e9 : 1e6) &&
        Math.abs(u32(bytes, at) - seconds) <= 3600;
      if (!isRecord) {
        return false;
      }
      at += this.#headerLength + captured;
    }
    return true;
  }
}

const ENHANCED_PACKET = 6;
/** Blocks without a packet that say nothing a reader keeps: names, statistics, the journal of a system. */
const PASSED_BLOCKS: ReadonlySet<number> = new Set([4, 5, 9, 0xbad, 0x40000bad]);
/* draft-ietf-opsawg-pcapng §4.3: | type | total | interface | high | low | captured | original | data... | total | */
const BLOCK = {
  total: 4,
  interface: 8,
  high: 12,
  low: 16,
  captured: 20,
  original: 24,
  data: 28,
  shortest: 12,
} as const;
const TRAILER = 4;

class PcapngWalk implements RecordWalk {
  isPacket = true;
  readonly #u32: (bytes: Uint8Array, at: number) => number;
  readonly #interfaces: readonly (PcapngInterface | null)[];
  readonly #longest: number;

  constructor(spec: RegularSpec & { format: 'pcapng' }) {
    this.#u32 = spec.isBigEndian ? u32be : u32le;
    this.#interfaces = spec.interfaces;
    this.#longest = spec.longest;
  }

  step(bytes: Uint8Array, at: number, end: number, frame: Frame): number {
    const u32 = this.#u32;
    if (at + BLOCK.shortest > end) {
      return NEEDS_BYTES;
    }
    const type = u32(bytes, at);
    const total = u32(bytes, at + BLOCK.total);
    this.isPacket = type === ENHANCED_PACKET;
    if (!(this.isPacket || PASSED_BLOCKS.has(type)) || !isTotal(total) || total > this.#longest) {
      return IRREGULAR;
    }
    const next = at + total;
    if (next > end) {
      return NEEDS_BYTES;
    }
    if (!this.isPacket) {
      return next;
    }
    const captured = u32(bytes, at + BLOCK.captured);
    const source = this.#interfaces[u32(bytes, at + BLOCK.interface)];
    const isWhole = total >= BLOCK.data + TRAILER && captured <= total - BLOCK.data - TRAILER;
    if (!isWhole || source === undefined || source === null || u32(bytes, next - TRAILER) !== total) {
      return IRREGULAR;
    }
    frame.bytes = bytes;
    frame.start = at + BLOCK.data;
    frame.end = frame.start + captured;
    frame.originalLength = u32(bytes, at + BLOCK.original);
    frame.timeUs = calendarTime(scaledTimeUs(source.time, u32(bytes, at + BLOCK.high), u32(bytes, at + BLOCK.low)));
    frame.linkType = source.linkType;
    // The reader tells.
    return Number.isNaN(frame.timeUs) ? IRREGULAR : next;
  }

  /** Blocks are a multiple of four bytes long, so they begin where the first of the file did, modulo four. */
  find(bytes: Uint8Array, from: number, end: number): number {
    for (let at = from; at + BLOCK.shortest <= end; at++) {
      if (this.#isRow(bytes, at, end)) {
        return at;
      }
    }
    return -1;
  }

  #isRow(bytes: Uint8Array, from: number, end: number): boolean {
    const u32 = this.#u32;
    let at = from;
    for (let count = 0; count < ROW_OF_RECORDS; count++) {
      if (at + BLOCK.shortest > end) {
        return count > 1;
      }
      const type = u32(bytes, at);
      const total = u32(bytes, at + BLOCK.total);
      if (!(type === ENHANCED_PACKET || PASSED_BLOCKS.has(type)) || !isTotal(total) || total > 2 * USUAL_LENGTH) {
        return false;
      }
      at += total;
      if (at > end) {
        return count > 0;
      }
      if (u32(bytes, at - TRAILER) !== total) {
        return false;
      }
    }
    return true;
  }
}

function isTotal(total: number): boolean {
  return total >= BLOCK.shortest && (total & 3) === 0;
}

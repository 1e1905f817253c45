import { u16le, u32le } from '../../bytes/index.ts';
import { filled, SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { CaptureProblemCode } from '../capture-problems.ts';
import type { Frame } from '../frame.ts';
import type { ByteWindow } from '../sources/byte-window.ts';
import { TimeCheck } from '../time-check.ts';
import type { RecordReader } from './record-reader.ts';

/*
 * Microsoft Network Monitor 2, all little-endian ("Capture File Header" in its help):
 *
 *   | 'GMBU' | minor 1 | major 1 | network 2 | start: a SYSTEMTIME 16 | frame table: offset 4, length 4 | ... | to 128
 *   | microseconds since the start 8 | original 4 | captured 4 | data | trailer     a frame
 *
 * The trailer depends on the version: nothing in 2.0; the network in 2.1; a process too in 2.2; a time of its own in 2.3.
 * Frames lie one after the other in front of the frame table, which is therefore not needed.
 */
const MAGIC = [0x47, 0x4d, 0x42, 0x55] as const;
const FILE = { minor: 4, network: 6, start: 8, tables: 24, tablesEnd: 64, length: 128 } as const;
const FRAME = { deltaLow: 0, deltaHigh: 4, original: 8, captured: 12, data: 16 } as const;
const TRAILER_BYTES = [0, 2, 6, 15] as const;
const TRAILER = { network: 0, utc: 6 } as const;

const TWO_32 = 0x100000000;
/** A FILETIME counts 100 ns from 1601. */
const UNIX_FILETIME_US = 11_644_473_600_000_000;

/** Network to LINKTYPE_. From 0xe000 on the value is a LINKTYPE_; from 0xff00 on the frame is a note of the tool's own. */
const LINK_TYPES: Readonly<Record<number, number>> = { 1: 1, 2: 6, 3: 10, 7: 101, 8: 101, 9: 101 };
const PCAP_NETWORKS = { from: 0xe000, to: 0xefff } as const;
/** LINKTYPE_USER0: nothing that packets are read from. */
const UNKNOWN_LINK_TYPE = 147;

/** True when these first bytes start a Network Monitor 2 capture. */
export function sniffNetmon(head: Uint8Array): boolean {
  return head.length >= MAGIC.length && MAGIC.every((byte, at) => head[at] === byte);
}

/** Reads the frames of a Network Monitor 2 capture whose file header is still ahead in `window`. */
export class NetmonReader implements RecordReader {
  readonly format = 'netmon2';
  records = 0;

  readonly #window: ByteWindow;
  readonly #context: CaptureContext;
  readonly #times: TimeCheck;
  #minor = -1;
  #network = 0;
  #startUs = 0;
  /** Where the frames end: at the first table behind them. */
  #framesEnd = 0;
  #isOver = false;

  constructor(window: ByteWindow, context: CaptureContext) {
    this.#window = window;
    this.#context = context;
    this.#times = new TimeCheck(context);
  }

  get bytesRead(): number {
    return this.#window.bytesRead;
  }

  next(frame: Frame): boolean {
    const window = this.#window;
    if (this.#isOver || (this.#minor < 0 && !this.#readFileHeader())) {
      return false;
    }
    if (window.offset >= this.#framesEnd) {
      this.#isOver = true;
      return false;
    }
    if (!window.has(FRAME.data)) {
      return false;
    }
    const captured = this.#word(FRAME.captured);
    const trailerBytes = TRAILER_BYTES[this.#minor] ?? 0;
    if (captured > this.#context.limits.recordBytes) {
      this.#stop('record-damaged', filled(SAYS.frameClaims, this.records + 1, captured));
      return false;
    }
    if (!window.has(FRAME.data + captured + trailerBytes)) {
      return false;
    }
    this.#describe(frame, captured);
    window.position = frame.end + trailerBytes;
    return true;
  }

  async refill(): Promise<boolean> {
    if (this.#isOver) {
      return false;
    }
    if (await this.#window.fill()) {
      return true;
    }
    this.#stop('capture-cut-off', filled(SAYS.endsAfterFrame, this.records));
    return false;
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  #describe(frame: Frame, captured: number): void {
    const window = this.#window;
    const trailer = FRAME.data + captured;
    frame.input = this.#context.input;
    frame.bytes = window.bytes;
    frame.start = window.position + FRAME.data;
    frame.end = frame.start + captured;
    frame.originalLength = this.#word(FRAME.original);
    frame.linkType = linkTypeOf(this.#minor >= 1 ? this.#half(trailer + TRAILER.network) : this.#network);
    const timeUs =
      this.#minor >= 3
        ? filetimeUs(this.#word(trailer + TRAILER.utc), this.#word(trailer + TRAILER.utc + 4))
        : this.#startUs + this.#word(FRAME.deltaHigh) * TWO_32 + this.#word(FRAME.deltaLow);
    frame.number = ++this.records;
    frame.offset = window.offset;
    frame.timeUs = this.#times.check(timeUs, frame.number, frame.offset);
    frame.position = window.base + frame.start;
  }

  #readFileHeader(): boolean {
    const window = this.#window;
    if (!window.has(FILE.length)) {
      return false;
    }
    this.#minor = window.bytes[window.position + FILE.minor]!;
    this.#network = this.#half(FILE.network);
    const [year = 0, month = 1, , day = 1, hour, minute, second, ms] = Array.from({ length: 8 }, (_, i) =>
      this.#half(FILE.start + 2 * i),
    );
    this.#startUs = Date.UTC(year, month - 1, day, hour, minute, second, ms) * 1000;
    this.#framesEnd = Number.POSITIVE_INFINITY;
    for (let field = FILE.tables; field < FILE.tablesEnd; field += 8) {
      const offset = this.#word(field);
      if (offset >= FILE.length && offset < this.#framesEnd) {
        this.#framesEnd = offset;
      }
    }
    window.position += FILE.length;
    return true;
  }

  #half(field: number): number {
    return u16le(this.#window.bytes, this.#window.position + field);
  }

  #word(field: number): number {
    return u32le(this.#window.bytes, this.#window.position + field);
  }

  #stop(code: CaptureProblemCode, message: string): void {
    this.#isOver = true;
    const { input, report } = this.#context;
    report({ code, message, input, record: this.records + 1, offset: this.#window.offset });
  }
}

function linkTypeOf(network: number): number {
  if (network >= PCAP_NETWORKS.from && network <= PCAP_NETWORKS.to) {
    return network - PCAP_NETWORKS.from;
  }
  return LINK_TYPES[network] ?? UNKNOWN_LINK_TYPE;
}

function filetimeUs(low: number, high: number): number {
  return Math.floor(high * (TWO_32 / 10) + low / 10) - UNIX_FILETIME_US;
}

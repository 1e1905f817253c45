import { u32be, u32le } from '../../bytes/index.ts';
import { filled, SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { CaptureProblemCode } from '../capture-problems.ts';
import type { CaptureFormat } from '../formats.ts';
import type { Frame } from '../frame.ts';
import { ByteWindow } from '../sources/byte-window.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import type { PcapVariant } from './pcap-magic.ts';
import type { RecordReader } from './record-reader.ts';
import type { Regular } from './regular.ts';

/*
 * Classic pcap, draft-ietf-opsawg-pcap: a file header, then records.
 *
 *   0       4    6    8      12     16      20         24
 *   | magic | 2  | 4  | zone | figs | snap  | linktype |      file header
 *   | seconds | fraction | captured | original |  bytes...    record
 */
const FILE = { linkType: 20, length: 24 } as const;
const RECORD = {
  seconds: 0,
  fraction: 4,
  captured: 8,
  original: 12,
  length: 16,
  /** Kuznetzov's: | interface 4 | protocol 2 | direction 1 | 0 | follows. */
  modifiedLength: 24,
} as const;

/** The link type's upper half says how long the frame check sequence is, or is reserved: §4, to be ignored. */
const LINK_TYPE_MASK = 0xffff;

/** Reads the records of a classic pcap whose file header is still ahead in `window`. */
export class PcapReader implements RecordReader {
  readonly format: CaptureFormat;
  records = 0;

  #window: ByteWindow;
  readonly #context: CaptureContext;
  readonly #input: number;
  readonly #longest: number;
  readonly #isBigEndian: boolean;
  readonly #isNano: boolean;
  readonly #headerLength: number;
  #linkType = -1;
  #isOver = false;

  constructor(window: ByteWindow, variant: PcapVariant, context: CaptureContext) {
    this.#window = window;
    this.#context = context;
    this.#input = context.input;
    this.#longest = context.limits.recordBytes;
    this.#isBigEndian = variant.isBigEndian;
    this.#isNano = variant.isNano;
    this.#headerLength = variant.isModified === true ? RECORD.modifiedLength : RECORD.length;
    this.format = variant.isModified === true ? 'modified pcap' : 'pcap';
  }

  get bytesRead(): number {
    return this.#window.bytesRead;
  }

  next(frame: Frame): boolean {
    const window = this.#window;
    const headerLength = this.#headerLength;
    if (this.#linkType < 0 && !this.#readFileHeader()) {
      return false;
    }
    if (this.#isOver || !window.has(headerLength)) {
      return false;
    }
    const captured = this.#u32(window.bytes, window.position + RECORD.captured);
    if (captured > this.#longest) {
      this.#stop('pcap-record-too-long', filled(SAYS.recordClaims, this.records + 1, captured));
      return false;
    }
    if (!window.has(headerLength + captured)) {
      return false;
    }
    const bytes = window.bytes;
    const at = window.position;
    const end = at + headerLength + captured;
    const fraction = this.#u32(bytes, at + RECORD.fraction);
    frame.input = this.#input;
    frame.bytes = bytes;
    frame.start = at + headerLength;
    frame.end = end;
    frame.originalLength = this.#u32(bytes, at + RECORD.original);
    frame.timeUs =
      this.#u32(bytes, at + RECORD.seconds) * 1e6 + (this.#isNano ? Math.floor(fraction / 1000) : fraction);
    frame.linkType = this.#linkType;
    frame.number = ++this.records;
    frame.offset = window.base + at;
    frame.position = frame.offset + headerLength;
    window.position = end;
    return true;
  }

  async refill(): Promise<boolean> {
    if (this.#isOver) {
      return false;
    }
    if (await this.#window.fill()) {
      return true;
    }
    if (this.#window.has(1) || this.#linkType < 0) {
      this.#stop('capture-cut-off', filled(SAYS.endsInRecord, this.records + 1));
    }
    this.#isOver = true;
    return false;
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  regular(): Regular | null {
    if (this.#isOver || this.#linkType < 0) {
      return null;
    }
    const spec = {
      format: 'pcap' as const,
      isBigEndian: this.#isBigEndian,
      isNano: this.#isNano,
      headerLength: this.#headerLength,
      linkType: this.#linkType,
      longest: this.#longest,
    };
    return { spec, position: this.#window.offset, records: this.records };
  }

  async resume(source: ByteSource, position: number, records: number): Promise<void> {
    await this.#window.close();
    this.#window = new ByteWindow(source, position);
    this.records = records;
  }

  #readFileHeader(): boolean {
    if (!this.#window.has(FILE.length)) {
      return false;
    }
    this.#linkType = this.#u32(this.#window.bytes, this.#window.position + FILE.linkType) & LINK_TYPE_MASK;
    this.#window.position += FILE.length;
    return true;
  }

  #u32(bytes: Uint8Array, at: number): number {
    return this.#isBigEndian ? u32be(bytes, at) : u32le(bytes, at);
  }

  #stop(code: CaptureProblemCode, message: string): void {
    this.#isOver = true;
    const { input, report } = this.#context;
    report({
      code,
      message,
      input,
      record: this.records + 1,
      offset: this.#window.offset,
    });
  }
}

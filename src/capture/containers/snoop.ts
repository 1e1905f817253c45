import { u32be } from '../../bytes/index.ts';
import { filled, SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { CaptureProblemCode } from '../capture-problems.ts';
import type { Frame } from '../frame.ts';
import type { ByteWindow } from '../sources/byte-window.ts';
import type { RecordReader } from './record-reader.ts';

/*
 * RFC 1761, all words big-endian:
 *
 *   | 'snoop' 0 0 0 | version 4 | datalink 4 |                                      file header
 *   | original 4 | included 4 | record 4 | drops 4 | seconds 4 | microseconds 4 | data, padding    record
 */
const MAGIC = [0x73, 0x6e, 0x6f, 0x6f, 0x70, 0, 0, 0] as const;
const FILE = { datalink: 12, length: 16 } as const;
const RECORD = { original: 0, included: 4, length: 8, seconds: 16, microseconds: 20, data: 24 } as const;

/** RFC 1761 §3, datalink type to LINKTYPE_. */
const LINK_TYPES: Readonly<Record<number, number>> = { 0: 1, 2: 6, 4: 1, 8: 10 };
/** LINKTYPE_USER0: nothing that packets are read from. */
const UNKNOWN_LINK_TYPE = 147;

/** True when these first bytes start a snoop capture. */
export function sniffSnoop(head: Uint8Array): boolean {
  return head.length >= MAGIC.length && MAGIC.every((byte, at) => head[at] === byte);
}

/** Reads the records of a snoop capture whose file header is still ahead in `window`. */
export class SnoopReader implements RecordReader {
  readonly format = 'snoop';
  records = 0;

  readonly #window: ByteWindow;
  readonly #context: CaptureContext;
  readonly #longest: number;
  #linkType = -1;
  /** Padding of the last record that is still to be passed over. */
  #toSkip = 0;
  #isOver = false;

  constructor(window: ByteWindow, context: CaptureContext) {
    this.#window = window;
    this.#context = context;
    this.#longest = context.limits.recordBytes;
  }

  get bytesRead(): number {
    return this.#window.bytesRead;
  }

  next(frame: Frame): boolean {
    const window = this.#window;
    this.#toSkip -= window.skip(this.#toSkip);
    if (this.#isOver || this.#toSkip > 0 || !this.#hasFileHeader() || !window.has(RECORD.data)) {
      return false;
    }
    const captured = this.#word(RECORD.included);
    const length = this.#word(RECORD.length);
    if (captured > this.#longest || length < RECORD.data + captured || length > RECORD.data + this.#longest) {
      this.#stop('record-damaged', filled(SAYS.recordClaimsOf, this.records + 1, captured, length));
      return false;
    }
    if (!window.has(RECORD.data + captured)) {
      return false;
    }
    frame.input = this.#context.input;
    frame.bytes = window.bytes;
    frame.start = window.position + RECORD.data;
    frame.end = frame.start + captured;
    frame.originalLength = this.#word(RECORD.original);
    frame.timeUs = this.#word(RECORD.seconds) * 1e6 + this.#word(RECORD.microseconds);
    frame.linkType = this.#linkType;
    frame.number = ++this.records;
    frame.offset = window.offset;
    frame.position = window.base + frame.start;
    window.position = frame.end;
    this.#toSkip = length - RECORD.data - captured;
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

  #hasFileHeader(): boolean {
    if (this.#linkType < 0 && this.#window.has(FILE.length)) {
      this.#linkType = LINK_TYPES[this.#word(FILE.datalink)] ?? UNKNOWN_LINK_TYPE;
      this.#window.position += FILE.length;
    }
    return this.#linkType >= 0;
  }

  #word(field: number): number {
    return u32be(this.#window.bytes, this.#window.position + field);
  }

  #stop(code: CaptureProblemCode, message: string): void {
    this.#isOver = true;
    const { input, report } = this.#context;
    report({ code, message, input, record: this.records + 1, offset: this.#window.offset });
  }
}

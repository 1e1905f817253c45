import { latin1, markLength } from '../../bytes/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { Frame } from '../frame.ts';
import type { ByteWindow } from '../sources/byte-window.ts';
import { TimeCheck } from '../time-check.ts';
import { type HexLine, readHexLine } from './hex-line.ts';
import { guessLinkType } from './hex-link.ts';
import { onADay, onNextDay, readHexTime } from './hex-time.ts';
import type { RecordReader } from './record-reader.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Of a longer line only this much is looked at: no hex is longer, and a time stands at the beginning. */
const LONGEST_LINE = 1024;
const LONGEST_PACKET = 256 * 1024;
/** A dump that begins with a packet shorter than this is something else: an address table, a disassembly. */
const SHORTEST_FIRST_LINE = 8;

/** True when this text, the first few kilobytes of an input, has a line of hex at offset 0 that could be a packet's. */
export function sniffHexDump(head: Uint8Array): boolean {
  for (let at = markLength(head); at < head.length; ) {
    const found = head.indexOf(LINE_FEED, at);
    const end = found < 0 ? head.length : found;
    const line = readHexLine(withoutReturn(head.subarray(at, end)));
    if (line !== null && line.offset === 0 && line.bytes.length >= SHORTEST_FIRST_LINE) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

/**
 * Reads packets printed as hex. A packet begins at offset 0 and goes on while the offsets do; anything else between is
 * looked at for a time. Of the views tshark prints of one packet ("Frame", "Reassembled TCP", ...) the first counts.
 */
export class HexDumpReader implements RecordReader {
  readonly format = 'hex dump';
  records = 0;

  readonly #window: ByteWindow;
  readonly #context: CaptureContext;
  readonly #times: TimeCheck;
  #packet = new Uint8Array(2048);
  #length = 0;
  #isOpen = false;
  /** What the lines before the packet say. */
  #timeUs = Number.NaN;
  /** Without the day that times of day are put on. */
  #countedUs = Number.NaN;
  #lastCountedUs = Number.NEGATIVE_INFINITY;
  #isOtherView = false;
  #packetAt = 0;
  #lineAt = 0;
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
    for (;;) {
      const line = this.#readLine();
      if (line === null) {
        return this.#isOver && this.#finish(frame);
      }
      const hex = readHexLine(line);
      const isMore = hex !== null && this.#isOpen && hex.offset > 0 && hex.offset <= this.#length;
      if (isMore) {
        this.#append(hex);
        continue;
      }
      const hasFinished = this.#finish(frame);
      if (hex === null) {
        this.#readText(line);
      } else if (hex.offset === 0 && hex.bytes.length > 0) {
        this.#begin(hex);
      }
      if (hasFinished) {
        return true;
      }
    }
  }

  async refill(): Promise<boolean> {
    if (this.#isOver) {
      return false;
    }
    if (!(await this.#window.fill())) {
      this.#isOver = true;
      return this.#isOpen || this.#window.has(1);
    }
    return true;
  }

  close(): Promise<void> {
    return this.#window.close();
  }

  /** The next line without its end; null where more bytes are needed. */
  #readLine(): Uint8Array | null {
    const window = this.#window;
    window.has(window.end - window.position + 1);
    const end = window.bytes.indexOf(LINE_FEED, window.position);
    const isWhole = end >= 0 && end < window.end;
    const length = (isWhole ? end : window.end) - window.position;
    if (!isWhole && !(this.#isOver && length > 0) && length < LONGEST_LINE) {
      return null;
    }
    const mark = window.offset === 0 ? markLength(window.bytes, window.position) : 0;
    this.#lineAt = window.offset + mark;
    const start = window.position + mark;
    const line = window.bytes.subarray(start, start + Math.min(length - mark, LONGEST_LINE));
    window.position += isWhole ? length + 1 : length;
    return withoutReturn(line);
  }

  #begin(hex: HexLine): void {
    this.#isOpen = true;
    this.#length = 0;
    this.#packetAt = this.#lineAt;
    this.#append(hex);
  }

  /** The offset of a line tells how many bytes the line before had: more was text that looked like hex. */
  #append({ offset, bytes }: HexLine): void {
    if (offset + bytes.length > LONGEST_PACKET) {
      return;
    }
    if (offset + bytes.length > this.#packet.length) {
      const longer = new Uint8Array(2 * (offset + bytes.length));
      longer.set(this.#packet);
      this.#packet = longer;
    }
    this.#packet.set(bytes, offset);
    this.#length = offset + bytes.length;
  }

  #readText(line: Uint8Array): void {
    const text = latin1(line, 0, line.length);
    const time = readHexTime(text);
    if (time !== null) {
      this.#countedUs = onNextDay(time, this.#lastCountedUs);
      this.#timeUs = this.#times.check(onADay(this.#countedUs, this.#context.date), this.records + 1, this.#lineAt);
      this.#isOtherView = false;
    } else if (text.startsWith('Frame (') || text.startsWith('Packet (')) {
      this.#isOtherView = false;
    } else if (text.endsWith(' bytes):')) {
      this.#isOtherView = true;
    }
  }

  #finish(frame: Frame): boolean {
    if (!this.#isOpen) {
      return false;
    }
    this.#isOpen = false;
    if (this.#isOtherView) {
      this.#isOtherView = false;
      return false;
    }
    frame.input = this.#context.input;
    frame.bytes = this.#packet.slice(0, this.#length);
    frame.start = 0;
    frame.end = this.#length;
    frame.originalLength = this.#length;
    frame.timeUs = this.#timeUs;
    frame.linkType = guessLinkType(frame.bytes);
    frame.number = ++this.records;
    frame.offset = this.#packetAt;
    frame.position = -1;
    if (!Number.isNaN(this.#timeUs)) {
      this.#lastCountedUs = this.#countedUs;
    }
    this.#timeUs = Number.NaN;
    return true;
  }
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

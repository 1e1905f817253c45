import { joinBytes } from '../bytes/index.ts';
import type { Released } from './event-order.ts';
import { RecordOrder } from './record-order.ts';
import type { StreamRecord } from './stream-record.ts';
import type { IntakeCounts, IntakeFigures } from './told-problems.ts';

const OVERHEAD = 512;
const BLOCK_BYTES = 256 * 1024;
/** A longer line is no message. */
const LONGEST_LINE = 1024 * 1024;

/** Records of several sources come in, more than once and in any order; lines of NDJSON go out, each message once, by time. */
export class StreamIntake {
  readonly #order: RecordOrder<StreamRecord>;

  /** @param options nothing goes on before so many sources were heard, and how much may wait. */
  constructor(options: { readonly leastSources?: number; readonly mostBytes?: number } = {}) {
    this.#order = new RecordOrder(options);
  }

  get counts(): IntakeCounts {
    return this.#order.counts;
  }

  figures(nowMs: number): IntakeFigures {
    return this.#order.figures(nowMs);
  }

  /** Whether whoever asks for records should wait. */
  get isFull(): boolean {
    return this.#order.isFull;
  }

  /** Whether all that was awaited has come. */
  get isOver(): boolean {
    return this.#order.isOver;
  }

  take(record: StreamRecord, nowMs: number): void {
    this.#order.take(record, waitingBytesOf(record.line), nowMs);
  }

  /** What is due, as lines; null where nothing is. @param isOfNow whether nothing is left to be asked for. */
  block(nowMs: number, isOfNow: boolean): Uint8Array | null {
    return this.#order.look(nowMs, isOfNow) ? this.rest(nowMs) : null;
  }

  /** Nothing more comes: all that waits is due. */
  end(): void {
    this.#order.end();
  }

  /** The next block of what is due. */
  rest(nowMs: number): Uint8Array | null {
    const lines: Uint8Array[] = [];
    let length = 0;
    for (let due = this.#order.next(nowMs); due !== null; due = length < BLOCK_BYTES ? this.#order.next(nowMs) : null) {
      const line = lineOf(due);
      lines.push(line, LINE_END);
      length += line.length + 1;
    }
    return length === 0 ? null : joinBytes(lines, length);
  }
}

/** What a record takes while it waits; null for a line that can be no message. */
export function waitingBytesOf({ length }: { readonly length: number }): number | null {
  return length > LONGEST_LINE || length === 0 ? null : length + OVERHEAD;
}

const LINE_END = Uint8Array.of(10);

/** The line; where its time was moved, with the time at which it is told. */
function lineOf({ item, timeUs, isMoved }: Released<StreamRecord>): Uint8Array {
  return isMoved ? movedLine(withoutLineEnds(item.line), timeUs) : withoutLineEnds(item.line);
}

/** A line with another time. */
export function movedLine(line: Uint8Array, timeUs: number): Uint8Array {
  try {
    const row = JSON.parse(new TextDecoder().decode(line));
    const time = `${new Date(timeUs / 1000).toISOString().slice(0, -1)}${String(Math.floor(timeUs % 1000)).padStart(3, '0')}Z`;
    return new TextEncoder().encode(JSON.stringify({ ...row, time }));
  } catch {
    // Whoever reads the lines says what is wrong with it.
    return line;
  }
}

/** One record is one line, whatever whoever sent it made of it. */
export function withoutLineEnds(line: Uint8Array): Uint8Array {
  return line.includes(10) ? line.map((byte) => (byte === 10 ? 32 : byte)) : line;
}

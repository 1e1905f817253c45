import { joinBytes } from '../bytes/index.ts';
import { EventOrder, type Released } from './event-order.ts';
import { Latest } from './latest.ts';
import type { StreamRecord } from './stream-record.ts';
import { IntakeCounts, type IntakeFigures } from './told-problems.ts';

const MOST_WAITING_BYTES = 128 * 1024 * 1024;
const OVERHEAD = 512;
/** Records of one source may come out of order by so much, and wait so long for others. */
const WINDOW_MS = 2_000;
const BLOCK_BYTES = 256 * 1024;
/** Ids that are remembered: what comes again behind more of them was kept from being stored again by the broker. */
const MOST_IDS = 131_072;
/** Two taps see one packet so close together; a repetition comes half a second later. */
const COPY_WINDOW_US = 50_000;
/** A longer line is no message. */
const LONGEST_LINE = 1024 * 1024;

type Sight = { readonly source: string; readonly timeUs: number };

/** Records of several sources come in, more than once and in any order; lines of NDJSON go out, each message once, by time. */
export class StreamIntake {
  readonly counts = new IntakeCounts();
  readonly #order: EventOrder<StreamRecord>;
  readonly #ids = new Latest<true>(MOST_IDS);
  readonly #seen = new Latest<Sight>(MOST_IDS);
  readonly #leastSources: number;

  /** @param leastSources nothing goes on before so many were heard. */
  constructor({ leastSources = 0, mostBytes = MOST_WAITING_BYTES } = {}) {
    this.#leastSources = leastSources;
    const windowUs = WINDOW_MS * 1000;
    this.#order = new EventOrder({ windowUs, holdMs: WINDOW_MS, mostBytes, say: this.counts.say });
  }

  figures(nowMs: number): IntakeFigures {
    const { received, dropped } = this.counts;
    const { size, bytes, sources } = this.#order;
    const lagMs = this.#order.waitedMs(nowMs);
    return { received, dropped, waiting: size, waitingBytes: bytes, sources: sources.count, lagMs };
  }

  /** Whether whoever asks for records should wait. */
  get isFull(): boolean {
    return this.#order.isFull;
  }

  /** Whether all that was awaited has come. */
  get isOver(): boolean {
    const { sources, size } = this.#order;
    return size === 0 && sources.count >= Math.max(1, this.#leastSources) && sources.areOver;
  }

  take(record: StreamRecord, nowMs: number): void {
    const { source, id, timeUs, number, kind, line } = record;
    if (kind === 'alive') {
      this.#order.sources.alive(source, nowMs);
      return;
    }
    if (id !== '' && this.#ids.get(id) === true) {
      this.counts.drop('repeated', source);
      return;
    }
    if (id !== '') {
      this.#ids.set(id, true);
    }
    if (kind === 'end') {
      this.#order.end(source, nowMs);
      return;
    }
    this.counts.received++;
    if (line.length > LONGEST_LINE || line.length === 0) {
      this.counts.dropRecord(source);
      return;
    }
    this.#order.add(source, timeUs, record, line.length + OVERHEAD, nowMs, number);
  }

  /** What is due, as lines; null where nothing is. @param isOfNow whether nothing is left to be asked for. */
  block(nowMs: number, isOfNow: boolean): Uint8Array | null {
    if (this.#order.sources.count < this.#leastSources && !this.#order.isFull) {
      return null;
    }
    this.#order.look(nowMs, isOfNow);
    this.#order.sources.look(nowMs);
    return this.rest(nowMs);
  }

  /** Nothing more comes: all that waits is due. */
  end(): void {
    this.#order.endAll();
    this.#order.sources.end();
  }

  /** The next block of what is due. */
  rest(nowMs: number): Uint8Array | null {
    const lines: Uint8Array[] = [];
    let length = 0;
    for (let due = this.#order.next(nowMs); due !== null; due = length < BLOCK_BYTES ? this.#order.next(nowMs) : null) {
      if (!this.#isCopy(due)) {
        const line = lineOf(due);
        lines.push(line, LINE_END);
        length += line.length + 1;
      }
    }
    return length === 0 ? null : joinBytes(lines, length);
  }

  /** Whether another source saw the same packet just now. */
  #isCopy({ item, timeUs }: Released<StreamRecord>): boolean {
    const { packet, source } = item;
    const before = packet === '' ? undefined : this.#seen.get(packet);
    if (before !== undefined && before.source !== source && timeUs - before.timeUs <= COPY_WINDOW_US) {
      this.counts.drop('copy', source);
      return true;
    }
    if (packet !== '') {
      this.#seen.set(packet, { source, timeUs });
    }
    return false;
  }
}

const LINE_END = Uint8Array.of(10);

/** The line; where its time was moved, with the time at which it is told. */
function lineOf({ item, timeUs, isMoved }: Released<StreamRecord>): Uint8Array {
  const line = withoutLineEnds(item.line);
  if (!isMoved) {
    return line;
  }
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
function withoutLineEnds(line: Uint8Array): Uint8Array {
  return line.includes(10) ? line.map((byte) => (byte === 10 ? 32 : byte)) : line;
}

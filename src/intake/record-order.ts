import { EventOrder, type Released } from './event-order.ts';
import { Latest } from './latest.ts';
import type { StreamRecord } from './stream-record.ts';
import { IntakeCounts, type IntakeFigures } from './told-problems.ts';

const MOST_WAITING_BYTES = 128 * 1024 * 1024;
/** Records of one source may come out of order by so much, and wait so long for others. */
const WINDOW_MS = 2_000;
/** Ids that are remembered: what comes again behind more of them was kept from being stored again by the broker. */
const MOST_IDS = 131_072;
/** Two taps see one packet so close together; a repetition comes half a second later. */
const COPY_WINDOW_US = 50_000;

type Sight = { readonly source: string; readonly timeUs: number };

/** What has to be known of a record to put it in its place. */
export type OrderedRecord = Pick<StreamRecord, 'source' | 'id' | 'timeUs' | 'number' | 'packet' | 'kind'>;

/**
 * Records of several sources come in, more than once and in any order; each message goes out once, by time. What goes out depends on
 * what is given and on nothing else: the clock on the wall is an argument.
 */
export class RecordOrder<T extends OrderedRecord> {
  readonly counts = new IntakeCounts();
  readonly #order: EventOrder<T>;
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

  /** @param bytes that it takes while it waits; null where it is no message, which is counted. */
  take(record: T, bytes: number | null, nowMs: number): void {
    const { source, id, timeUs, number, kind } = record;
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
    if (bytes === null) {
      this.counts.dropRecord(source);
      return;
    }
    this.#order.add(source, timeUs, record, bytes, nowMs, number);
  }

  /** Decides anew what is due; false where nothing is. @param isOfNow whether nothing is left to be asked for. */
  look(nowMs: number, isOfNow: boolean): boolean {
    if (this.#order.sources.count < this.#leastSources && !this.#order.isFull) {
      return false;
    }
    this.#order.look(nowMs, isOfNow);
    this.#order.sources.look(nowMs);
    return true;
  }

  /** Nothing more comes: all that waits is due. */
  end(): void {
    this.#order.endAll();
    this.#order.sources.end();
  }

  /** The next that is due, and no copy; null where there is none. */
  next(nowMs: number): Released<T> | null {
    for (let due = this.#order.next(nowMs); due !== null; due = this.#order.next(nowMs)) {
      if (!this.#isCopy(due)) {
        return due;
      }
    }
    return null;
  }

  /** Whether another source saw the same packet just now. */
  #isCopy({ item, timeUs }: Released<T>): boolean {
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

import type { DuckDBDataChunk } from '@duckdb/node-api';
import { parseAddress } from '../../bytes/index.ts';
import { type Transport, transportOf } from '../../model/index.ts';

/** The columns that are read to have a message again. */
export const MESSAGE_COLUMNS =
  'time, undated_us, frame, line, position, src_ip, src_port, dst_ip, dst_port, transport, identification, cut_bytes, correlation_id, copies, raw';

/** What of a row is read to have the message again, in the order in which `FactsRows` takes it. */
export const READ_COLUMNS = [
  'coalesce(epoch_us(time), undated_us)::DOUBLE',
  'frame::DOUBLE',
  'line::DOUBLE',
  'position::DOUBLE',
  'src_ip',
  'src_port::DOUBLE',
  'dst_ip',
  'dst_port::DOUBLE',
  'transport',
  'identification::DOUBLE',
  'cut_bytes::DOUBLE',
  'correlation_id',
  'copies::DOUBLE',
  'raw',
].join(', ');

const AT = {
  time: 0,
  frame: 1,
  line: 2,
  position: 3,
  src: 4,
  dst: 6,
  transport: 8,
  identification: 9,
  cutBytes: 10,
  correlationId: 11,
  copies: 12,
  raw: 13,
} as const;

const LARGEST_COUNT = 2 ** 48;
const LARGEST_PORT = 65_535;
/** The years 0000 to 9999. */
const FIRST_US = Date.UTC(0, 0, 1) * 1000 - 1900 * 365.25 * 86_400e6;
const LAST_US = Date.UTC(9999, 11, 31) * 1000;
const MOST_ADDRESSES = 100_000;

export type FactsEnd = { readonly address: Uint8Array; readonly port: number };

/** The rows of one answer, one after the other; whatever they hold is a value of its kind, or none. */
export class FactsRows {
  #chunk: DuckDBDataChunk | null = null;
  #row = -1;
  /**
   * What DuckDB holds of the rows is freed when the collector finds their object, and the collector does not know its size: this one counts.
   * Nobody writes to it, so that it takes no memory of its own where the system gives it new pages.
   */
  #weight = new ArrayBuffer(0);
  readonly #addresses = new Map<string, Uint8Array | null>();

  /** @param bytes that these rows hold, about. */
  take(chunk: DuckDBDataChunk, bytes: number): void {
    this.#chunk = chunk;
    this.#row = -1;
    this.#weight = new ArrayBuffer(bytes);
  }

  /** As the collector knows it. */
  get weight(): number {
    return this.#weight.byteLength;
  }

  next(): boolean {
    return this.#chunk !== null && ++this.#row < this.#chunk.rowCount;
  }

  get timeUs(): number {
    const us = this.#number(AT.time);
    return us >= FIRST_US && us <= LAST_US ? us : Number.NaN;
  }

  get frame(): number {
    return this.#count(AT.frame);
  }

  get line(): number {
    return this.#count(AT.line);
  }

  get position(): number {
    return this.#count(AT.position);
  }

  get src(): FactsEnd | null {
    return this.#end(AT.src);
  }

  get dst(): FactsEnd | null {
    return this.#end(AT.dst);
  }

  get transport(): Transport {
    const text = this.#text(AT.transport) ?? '';
    return transportOf(text) ?? 'unknown';
  }

  /** Undefined where the message came out of a log. */
  get identification(): number | undefined {
    const value = this.#number(AT.identification);
    return value >= -2 && value <= 0xffffffff ? value : undefined;
  }

  get cutBytes(): number {
    return this.#count(AT.cutBytes);
  }

  get correlationId(): string | null {
    return this.#text(AT.correlationId);
  }

  get copies(): number {
    return this.#count(AT.copies);
  }

  get raw(): Uint8Array {
    const value = this.#value(AT.raw);
    const bytes = typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : null;
    return bytes instanceof Uint8Array ? bytes : new Uint8Array(0);
  }

  #value(column: number): unknown {
    return this.#chunk?.getColumnVector(column).getItem(this.#row) ?? null;
  }

  #number(column: number): number {
    const value = this.#value(column);
    return typeof value === 'number' ? value : Number.NaN;
  }

  #count(column: number): number {
    const value = this.#number(column);
    return Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT ? value : 0;
  }

  #text(column: number): string | null {
    const value = this.#value(column);
    return typeof value === 'string' ? value : null;
  }

  #end(column: number): FactsEnd | null {
    const text = this.#text(column);
    const port = this.#number(column + 1);
    const address = text === null ? null : this.#addressOf(text);
    return address !== null && port >= 0 && port <= LARGEST_PORT ? { address, port } : null;
  }

  #addressOf(text: string): Uint8Array | null {
    let address = this.#addresses.get(text);
    if (address === undefined) {
      address = parseAddress(text);
      if (this.#addresses.size < MOST_ADDRESSES) {
        this.#addresses.set(text, address);
      }
    }
    return address;
  }
}

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type Arrival, VERSION } from '../model/index.ts';
import type { SipMessage } from '../sip/index.ts';
import { COLUMNS, type Column, type FactValue } from './fact-columns.ts';
import { FACTS_SCHEMA, SCHEMA_KEY, SOURCES_KEY } from './facts-schema.ts';
import type { FactsSources } from './made-of.ts';

/** How pages are compressed. */
export type PageCodec = {
  readonly name: 'GZIP' | 'ZSTD';
  readonly compress: (bytes: Uint8Array) => Uint8Array;
};

/** Rows that are compressed together; of one input alone, so that whoever reads one passes over the others. */
const ROWS_TOGETHER = 32_768;
const BYTES_TOGETHER = 32 * 1024 * 1024;
/** What waits of all inputs, in bytes of messages. */
const MOST_WAITING = 96 * 1024 * 1024;
/** What a row takes beside its message. */
const ROW_BYTES = 1024;
const COPIES_AT = COLUMNS.findIndex(({ name }) => name === 'copies');

/** Rows of one input that are not written yet, by column. */
class Waiting {
  readonly columns: FactValue[][] = COLUMNS.map(() => []);
  bytes = 0;

  get rows(): number {
    return this.columns[0]!.length;
  }
}

/**
 * Writes the messages of a trace as a facts file: one row for each. The groups of rows of each input follow each other in the
 * order of the trace; memory is bounded, but for the table of contents at the end of the file, a few hundred bytes for each
 * column of a group.
 */
export class FactsWriter {
  /** Messages that were written or wait to be. */
  messages = 0;
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #bytes = new ByteWriter(1024 * 1024);
  readonly #parquet: ParquetWriter;
  readonly #waiting = new Map<number, Waiting>();
  #waitingBytes = 0;
  readonly #logs = new Set<number>();
  readonly #rows = new Map<number, number>();
  /** Where the copies behind the last message are counted. */
  #last: FactValue[] | null = null;
  #lastAt = 0;

  /** @param write takes the bytes of the file in their order. */
  constructor(write: (bytes: Uint8Array) => Promise<void>, codec: PageCodec) {
    this.#write = write;
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: [{ name: 'facts', num_children: COLUMNS.length }, ...COLUMNS.map(elementOf)],
      codec: codec.name,
      compressors: { [codec.name]: codec.compress },
      createdBy: `siptriage ${VERSION}`,
    });
  }

  /** Whether messages of an input came out of a log, and no packets. */
  isLog(input: number): boolean {
    return this.#logs.has(input);
  }

  /** Rows of an input. */
  rowsOf(input: number): number {
    return this.#rows.get(input) ?? 0;
  }

  message(message: SipMessage, arrival: Arrival, input: string): void {
    this.messages++;
    this.#add(message, arrival, input, true);
  }

  /** What begins like SIP and is no message. */
  refused(message: SipMessage, arrival: Arrival, input: string): void {
    this.#add(message, arrival, input, false);
  }

  /** So many copies of captured packets were dropped since the last message. */
  copies(count: number): void {
    if (this.#last !== null) {
      this.#last[this.#lastAt] = Number(this.#last[this.#lastAt]) + count;
    }
  }

  /** Between two blocks of the trace: hands on what is complete. */
  async flush(): Promise<void> {
    for (const [input, waiting] of this.#waiting) {
      if (waiting.rows >= ROWS_TOGETHER || waiting.bytes >= BYTES_TOGETHER) {
        await this.#writeGroup(input, waiting);
      }
    }
    while (this.#waitingBytes > MOST_WAITING) {
      const [largest] = [...this.#waiting].sort(([, a], [, b]) => b.bytes - a.bytes);
      if (largest === undefined) {
        return;
      }
      await this.#writeGroup(...largest);
    }
  }

  /** The trace is over. @param sources what it was made of. */
  async end(sources: FactsSources): Promise<void> {
    for (const [input, waiting] of this.#waiting) {
      await this.#writeGroup(input, waiting);
    }
    this.#parquet.kvMetadata = [
      { key: SCHEMA_KEY, value: FACTS_SCHEMA },
      { key: SOURCES_KEY, value: JSON.stringify(sources) },
    ];
    this.#parquet.finish();
    await this.#handOn();
  }

  #add(message: SipMessage, arrival: Arrival, input: string, isMessage: boolean): void {
    let waiting = this.#waiting.get(arrival.input);
    if (waiting === undefined) {
      waiting = new Waiting();
      this.#waiting.set(arrival.input, waiting);
    }
    if (arrival.identification === undefined) {
      this.#logs.add(arrival.input);
    }
    const seen = { message, arrival, input, isMessage };
    for (let at = 0; at < COLUMNS.length; at++) {
      waiting.columns[at]!.push(COLUMNS[at]!.of(seen));
    }
    this.#rows.set(arrival.input, this.rowsOf(arrival.input) + 1);
    const bytes = message.end - message.start + ROW_BYTES;
    waiting.bytes += bytes;
    this.#waitingBytes += bytes;
    this.#last = waiting.columns[COPIES_AT]!;
    this.#lastAt = this.#last.length - 1;
  }

  async #writeGroup(input: number, waiting: Waiting): Promise<void> {
    this.#waiting.delete(input);
    this.#waitingBytes -= waiting.bytes;
    if (waiting.columns[COPIES_AT] === this.#last) {
      // Copies that come later count with the next message.
      this.#last = null;
    }
    const columnData = COLUMNS.map((column, at) => ({
      name: column.name,
      data: waiting.columns[at]!,
      offsetIndex: false,
      ...waysOf(column),
    }));
    this.#parquet.write({ columnData, rowGroupSize: waiting.rows });
    await this.#handOn();
  }

  async #handOn(): Promise<void> {
    const written = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    await this.#write(written);
  }
}

type Ways = { encoding?: 'PLAIN' | 'DELTA_BINARY_PACKED'; statistics?: false; bloomFilter?: true };

/** How the values of a column are stored best. */
function waysOf({ name, type }: Column): Ways {
  if (type === 'bytes') {
    return { encoding: 'PLAIN', statistics: false };
  }
  // A Call-ID is looked for in many files: this says of most that they have none.
  return name === 'call_id' ? { bloomFilter: true } : type === 'time' ? { encoding: 'DELTA_BINARY_PACKED' } : {};
}

type Element = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

function elementOf({ name, type }: Column): Element {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    case 'integer':
      return { ...optional, type: 'INT32' };
    case 'long':
      return { ...optional, type: 'INT64' };
    case 'time':
      return {
        ...optional,
        type: 'INT64',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
      };
    case 'bytes':
      return { ...optional, type: 'BYTE_ARRAY' };
  }
}

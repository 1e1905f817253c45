import type { DuckDBResult } from '@duckdb/node-api';
import type { EndpointOf, LogContext, LogReader, LogRecord } from '../../logs/index.ts';
import { type Arrival, filled } from '../../model/index.ts';
import { FACTS_SAY } from '../facts-forms.ts';
import { faultText } from './duck-db.ts';
import { type FactsEnd, FactsRows } from './facts-rows.ts';

/** An answer that is read chunk by chunk. */
export type Rows = { readonly result: DuckDBResult; readonly close: () => Promise<void> };

/** Of whom a message came, for whoever compares packets of several inputs. */
export type PacketEnds = {
  readonly source: Uint8Array;
  readonly sourcePort: number;
  readonly destination: Uint8Array;
  readonly destinationPort: number;
  readonly identification: number;
};

/** The messages of one input out of a facts file, in their order. What a row lacks, or has wrong, it does without. */
export class FactsReader implements LogReader {
  readonly format: string;
  records = 0;
  bytesRead = 0;
  duplicates = 0;
  readonly until = 0;
  readonly #context: LogContext;
  readonly #rows = new FactsRows();
  /** The link type of a record that is a SIP message itself. */
  readonly #linkType: number;
  #answer: Rows | null;
  #copiesOfLast = 0;
  #bytesBefore = 0;
  #src: FactsEnd | null = null;
  #dst: FactsEnd | null = null;

  constructor(answer: Rows, format: string, linkType: number, context: LogContext) {
    this.#answer = answer;
    this.format = format;
    this.#linkType = linkType;
    this.#context = context;
  }

  next(record: LogRecord): boolean {
    const rows = this.#rows;
    while (rows.next()) {
      const { raw } = rows;
      this.duplicates += this.#copiesOfLast;
      this.#copiesOfLast = rows.copies;
      this.records++;
      this.bytesRead += raw.length;
      if (raw.length <= this.#context.limits.recordBytes) {
        this.#deliver(raw, record);
        return true;
      }
      const message = filled(FACTS_SAY.factsLong, this.#context.limits.recordBytes);
      this.#tell('facts-row-too-long', message, rows.frame || rows.line);
    }
    return false;
  }

  async refill(): Promise<boolean> {
    const chunk = await this.#fetch();
    if (chunk === null || chunk.rowCount === 0) {
      this.duplicates += this.#copiesOfLast;
      this.#copiesOfLast = 0;
      await this.close();
      return false;
    }
    // What they hold is known when they are read; the rows before them hold about as much.
    this.#rows.take(chunk, this.bytesRead - this.#bytesBefore);
    this.#bytesBefore = this.bytesRead;
    return true;
  }

  async close(): Promise<void> {
    const answer = this.#answer;
    this.#answer = null;
    await answer?.close();
  }

  describe(arrival: Arrival, endpointOf: EndpointOf): void {
    const rows = this.#rows;
    const [src, dst] = [this.#src, this.#dst];
    arrival.frame = rows.frame;
    arrival.line = arrival.frame > 0 ? 0 : rows.line;
    arrival.src = src === null ? null : endpointOf(src.address, src.port);
    arrival.dst = dst === null ? null : endpointOf(dst.address, dst.port);
    arrival.transport = rows.transport;
    arrival.cutBytes = rows.cutBytes;
    arrival.correlationId = rows.correlationId;
    arrival.identification = rows.identification;
  }

  /** The packet of the message delivered last; null where it has no identification of its own. */
  packet(): PacketEnds | null {
    const { identification = 0 } = this.#rows;
    const [src, dst] = [this.#src, this.#dst];
    return identification <= 0 || src === null || dst === null
      ? null
      : {
          source: src.address,
          sourcePort: src.port,
          destination: dst.address,
          destinationPort: dst.port,
          identification,
        };
  }

  async #fetch() {
    try {
      return (await this.#answer?.result.fetchChunk()) ?? null;
    } catch (error) {
      this.#tell('facts-cut-off', filled(FACTS_SAY.factsDamaged, faultText(error)), null);
      return null;
    }
  }

  #deliver(raw: Uint8Array, record: LogRecord): void {
    const rows = this.#rows;
    this.#src = rows.src;
    this.#dst = rows.dst;
    record.input = this.#context.input;
    record.bytes = raw;
    record.start = 0;
    record.end = raw.length;
    record.originalLength = raw.length + rows.cutBytes;
    record.timeUs = rows.timeUs;
    record.linkType = this.#linkType;
    record.number = rows.frame || rows.line;
    record.offset = rows.position;
    record.position = -1;
  }

  #tell(code: string, message: string, record: number | null): void {
    this.#context.report({ code, message, input: this.#context.input, record, offset: null });
  }
}

import { utf8 } from '../bytes/index.ts';
import { type Arrival, filled, SAYS } from '../model/index.ts';
import { LineReader } from './line-reader.ts';
import type { EndpointOf, LogReader, LogRecord } from './log-record.ts';
import type { LogContext, LogSource } from './log-source.ts';
import { MessageLineReader } from './message-line-reader.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Messages from the NDJSON that `siptriage messages` writes: one line, one message. A line of no use is a problem. */
export class NdjsonMessages implements LogReader {
  readonly format = 'ndjson-messages';
  until = 0;
  readonly #lines: LineReader;
  readonly #context: LogContext;
  readonly #reader: MessageLineReader;

  constructor(source: LogSource, context: LogContext) {
    this.#lines = new LineReader(source, context.limits.recordBytes);
    this.#context = context;
    this.#reader = new MessageLineReader(context);
  }

  get records(): number {
    return this.#reader.records;
  }

  get duplicates(): number {
    return this.#reader.duplicates;
  }

  get bytesRead(): number {
    return this.#lines.bytesRead;
  }

  next(record: LogRecord): boolean {
    this.#reader.settleCopies();
    while (this.#lines.next()) {
      const { number, offset } = this.#lines;
      if (this.#reader.read(this.#text(), number, offset, record)) {
        this.until = offset + 1;
        return true;
      }
    }
    return false;
  }

  refill(): Promise<boolean> {
    return this.#lines.refill();
  }

  close(): Promise<void> {
    return this.#lines.close();
  }

  describe(arrival: Arrival, endpointOf: EndpointOf): void {
    this.#reader.describe(arrival, endpointOf);
  }

  /** The line at hand; nothing for one that is too long, which is told. */
  #text(): string {
    const { bytes, start, end, isTooLong, number, offset } = this.#lines;
    if (isTooLong) {
      const message = filled(SAYS.lineLong, this.#context.limits.recordBytes);
      this.#reader.tell('message-line-too-long', message, number, offset);
      return '';
    }
    const text = utf8(bytes, start, end);
    return number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }
}

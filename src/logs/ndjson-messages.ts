import { utf8 } from '../bytes/index.ts';
import { type Arrival, type Endpoint, filled, SAYS } from '../model/index.ts';
import { LogClock } from './clock.ts';
import { LineReader } from './line-reader.ts';
import type { LogProblemCode } from './log-problems.ts';
import { type EndpointOf, type LogReader, type LogRecord, MESSAGE_RECORD } from './log-record.ts';
import type { LogContext, LogSource } from './log-source.ts';
import { type MessageFields, type Place, readMessageLine } from './message-fields.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Messages from the NDJSON that `siptriage messages` writes: one line, one message. A line of no use is a problem. */
export class NdjsonMessages implements LogReader {
  readonly format = 'ndjson-messages';
  records = 0;
  duplicates = 0;
  until = 0;
  readonly #lines: LineReader;
  readonly #context: LogContext;
  readonly #clock: LogClock;
  /** Those dropped between the last message and the next. */
  #copiesOfLast = 0;
  #last: MessageFields | null = null;

  constructor(source: LogSource, context: LogContext) {
    this.#lines = new LineReader(source, context.limits.recordBytes);
    this.#context = context;
    this.#clock = new LogClock(context.date ?? null, context.timezone ?? null);
  }

  get bytesRead(): number {
    return this.#lines.bytesRead;
  }

  next(record: LogRecord): boolean {
    this.duplicates += this.#copiesOfLast;
    this.#copiesOfLast = 0;
    while (this.#lines.next()) {
      const fields = this.#read();
      if (fields !== null) {
        this.#deliver(fields, record);
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
    const last = this.#last;
    if (last === null) {
      return;
    }
    arrival.frame = last.frame;
    arrival.line = last.frame > 0 ? 0 : last.line || this.#lines.number;
    arrival.src = endpointAt(last.src, endpointOf);
    arrival.dst = endpointAt(last.dst, endpointOf);
    arrival.transport = last.transport;
    arrival.cutBytes = last.cutBytes;
    arrival.correlationId = last.correlationId;
  }

  #read(): MessageFields | null {
    const { bytes, start, end, isTooLong } = this.#lines;
    if (isTooLong) {
      const message = filled(SAYS.lineLong, this.#context.limits.recordBytes);
      this.#tell('message-line-too-long', message);
      return null;
    }
    const text = utf8(bytes, start, end);
    const line = this.#lines.number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    if (line.trim() === '') {
      return null;
    }
    const fields = readMessageLine(line);
    if (typeof fields === 'string') {
      this.#tell('message-line-bad', fields);
      return null;
    }
    if (fields.unread.length > 0) {
      const message = filled(SAYS.lineFields, fields.unread.join(', '));
      this.#tell('message-line-field', message);
    }
    return fields;
  }

  #deliver(fields: MessageFields, record: LogRecord): void {
    this.records++;
    this.#copiesOfLast = fields.duplicates;
    this.#last = fields;
    record.input = this.#context.input;
    record.bytes = fields.bytes;
    record.start = 0;
    record.end = fields.bytes.length;
    record.originalLength = fields.bytes.length + fields.cutBytes;
    record.timeUs = Number.isNaN(fields.ofDayUs) ? fields.timeUs : this.#timeOf(fields);
    record.linkType = MESSAGE_RECORD;
    record.number = this.#lines.number;
    record.offset = this.#lines.offset;
    record.position = -1;
    this.until = this.#lines.offset + 1;
  }

  /** The time of day that a log printed, as the log itself gives it. */
  #timeOf({ timeUs, ofDayUs }: MessageFields): number {
    const stamp = { year: null, month: null, day: null, timeUs: ofDayUs, zone: null };
    return Number.isNaN(timeUs) ? this.#clock.resolve(stamp) : timeUs;
  }

  #tell(code: LogProblemCode, message: string): void {
    const { number, offset } = this.#lines;
    this.#context.report({ code, message, input: this.#context.input, record: number, offset });
  }
}

function endpointAt(place: Place | null, endpointOf: EndpointOf): Endpoint | null {
  return place === null ? null : endpointOf(place.address, place.port);
}

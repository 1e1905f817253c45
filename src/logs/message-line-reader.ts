import { type Arrival, type Endpoint, filled, SAYS } from '../model/index.ts';
import { LogClock } from './clock.ts';
import type { LogProblemCode } from './log-problems.ts';
import { type EndpointOf, type LogRecord, MESSAGE_RECORD } from './log-record.ts';
import type { LogContext } from './log-source.ts';
import { type MessageFields, type Place, readMessageLine } from './message-fields.ts';

/** Lines of NDJSON as records, one after the other, wherever they stand. A line of no use is a problem. */
export class MessageLineReader {
  records = 0;
  duplicates = 0;
  readonly #context: LogContext;
  readonly #clock: LogClock;
  /** Those dropped between the last message and the next. */
  #copiesOfLast = 0;
  #last: MessageFields | null = null;
  #number = 0;
  #offset = 0;

  constructor(context: LogContext) {
    this.#context = context;
    this.#clock = new LogClock(context.date ?? null, context.timezone ?? null);
  }

  /** What was dropped behind the last message is known. */
  settleCopies(): void {
    this.duplicates += this.#copiesOfLast;
    this.#copiesOfLast = 0;
  }

  /** Describes the message of a line in `record`; false where there is none. */
  read(line: string, number: number, offset: number, record: LogRecord): boolean {
    this.#number = number;
    this.#offset = offset;
    if (line.trim() === '') {
      return false;
    }
    const fields = readMessageLine(line);
    if (typeof fields === 'string') {
      this.tell('message-line-bad', fields, number, offset);
      return false;
    }
    if (fields.unread.length > 0) {
      const message = filled(SAYS.lineFields, fields.unread.join(', '));
      this.tell('message-line-field', message, number, offset);
    }
    this.#deliver(fields, record);
    return true;
  }

  /** Says of the record delivered last who sent it to whom and where it was seen. */
  describe(arrival: Arrival, endpointOf: EndpointOf): void {
    const last = this.#last;
    if (last === null) {
      return;
    }
    arrival.frame = last.frame;
    arrival.line = last.frame > 0 ? 0 : last.line || this.#number;
    arrival.src = endpointAt(last.src, endpointOf);
    arrival.dst = endpointAt(last.dst, endpointOf);
    arrival.transport = last.transport;
    arrival.cutBytes = last.cutBytes;
    arrival.correlationId = last.correlationId;
  }

  tell(code: LogProblemCode, message: string, number: number, offset: number): void {
    this.#context.report({ code, message, input: this.#context.input, record: number, offset });
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
    record.number = this.#number;
    record.offset = this.#offset;
    record.position = -1;
  }

  /** The time of day that a log printed, as the log itself gives it. */
  #timeOf({ timeUs, ofDayUs }: MessageFields): number {
    const stamp = { year: null, month: null, day: null, timeUs: ofDayUs, zone: null };
    return Number.isNaN(timeUs) ? this.#clock.resolve(stamp) : timeUs;
  }
}

function endpointAt(place: Place | null, endpointOf: EndpointOf): Endpoint | null {
  return place === null ? null : endpointOf(place.address, place.port);
}

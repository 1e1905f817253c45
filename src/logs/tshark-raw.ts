import { latin1 } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import { LineReader } from './line-reader.ts';
import { type EndpointOf, type LogReader, type LogRecord, MESSAGE_RECORD } from './log-record.ts';
import type { LogContext, LogSource } from './log-source.ts';

const FIELD = /"((?:frame|sip|ip|ipv6|udp|tcp)(?:\.(?:src|dst|srcport|dstport))?)_raw"\s*:\s*\[\s*(?:"([0-9a-f]*)")?/;
const VALUE = /^\s*"([0-9a-f]*)"/;
const BYTES = /"frame_raw"\s*:\s*\[\s*"[0-9a-f]/;
const TEXT = /"frame\.(?:number|encap_type)"\s*:\s*"/;

/** Whether an input is what `tshark -T jsonraw` writes: fields as hex and positions, none as text. */
export function sniffTsharkRaw(head: string): boolean {
  return BYTES.test(head) && !TEXT.test(head);
}

/**
 * `tshark -T jsonraw`: the bytes of each message as hex, with those of its addresses before it. Times are not in it. A record
 * is numbered by the line of its frame's bytes; without these by the first line that holds something of it.
 */
export class TsharkRaw implements LogReader {
  readonly format = 'tshark jsonraw';
  records = 0;
  readonly duplicates = 0;
  until = 0;
  readonly #lines: LineReader;
  readonly #context: LogContext;
  /** The field whose value stands on the next line. */
  #pending = '';
  #fields = new Map<string, Uint8Array>();
  #frameLine = 0;
  #frameOffset = 0;

  constructor(source: LogSource, context: LogContext) {
    this.#context = context;
    this.#lines = new LineReader(source, 2 * (context.limits.recordBytes + 1));
  }

  get bytesRead(): number {
    return this.#lines.bytesRead;
  }

  next(record: LogRecord): boolean {
    while (this.#lines.next()) {
      const message = this.#readLine();
      if (message !== null) {
        this.#fill(record, message);
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
    const carrier = this.#fields.has('udp') ? 'udp' : this.#fields.has('tcp') ? 'tcp' : null;
    arrival.frame = 0;
    arrival.line = this.#frameLine;
    arrival.transport = carrier ?? 'unknown';
    arrival.cutBytes = 0;
    arrival.correlationId = null;
    arrival.src = this.#endpoint('src', carrier, endpointOf);
    arrival.dst = this.#endpoint('dst', carrier, endpointOf);
  }

  /** The message that this line completes, or null. */
  #readLine(): Uint8Array | null {
    const { bytes, start, end } = this.#lines;
    const line = latin1(bytes, start, end);
    const field = FIELD.exec(line);
    const name = field?.[1] ?? this.#pending;
    const value = field === null ? (this.#pending === '' ? undefined : VALUE.exec(line)?.[1]) : field[2];
    this.#pending = field !== null && value === undefined ? name : '';
    return value === undefined ? null : this.#take(name, bytesOfHex(value));
  }

  #take(name: string, value: Uint8Array): Uint8Array | null {
    if (name === 'frame') {
      this.#fields.clear();
    }
    if (name === 'frame' || this.#frameLine === 0) {
      this.#frameLine = this.#lines.number;
      this.#frameOffset = this.#lines.offset;
    }
    if (name === 'sip') {
      return value.length > 0 ? value : null;
    }
    this.#fields.set(name, value);
    return null;
  }

  #fill(record: LogRecord, message: Uint8Array): void {
    this.records++;
    record.input = this.#context.input;
    record.bytes = message;
    record.start = 0;
    record.end = message.length;
    record.originalLength = message.length;
    record.timeUs = Number.NaN;
    record.linkType = MESSAGE_RECORD;
    record.number = this.#frameLine;
    record.offset = this.#frameOffset;
    record.position = -1;
    this.until = this.#lines.offset + 1;
  }

  #endpoint(side: 'src' | 'dst', carrier: string | null, endpointOf: EndpointOf): ReturnType<EndpointOf> | null {
    const address = this.#fields.get(`ip.${side}`) ?? this.#fields.get(`ipv6.${side}`);
    const port = this.#fields.get(`${carrier}.${side}port`);
    const isWhole = address !== undefined && (address.length === 4 || address.length === 16);
    return isWhole ? endpointOf(address, port?.length === 2 ? port[0]! * 256 + port[1]! : 0) : null;
  }
}

function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

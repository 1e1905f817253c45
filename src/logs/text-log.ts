import { calendarTime, latin1 } from '../bytes/index.ts';
import { type Arrival, type Endpoint, filled, SAYS, type Transport } from '../model/index.ts';
import type { Banner } from './banner.ts';
import { LogClock } from './clock.ts';
import type { Drawn } from './drawn.ts';
import { Finder } from './finder.ts';
import type { LogFormat } from './format.ts';
import { TSHARK_SUMMARY } from './formats/tshark-summary.ts';
import type { Found } from './found.ts';
import type { LogProblemCode } from './log-problems.ts';
import { type EndpointOf, type LogReader, type LogRecord, MESSAGE_RECORD } from './log-record.ts';
import type { LogContext, LogSource } from './log-source.ts';
import type { OwnPlaces } from './own-place.ts';
import type { PageWidth } from './page-width.ts';
import { type Place, readPlace, readTransport } from './written-place.ts';
import { ZeroRuns } from './zero-runs.ts';

/** The top Via is looked for within so many bytes. */
const LONGEST_TOP = 4096;
const TOP_VIA = /\n(?:via|v)[ \t]*:\s*SIP\s*\/\s*2\.0\s*\/\s*(\w+)/i;
/** Of so many runs of zero bytes each is told. */
const MOST_RUNS_TOLD = 8;
/** A text and whether its bytes are those of the input, or were decoded. */
export type LogText = {
  readonly source: LogSource;
  readonly isAsStored: boolean;
  /** What it shows in place of messages, which is told where it holds none. */
  readonly drawn: Drawn | null;
  /** What its beginning says of where it was written. */
  readonly ownPlaces: OwnPlaces;
  /** And of how wide its lines may be. */
  readonly page: PageWidth;
};

/** Messages out of text: any log whose formats are among `formats`, and what stands in any other text as it was sent. */
export class TextLog implements LogReader {
  records = 0;
  readonly duplicates = 0;
  readonly #source: LogSource;
  readonly #context: LogContext;
  readonly #finder: Finder;
  readonly #clock: LogClock;
  readonly #local: Place | null;
  readonly #ownPlaces: OwnPlaces;
  #own: Place | null = null;
  readonly #nameByHead: string;
  readonly #names = new Set<string>();
  readonly #isAsStored: boolean;
  #drawn: Drawn | null;
  #banner: Banner | null = null;
  #line = 0;
  until = 0;
  #cutBytes = 0;
  #transport: Transport = 'unknown';
  #isTimeTold = false;
  /** Positions in a decoded text are not those of the input. */
  readonly #zeros: ZeroRuns | null;
  #runsTold = 0;

  constructor(text: LogText, context: LogContext, name: string, formats: readonly LogFormat[]) {
    this.#nameByHead = name;
    this.#source = text.source;
    this.#isAsStored = text.isAsStored;
    this.#context = context;
    this.#drawn = text.drawn;
    this.#finder = new Finder(formats, 2 * (context.limits.sipHeaderBytes + context.limits.sipBodyBytes), text.page);
    this.#clock = new LogClock(context.date ?? null, context.timezone ?? null);
    this.#local = readPlace(context.localAddress ?? undefined);
    this.#ownPlaces = text.ownPlaces;
    this.#zeros = text.isAsStored ? new ZeroRuns((offset, length) => this.#tellZeros(offset, length)) : null;
  }

  /** The formats found so far, in the order of their first messages. */
  get format(): string {
    return this.#names.size === 0 ? this.#nameByHead : [...this.#names].join(', ');
  }

  get bytesRead(): number {
    return this.#finder.window.bytesRead;
  }

  next(record: LogRecord): boolean {
    const found = this.#finder.next();
    if (found === null) {
      this.#tellDrawn();
      return false;
    }
    this.records++;
    const { format } = found.banner;
    if (format !== null && format !== this.#banner?.format) {
      this.#names.add(format.name);
    }
    this.#banner = found.banner;
    this.#line = found.line;
    this.until = found.until;
    this.#cutBytes = found.cutBytes;
    const top = latin1(found.bytes, found.start, Math.min(found.end, found.start + LONGEST_TOP));
    this.#transport = transportOf(found.banner, top);
    this.#own = this.#context.isAlone === true ? this.#ownPlaces.of(found.banner, top) : null;
    record.input = this.#context.input;
    record.bytes = found.bytes;
    record.start = found.start;
    record.end = found.end;
    record.originalLength = found.end - found.start + found.cutBytes;
    record.position = found.isVerbatim && this.#isAsStored ? found.offset : -1;
    record.timeUs = this.#timeOf(found);
    this.#tellLeftOut(found);
    record.linkType = MESSAGE_RECORD;
    record.number = found.line;
    record.offset = found.offset;
    return true;
  }

  async refill(): Promise<boolean> {
    const window = this.#finder.window;
    while (!window.isOver) {
      const block = await this.#source.read();
      if (block === null) {
        window.isOver = true;
        this.#zeros?.end();
        return true;
      }
      this.#zeros?.take(block);
      if (this.#finder.add(block)) {
        return true;
      }
    }
    return false;
  }

  close(): Promise<void> {
    return this.#source.close();
  }

  describe(arrival: Arrival, endpointOf: EndpointOf): void {
    const banner = this.#banner;
    arrival.frame = 0;
    arrival.line = this.#line;
    const local = this.#local ?? this.#own;
    arrival.src = endpointAt(banner?.src ?? (banner?.unnamed === 'src' ? local : null), endpointOf);
    arrival.dst = endpointAt(banner?.dst ?? (banner?.unnamed === 'dst' ? local : null), endpointOf);
    arrival.transport = this.#transport;
    arrival.cutBytes = this.#cutBytes;
    arrival.correlationId = null;
  }

  /** At the end of a text that gave no message, or none but lines of a list. */
  #tellDrawn(): void {
    const drawn = this.#drawn;
    const isWithout = this.records === 0 || this.format === TSHARK_SUMMARY.name;
    if (drawn === null || !this.#finder.window.isOver) {
      return;
    }
    this.#drawn = null;
    if (isWithout) {
      const { code, message, line } = drawn;
      this.#context.report({ code, message, input: this.#context.input, record: line, offset: null });
    }
  }

  #tellLeftOut({ leftOut }: Found): void {
    if (leftOut !== null) {
      const { input, report } = this.#context;
      const code: LogProblemCode = 'log-line-left-out';
      const { line, offset } = leftOut;
      report({ code, message: filled(SAYS.leftOut, line), input, record: line, offset });
    }
  }

  #timeOf({ banner, line, offset }: Found): number {
    const { epochUs, stamp } = banner;
    const said = stamp === null ? epochUs : this.#clock.resolve(stamp);
    const timeUs = calendarTime(said);
    if (Number.isNaN(timeUs) && !Number.isNaN(said) && !this.#isTimeTold) {
      this.#isTimeTold = true;
      this.#tellTime(line, offset);
    }
    return timeUs;
  }

  #tellZeros(offset: number, length: number): void {
    if (this.#runsTold < MOST_RUNS_TOLD) {
      this.#runsTold++;
      const { input, report } = this.#context;
      const code: LogProblemCode = 'log-zero-bytes';
      report({ code, message: filled(SAYS.zeroRun, length), input, record: null, offset });
    }
  }

  /** Once: mostly all of them are in the same unit. */
  #tellTime(line: number, offset: number): void {
    const { input, report } = this.#context;
    const code: LogProblemCode = 'log-time-outside-calendar';
    const message = filled(SAYS.timeOfLine, line);
    report({ code, message, input, record: line, offset });
  }
}

/** What the log says, else what the message itself says of its last hop (RFC 3261 §18.1.1, §18.2.2). */
function transportOf({ transport }: Banner, top: string): Transport {
  return transport === 'unknown' ? readTransport(TOP_VIA.exec(top)?.[1]) : transport;
}

function endpointAt(place: Place | null, endpointOf: EndpointOf): Endpoint | null {
  return place === null ? null : endpointOf(place.address, place.port);
}

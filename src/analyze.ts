/**
 * Joins the layers: frames of all inputs in the order of time, through packets and flows to SIP messages, through the
 * session to stories, through the findings to an {@link Analysis}. Reads block by block: nothing awaits per packet, and
 * memory follows what is open at once.
 */
import { type ByteSource, Frame, type FrameReader, type Gunzip, mergeByTime, openCapture } from './capture/index.ts';
import { type Analysis, Collector, type InputSummary } from './findings/index.ts';
import { type FlowSink, Flows, type StreamConsumer } from './flow/index.ts';
import { type Arrival, DEFAULT_LIMITS, type Limits, type Problem, type ReportProblem } from './model/index.ts';
import { packetDecoder } from './packet/index.ts';
import type { Lang } from './reference/index.ts';
import { Session } from './session/index.ts';
import { HEADER, loadGrammar, looksLikeSip, SCAN, SipMessage, StreamFramer, scanMessage } from './sip/index.ts';

/** One thing to be read: a file, standard input, a Blob. */
export type TraceInput = {
  /** How reports name it. */
  readonly path: string;
  /** Opens it from its first byte. Rejects where that cannot be done. */
  readonly open: () => Promise<ByteSource>;
  /** False for a pipe: it can be opened only once. */
  readonly canReopen: boolean;
};

export type AnalyzeOptions = {
  readonly lang?: Lang;
  readonly limits?: Partial<Limits>;
  /** False: calls that went well are counted and not kept, so that memory does not grow with them. Default true. */
  readonly keepGoodCalls?: boolean;
  readonly gunzip: Gunzip;
};

/** Why an input gave nothing. */
export type InputFault = {
  readonly path: string;
  readonly reason: 'unreadable' | 'empty' | 'no-capture';
  readonly detail: string;
};

export type AnalyzeResult = {
  readonly analysis: Analysis;
  /** Inputs that could not be used at all; the others were analysed. */
  readonly faults: readonly InputFault[];
};

/** Analyses several inputs as one trace. Never rejects for what they hold. */
export async function analyzeInputs(inputs: readonly TraceInput[], options: AnalyzeOptions): Promise<AnalyzeResult> {
  const run = new Run(inputs, options);
  await run.read();
  return { analysis: await run.finish(), faults: run.faults };
}

const FAULT_WORDS: Record<InputFault['reason'], string> = {
  unreadable: 'cannot be read',
  empty: 'the file is empty',
  'no-capture': 'not a packet capture (pcap or pcapng, plain or gzip)',
};

/** One sentence about an input that gave nothing. */
export function describeFault({ reason, detail }: InputFault): string {
  return reason === 'unreadable' && detail !== '' ? detail : FAULT_WORDS[reason];
}

type InputTally = {
  format: string | null;
  records: number;
  messages: number;
  /** Messages the capture cut, and those of them cut before the end of their headers. */
  cut: number;
  cutInHeaders: number;
  startUs: number;
  endUs: number;
};

class Run {
  readonly faults: InputFault[] = [];
  readonly #inputs: readonly TraceInput[];
  readonly #options: AnalyzeOptions;
  readonly #limits: Limits;
  readonly #problems: Problem[] = [];
  readonly #problemCounts = new Map<number | null, number>();
  readonly #tallies: InputTally[];
  readonly #collector: Collector;
  readonly #session: Session;
  readonly #flows: Flows;

  constructor(inputs: readonly TraceInput[], options: AnalyzeOptions) {
    this.#inputs = inputs;
    this.#options = options;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#tallies = inputs.map(() => ({
      format: null,
      records: 0,
      messages: 0,
      cut: 0,
      cutInHeaders: 0,
      startUs: Number.NaN,
      endUs: Number.NaN,
    }));
    this.#collector = new Collector(options.lang ?? 'en', options.keepGoodCalls ?? true);
    this.#session = new Session(this.#collector, this.#limits);
    const sink = new MessageSink(this.#limits, this.#report, this.#accept);
    this.#flows = new Flows(sink, {
      limits: this.#limits,
      report: this.#report,
      decoder: packetDecoder,
    });
  }

  async read(): Promise<void> {
    const reader = await mergeByTime(
      this.#inputs.map((input, index) => ({
        open: (purpose) => this.#open(input, index, purpose === 'read'),
        canReopen: input.canReopen,
      })),
    );
    if (reader === null) {
      return;
    }
    await this.#walk(reader);
  }

  async finish(): Promise<Analysis> {
    this.#flows.end();
    this.#session.end();
    await this.#judge();
    this.#noteCuts();
    this.#noteEviction();
    const { counters } = this.#session;
    return {
      inputs: this.#tallies.map(
        (tally, index): InputSummary => ({
          path: this.#inputs[index]?.path ?? '',
          ...tally,
        }),
      ),
      messages: counters.messages,
      unique: counters.messages - counters.retransmissions,
      requests: counters.requests,
      responses: counters.responses,
      retransmissions: counters.retransmissions,
      duplicates: this.#flows.duplicates,
      startUs: counters.firstUs,
      endUs: counters.lastUs,
      ...this.#collector.stories(),
      responseCounts: counters.responseCounts,
      problems: this.#problemsWithRest(),
    };
  }

  async #walk(reader: FrameReader): Promise<void> {
    const frame = new Frame();
    do {
      while (reader.next(frame)) {
        const tally = this.#tallies[frame.input];
        if (tally !== undefined) {
          tally.records++;
        }
        this.#flows.accept(frame);
      }
      await this.#judge();
    } while (await reader.refill());
    await reader.close();
  }

  /** Between blocks: the strict grammar costs a tenth of a second to load, so it waits for the first transfer. */
  async #judge(): Promise<void> {
    if (this.#collector.isWaiting) {
      await loadGrammar();
      this.#collector.judge();
    }
  }

  async #open(input: TraceInput, index: number, isForReading: boolean): Promise<FrameReader | null> {
    const report = isForReading ? this.#report : () => {};
    try {
      const opened = await openCapture(await input.open(), {
        input: index,
        report,
        limits: this.#limits,
        gunzip: this.#options.gunzip,
      });
      if (opened.kind === 'capture') {
        this.#nameFormat(index, opened.reader.format, opened.compression);
        return opened.reader;
      }
      if (opened.kind === 'unknown') {
        await opened.source.close();
      }
      this.#fault(index, input.path, opened.kind === 'empty' ? 'empty' : 'no-capture', '');
    } catch (error) {
      this.#fault(index, input.path, 'unreadable', error instanceof Error ? error.message : String(error));
    }
    return null;
  }

  #nameFormat(index: number, format: string, compression: string | null): void {
    const tally = this.#tallies[index];
    if (tally !== undefined) {
      tally.format = compression === null ? format : `${format} (${compression})`;
    }
  }

  /** An input is opened twice when several are merged; its fault is told once. */
  #fault(index: number, path: string, reason: InputFault['reason'], detail: string): void {
    if (!this.faults.some((fault) => fault.path === path)) {
      this.faults.push({ path, reason, detail });
      const message = detail === '' ? FAULT_WORDS[reason] : `${FAULT_WORDS[reason]}: ${detail}`;
      this.#report({
        code: `input-${reason}`,
        message,
        input: index,
        record: null,
        offset: null,
      });
    }
  }

  readonly #accept = (message: SipMessage, arrival: Arrival): void => {
    const tally = this.#tallies[arrival.input];
    if (tally !== undefined) {
      tally.messages++;
      if (arrival.cutBytes > 0) {
        this.#noteCut(message, arrival, tally);
      }
      if (!Number.isNaN(arrival.timeUs)) {
        tally.startUs = Number.isNaN(tally.startUs) ? arrival.timeUs : Math.min(tally.startUs, arrival.timeUs);
        tally.endUs = Number.isNaN(tally.endUs) ? arrival.timeUs : Math.max(tally.endUs, arrival.timeUs);
      }
    }
    this.#session.accept(message, arrival);
  };

  readonly #report: ReportProblem = (problem) => {
    const count = (this.#problemCounts.get(problem.input) ?? 0) + 1;
    this.#problemCounts.set(problem.input, count);
    if (count <= this.#limits.problemsPerInput) {
      this.#problems.push(problem);
    }
  };

  /** A cut message is used for what it has; a REFER cut before its Refer-To is a transfer nobody can follow. */
  #noteCut(message: SipMessage, { input, frame, offset }: Arrival, tally: InputTally): void {
    tally.cut++;
    if (message.isHeaderBlockOpen) {
      tally.cutInHeaders++;
    }
    if (message.isRequest && message.method === 'REFER' && !message.has(HEADER.referTo)) {
      const text =
        'The capture cut this REFER before its Refer-To: a transfer was asked for that cannot be followed here';
      this.#report({
        code: 'refer-cut',
        message: text,
        input,
        record: frame,
        offset,
      });
    }
  }

  #noteCuts(): void {
    for (const [input, { cut, cutInHeaders, messages }] of this.#tallies.entries()) {
      if (cut > 0) {
        const message = `${cut} of ${messages} SIP messages were cut by the capture (snap length or missing fragments), ${cutInHeaders} of them in their headers: capture whole packets (tcpdump -s 0)`;
        this.#report({
          code: 'messages-cut',
          message,
          input,
          record: null,
          offset: null,
        });
      }
    }
  }

  #noteEviction(): void {
    const { evictedLegs } = this.#session;
    if (evictedLegs > 0) {
      const message = `More than ${this.#limits.openCallIds} Call-IDs were open at once: ${evictedLegs} were told before they had ended`;
      this.#report({
        code: 'call-ids-full',
        message,
        input: null,
        record: null,
        offset: null,
      });
    }
  }

  #problemsWithRest(): Problem[] {
    const rest: Problem[] = [];
    for (const [input, count] of this.#problemCounts) {
      const more = count - this.#limits.problemsPerInput;
      if (more > 0) {
        const message = `${more} more problems are not listed`;
        rest.push({
          code: 'more-problems',
          message,
          input,
          record: null,
          offset: null,
        });
      }
    }
    return [...this.#problems, ...rest];
  }
}

type AcceptMessage = (message: SipMessage, arrival: Arrival) => void;

/** Finds SIP by content in what the flows deliver, scans it, and passes on what counts as a message. */
class MessageSink implements FlowSink {
  readonly #limits: Limits;
  readonly #report: ReportProblem;
  readonly #accept: AcceptMessage;
  readonly #message = new SipMessage();

  constructor(limits: Limits, report: ReportProblem, accept: AcceptMessage) {
    this.#limits = limits;
    this.#report = report;
    this.#accept = accept;
  }

  wantsDatagram(bytes: Uint8Array, start: number, end: number): boolean {
    return looksLikeSip(bytes, start, end);
  }

  wantsSegment(bytes: Uint8Array, start: number, end: number): boolean {
    return looksLikeSip(bytes, start, end);
  }

  datagram(bytes: Uint8Array, start: number, end: number, arrival: Arrival): void {
    const message = this.#message;
    const result = scanMessage(bytes, start, end, message, this.#limits);
    if (result === SCAN.notSip) {
      return;
    }
    if (message.isWhole || (arrival.cutBytes > 0 && result !== SCAN.startLineOpen)) {
      this.#accept(message, arrival);
    } else {
      this.#refuse(arrival);
    }
  }

  openStream(): StreamConsumer {
    return new StreamFramer({
      limits: this.#limits,
      onMessage: (bytes, start, end, arrival) => this.datagram(bytes, start, end, arrival),
      onProblem: (code, message, arrival) => this.#tell(code, message, arrival),
    });
  }

  #refuse(arrival: Arrival): void {
    this.#tell('sip-incomplete', 'Begins like SIP but has no whole start line, Call-ID and CSeq', arrival);
  }

  #tell(code: string, message: string, arrival: Arrival): void {
    this.#report({
      code,
      message,
      input: arrival.input,
      record: arrival.frame,
      offset: arrival.offset,
    });
  }
}

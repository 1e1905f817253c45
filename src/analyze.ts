/**
 * Joins the layers: frames of all inputs in the order of time, through packets and flows to SIP messages, through the
 * session to stories, through the findings to an {@link Analysis}. Reads block by block: nothing awaits per packet, and
 * memory follows what is open at once.
 */
import {
  type ByteSource,
  type CaptureInput,
  expandArchives,
  Frame,
  type FrameReader,
  type Gunzip,
  type InflateRaw,
  mergeByTime,
  openCapture,
  type TlsCrypto,
} from './capture/index.ts';
import {
  type ClockOffset,
  ClockSampler,
  type ClockSamples,
  describeOffset,
  estimateOffsets,
  shifted,
  takeSamples,
} from './clocks/index.ts';
import { EVERYTHING, type Selection, Selector } from './filter/index.ts';
import { type Analysis, Collector, type InputSummary } from './findings/index.ts';
import {
  DuplicateFilter,
  type FlowSink,
  Flows,
  KeyLog,
  STREAMED,
  type StreamConsumer,
  type StreamInfo,
  type StreamLayerOptions,
  StreamLayers,
  type TlsKeys,
} from './flow/index.ts';
import { type LogReader, type LogRecord, MESSAGE_RECORD, openLog } from './logs/index.ts';
import { type Arrival, DEFAULT_LIMITS, type Limits, type Problem, type ReportProblem } from './model/index.ts';
import { packetDecoder } from './packet/index.ts';
import type { Lang } from './reference/index.ts';
import { Session, type StorySink } from './session/index.ts';
import { HEADER, loadGrammar, looksLikeSip, SCAN, SipMessage, StreamFramer, scanMessage } from './sip/index.ts';

/** One thing to be read: a file, standard input, a Blob. */
export type TraceInput = CaptureInput;

export type AnalyzeOptions = {
  readonly lang?: Lang;
  readonly limits?: Partial<Limits>;
  /** False: calls that went well are counted and not kept, so that memory does not grow with them. Default true. */
  readonly keepGoodCalls?: boolean;
  readonly gunzip: Gunzip;
  /** What of the trace is read, and which stories are told; everything by default. */
  readonly select?: Selection;
  /** The platform's raw inflate, for compressed WebSocket messages; without it they are reported. */
  readonly inflateRaw?: InflateRaw;
  /** Without it TLS is not read, and what looks like SIP in it is reported. */
  readonly tls?: TlsOptions;
};

/** What reading TLS takes; a capture may bring keys of its own (pcapng). */
export type TlsOptions = {
  readonly crypto: TlsCrypto;
  /** Contents of key logs (NSS, `SSLKEYLOGFILE`). */
  readonly keyLogs?: readonly string[];
  /** RSA private keys of servers, PEM, for RSA key exchange. */
  readonly privateKeys?: readonly string[];
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
  const run = await openRun(inputs, options);
  await run.read();
  return { analysis: await run.finish(), faults: run.faults };
}

/** Takes the messages of a trace one by one; both arguments are reused. */
export type MessageTaker = {
  /** @param input what reports call the input. */
  message(message: SipMessage, arrival: Arrival, input: string): void;
  /** So many copies of captured packets were dropped since the last message. */
  copies(count: number): void;
  /** Between two blocks of an input: hands on what was taken, so that memory stays bounded. */
  flush(): Promise<void>;
};

export type ExtractResult = {
  readonly messages: number;
  readonly inputs: readonly InputSummary[];
  readonly problems: readonly Problem[];
  readonly faults: readonly InputFault[];
};

/** Reads several inputs as one trace and hands over its messages instead of their stories. */
export async function extractMessages(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  taker: MessageTaker,
): Promise<ExtractResult> {
  const run = await openRun(inputs, options, taker);
  await run.read();
  const { inputs: summaries, problems } = await run.finish();
  await taker.flush();
  const messages = summaries.reduce((sum, input) => sum + input.messages, 0);
  return { messages, inputs: summaries, problems, faults: run.faults };
}

/** The captures in archives are inputs of their own. */
async function openRun(
  inputs: readonly TraceInput[],
  options: AnalyzeOptions,
  taker: MessageTaker | null = null,
): Promise<Run> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const expanded = await expandArchives(inputs, { gunzip: options.gunzip, limits });
  const run = new Run(expanded.inputs, options, taker);
  run.note(expanded.problems);
  return run;
}

const FAULT_WORDS: Record<InputFault['reason'], string> = {
  unreadable: 'cannot be read',
  empty: 'the file is empty',
  'no-capture': 'not a packet capture of a known kind',
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

const NOWHERE: Arrival = {
  input: 0,
  frame: 0,
  line: 0,
  offset: 0,
  timeUs: Number.NaN,
  src: null,
  dst: null,
  transport: 'unknown',
  cutBytes: 0,
};

/** How much of each input, and of all together, is looked at for its clock before the trace is read. */
const CLOCK_MESSAGES = 10_000;
const CLOCK_MESSAGES_TOGETHER = 200_000;
const CLOCK_BYTES = 256 * 1024 * 1024;

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
  readonly #sink: MessageSink;
  readonly #keyLog = new KeyLog();
  readonly #taker: MessageTaker | null;
  readonly #selector: Selector;
  /** The logs among the inputs, by the index of the input. */
  readonly #logs = new Map<number, LogReader>();
  /** Where a message of a log was seen; reused. */
  readonly #logged: Arrival = { ...NOWHERE };
  #copiesTold = 0;

  constructor(inputs: readonly TraceInput[], options: AnalyzeOptions, taker: MessageTaker | null = null) {
    this.#inputs = inputs;
    this.#taker = taker;
    this.#selector = new Selector(options.select ?? EVERYTHING);
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
    this.#session = new Session(selected(this.#collector, this.#selector), this.#limits);
    this.#sink = new MessageSink(this.#limits, this.#report, this.#accept, {
      inflateRaw: options.inflateRaw ?? null,
      tls: this.#tlsKeys(options.tls),
    });
    this.#flows = new Flows(this.#sink, {
      limits: this.#limits,
      report: this.#report,
      decoder: packetDecoder,
      inflateRaw: options.inflateRaw ?? null,
      copies: this.#sink.copies,
    });
  }

  #tlsKeys(options: TlsOptions | undefined): TlsKeys | null {
    if (options === undefined) {
      return null;
    }
    const { crypto, keyLogs = [], privateKeys = [] } = options;
    for (const text of keyLogs) {
      this.#keyLog.add(text);
    }
    const keys = privateKeys.map((pem) => crypto.readPrivateKey(pem));
    if (keys.includes(null)) {
      const message = 'A private key given for TLS is no unencrypted RSA key in PEM form';
      this.#report({ code: 'tls-key-unreadable', message, input: null, record: null, offset: null });
    }
    return { crypto, keyLog: this.#keyLog, privateKeys: keys.filter((key) => key !== null) };
  }

  async read(): Promise<void> {
    const offsets = this.#inputs.length > 1 ? estimateOffsets(await this.#sampleClocks()) : [];
    const aheadUs = new Map(offsets.map((offset) => [offset.input, offset.aheadUs]));
    for (const offset of offsets) {
      this.#noteOffset(offset);
    }
    const reader = await mergeByTime(
      this.#inputs.map((input, index) => ({
        open: async (purpose) => {
          const opened = await this.#open(input, index, purpose === 'read');
          return opened === null ? null : shifted(opened, aheadUs.get(index) ?? 0);
        },
        canReopen: input.canReopen,
      })),
    );
    if (reader === null) {
      return;
    }
    await this.#walk(reader);
  }

  /** A first look at the inputs that can be opened twice. */
  async #sampleClocks(): Promise<(ClockSamples | null)[]> {
    const samples: (ClockSamples | null)[] = [];
    const most = {
      messages: Math.min(CLOCK_MESSAGES, Math.floor(CLOCK_MESSAGES_TOGETHER / this.#inputs.length)),
      bytes: CLOCK_BYTES,
    };
    for (const [index, input] of this.#inputs.entries()) {
      const reader = input.canReopen ? await this.#open(input, index, false) : null;
      const sampler = new ClockSampler(packetDecoder, this.#limits, MESSAGE_RECORD);
      samples.push(reader === null ? null : await takeSamples(reader, new Frame(), sampler, most));
    }
    return samples;
  }

  #noteOffset(offset: ClockOffset): void {
    const message = describeOffset(offset, this.#inputs[offset.reference]?.path ?? '');
    this.#report({ code: 'clock-offset', message, input: offset.input, record: null, offset: null });
  }

  async finish(): Promise<Analysis> {
    this.#flows.end();
    this.#sink.end();
    this.#tellCopies();
    this.#session.end();
    await this.#judge();
    this.#noteCuts();
    this.#noteEviction();
    this.#noteForgotten();
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
      duplicates: this.#duplicates,
      startUs: counters.firstUs,
      endUs: counters.lastUs,
      ...this.#stories(),
      responseCounts: counters.responseCounts,
      problems: this.#problemsWithRest(),
    };
  }

  /** A transfer is told before its Call-IDs end, so whether it was asked for is known only now. */
  #stories(): ReturnType<Collector['stories']> {
    const stories = this.#collector.stories();
    const transfers = stories.transfers.filter(({ record }) =>
      this.#selector.tells([record.referCallId, record.targetLeg?.callId, record.replaces?.callId]),
    );
    return { ...stories, transfers };
  }

  async #walk(reader: FrameReader): Promise<void> {
    const frame = new Frame();
    do {
      while (reader.next(frame)) {
        const tally = this.#tallies[frame.input];
        if (tally !== undefined) {
          tally.records++;
        }
        if (frame.linkType === MESSAGE_RECORD) {
          this.#acceptLogged(frame);
        } else {
          this.#flows.accept(frame);
        }
      }
      await this.#judge();
      await this.#taker?.flush();
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
        onKeyLog: (text) => this.#keyLog.add(text),
      });
      if (opened.kind === 'capture') {
        this.#nameFormat(index, opened.reader.format, opened.compression);
        return opened.reader;
      }
      if (opened.kind === 'unknown') {
        const log = await this.#openLog(opened.source, index, report);
        if (log !== null) {
          this.#nameFormat(index, log.format, opened.compression);
          if (isForReading) {
            this.#logs.set(index, log);
          }
          return log;
        }
      }
      this.#fault(index, input.path, opened.kind === 'empty' ? 'empty' : 'no-capture', '');
    } catch (error) {
      this.#fault(index, input.path, 'unreadable', error instanceof Error ? error.message : String(error));
    }
    return null;
  }

  /** An input that is no capture may be a log. */
  async #openLog(source: ByteSource, index: number, report: ReportProblem): Promise<LogReader | null> {
    const opened = await openLog(source, { input: index, report, limits: this.#limits });
    if (opened.kind === 'unknown') {
      await opened.source.close();
      return null;
    }
    return opened.reader;
  }

  #acceptLogged(record: LogRecord): void {
    const { bytes, start, end, input, number, offset } = record;
    const arrival = this.#logged;
    arrival.input = input;
    arrival.offset = offset;
    arrival.timeUs = record.timeUs;
    this.#logs.get(input)?.describe(arrival, this.#endpointOf);
    if (looksLikeSip(bytes, start, end)) {
      this.#sink.datagram(bytes, start, end, arrival);
    } else {
      const message = 'The line holds something that is no SIP message';
      this.#report({ code: 'message-line-not-sip', message, input, record: number, offset });
    }
  }

  readonly #endpointOf = (address: Uint8Array, port: number) => this.#flows.endpointOf(address, port);

  get #duplicates(): number {
    let count = this.#flows.duplicates;
    for (const log of this.#logs.values()) {
      count += log.duplicates;
    }
    return count;
  }

  #tellCopies(): void {
    const count = this.#duplicates;
    if (count > this.#copiesTold) {
      this.#taker?.copies(count - this.#copiesTold);
      this.#copiesTold = count;
    }
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
    if (!this.#selector.isInRange(arrival.timeUs)) {
      return;
    }
    const isMatch = this.#selector.matches(message, arrival);
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
    if (this.#taker === null) {
      this.#session.accept(message, arrival);
    } else if (isMatch) {
      this.#tellCopies();
      this.#taker.message(message, arrival, this.#inputs[arrival.input]?.path ?? '');
    }
  };

  /** Problems from before the reading. */
  note(problems: readonly Problem[]): void {
    problems.forEach(this.#report);
  }

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

  #noteForgotten(): void {
    if (this.#selector.isIncomplete) {
      const message = 'More than two million Call-IDs matched the filter: stories of the first of them may be missing';
      this.#report({ code: 'filter-full', message, input: null, record: null, offset: null });
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

/** Passes on the calls and rejections that were asked for: they are told when their Call-ID has ended. */
function selected(sink: StorySink, selector: Selector): StorySink {
  if (!selector.isFiltering) {
    return sink;
  }
  return {
    call(ending, record) {
      const call = record();
      if (selector.tells([call.callId])) {
        sink.call(ending, () => call);
      }
    },
    rejection(record) {
      if (selector.tells([record.callId])) {
        sink.rejection(record);
      }
    },
    transfer: (record) => sink.transfer(record),
  };
}

/** What the layers between TCP and SIP need of the platform; see `StreamLayerOptions`. */
type LayerNeeds = Pick<StreamLayerOptions, 'inflateRaw' | 'tls'>;

type AcceptMessage = (message: SipMessage, arrival: Arrival) => void;

/** Finds SIP by content in what the flows deliver, scans it, and passes on what counts as a message. */
class MessageSink implements FlowSink {
  readonly #limits: Limits;
  readonly #report: ReportProblem;
  readonly #accept: AcceptMessage;
  readonly #message = new SipMessage();
  readonly #layers: StreamLayers;
  /** Knows the messages of streams too: HEP may carry the same ones again. */
  readonly copies = new DuplicateFilter();

  constructor(limits: Limits, report: ReportProblem, accept: AcceptMessage, layers: LayerNeeds) {
    this.#limits = limits;
    this.#report = report;
    this.#accept = accept;
    this.#layers = new StreamLayers({
      limits,
      report,
      looksLikeSip,
      openSip: () => this.#openSip(),
      onMessage: this.#streamed,
      ...layers,
    });
  }

  /** After the last frame. */
  end(): void {
    this.#layers.end();
  }

  wantsDatagram(bytes: Uint8Array, start: number, end: number): boolean {
    return looksLikeSip(bytes, start, end);
  }

  wantsSegment(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#layers.wantsSegment(bytes, start, end);
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

  openStream(stream: StreamInfo): StreamConsumer {
    return this.#layers.open(stream);
  }

  #openSip(): StreamConsumer {
    return new StreamFramer({
      limits: this.#limits,
      onMessage: this.#streamed,
      onProblem: (code, message, arrival) => this.#tell(code, message, arrival),
    });
  }

  readonly #streamed = (bytes: Uint8Array, start: number, end: number, arrival: Arrival): void => {
    if (!this.copies.isCopy(bytes, start, end, arrival, STREAMED)) {
      this.datagram(bytes, start, end, arrival);
    }
  };

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

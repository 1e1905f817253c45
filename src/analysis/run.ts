import { Frame, type FrameReader, mergeByTime } from '../capture/index.ts';
import {
  type ClockOffset,
  ClockSampler,
  type ClockSamples,
  describeOffset,
  estimateOffsets,
  shifted,
  takeSamples,
} from '../clocks/index.ts';
import { EVERYTHING, Selector } from '../filter/index.ts';
import { type Analysis, Collector } from '../findings/index.ts';
import { Flows, KeyLog, randomSeed, type TlsKeys } from '../flow/index.ts';
import { type LogRecord, MESSAGE_RECORD } from '../logs/index.ts';
import { type Arrival, DEFAULT_LIMITS, emptyArrival, type Limits, type Problem } from '../model/index.ts';
import { packetDecoder } from '../packet/index.ts';
import { Digester, MessageDigest, Session } from '../session/index.ts';
import { loadGrammar, looksLikeSip, type SipMessage } from '../sip/index.ts';
import { Faults } from './faults.ts';
import { MessageSink } from './message-sink.ts';
import { Opener } from './opener.ts';
import type { AnalyzeOptions, TlsOptions, TraceInput } from './options.ts';
import { ProblemList } from './problem-list.ts';
import { Reloader } from './reloader.ts';
import { selected } from './selected.ts';
import type { MessageTaker } from './taker.ts';
import { InputTally } from './tallies.ts';

/** How much of each input, and of all together, is looked at for its clock before the trace is read. */
const CLOCK_MESSAGES = 10_000;
const CLOCK_MESSAGES_TOGETHER = 200_000;
const CLOCK_BYTES = 256 * 1024 * 1024;

/** One reading of a trace: frames of all inputs in the order of time, through the layers, to an {@link Analysis}. */
export class Run {
  readonly faults: Faults;
  readonly problems: ProblemList;
  readonly #inputs: readonly TraceInput[];
  readonly #limits: Limits;
  readonly #tallies: readonly InputTally[];
  readonly #opener: Opener;
  readonly #reloader: Reloader;
  readonly #collector: Collector;
  readonly #session: Session;
  readonly #digester: Digester;
  readonly #digest = new MessageDigest();
  readonly #flows: Flows;
  readonly #sink: MessageSink;
  readonly #keyLog = new KeyLog();
  readonly #taker: MessageTaker | null;
  readonly #selector: Selector;
  /** Where a message of a log was seen; reused. */
  readonly #logged = emptyArrival();
  #copiesTold = 0;

  constructor(inputs: readonly TraceInput[], options: AnalyzeOptions, taker: MessageTaker | null = null) {
    this.#inputs = inputs;
    this.#taker = taker;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.problems = new ProblemList(this.#limits.problemsPerInput);
    this.faults = new Faults(this.problems);
    this.#selector = new Selector(options.select ?? EVERYTHING);
    this.#tallies = inputs.map(() => new InputTally());
    this.#opener = new Opener({
      limits: this.#limits,
      gunzip: options.gunzip,
      tallies: this.#tallies,
      problems: this.problems,
      faults: this.faults,
      onKeyLog: (text) => this.#keyLog.add(text),
    });
    this.#reloader = new Reloader(inputs, this.#limits, this.problems, (input) => this.#opener.plain.has(input));
    this.#collector = new Collector(options.lang ?? 'en', options.keepGoodCalls ?? true);
    const seed = randomSeed();
    this.#digester = new Digester(seed);
    this.#session = new Session(selected(this.#collector, this.#selector), {
      limits: this.#limits,
      seed,
      load: this.#reloader.load,
    });
    const { report } = this.problems;
    const inflateRaw = options.inflateRaw ?? null;
    this.#sink = new MessageSink(this.#limits, report, this.#accept, {
      inflateRaw,
      tls: this.#tlsKeys(options.tls),
      seed,
    });
    this.#flows = new Flows(this.#sink, {
      limits: this.#limits,
      report,
      decoder: packetDecoder,
      inflateRaw,
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
      this.problems.say('tls-key-unreadable', 'A private key given for TLS is no unencrypted RSA key in PEM form');
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
          const opened = await this.#opener.open(input, index, purpose === 'read');
          return opened === null ? null : shifted(opened, aheadUs.get(index) ?? 0);
        },
        canReopen: input.canReopen,
      })),
    );
    if (reader !== null) {
      await this.#walk(reader);
    }
  }

  /** A first look at the inputs that can be opened twice. */
  async #sampleClocks(): Promise<(ClockSamples | null)[]> {
    const samples: (ClockSamples | null)[] = [];
    const most = {
      messages: Math.min(CLOCK_MESSAGES, Math.floor(CLOCK_MESSAGES_TOGETHER / this.#inputs.length)),
      bytes: CLOCK_BYTES,
    };
    for (const [index, input] of this.#inputs.entries()) {
      const reader = input.canReopen ? await this.#opener.open(input, index, false) : null;
      const sampler = new ClockSampler(packetDecoder, this.#limits, MESSAGE_RECORD);
      samples.push(reader === null ? null : await takeSamples(reader, new Frame(), sampler, most));
    }
    return samples;
  }

  #noteOffset(offset: ClockOffset): void {
    const message = describeOffset(offset, this.#inputs[offset.reference]?.path ?? '');
    this.problems.say('clock-offset', message, offset.input);
  }

  async finish(): Promise<Analysis> {
    this.#flows.end();
    this.#sink.end();
    this.#tellCopies();
    this.#session.end();
    await this.#judge();
    this.#reloader.close();
    for (const [input, tally] of this.#tallies.entries()) {
      tally.tellCuts(input, this.problems);
    }
    this.#noteEviction();
    this.#noteForgotten();
    const { counters } = this.#session;
    return {
      inputs: this.#tallies.map((tally, index) => tally.summary(this.#inputs[index]?.path ?? '')),
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
      problems: this.problems.all(),
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

  #acceptLogged(record: LogRecord): void {
    const { bytes, start, end, input, number, offset } = record;
    const arrival = this.#logged;
    arrival.input = input;
    arrival.offset = offset;
    arrival.timeUs = record.timeUs;
    this.#opener.logs.get(input)?.describe(arrival, this.#endpointOf);
    if (looksLikeSip(bytes, start, end)) {
      this.#sink.copies.mark(bytes, start, end, arrival);
      this.#sink.datagram(bytes, start, end, arrival);
    } else {
      const message = 'The line holds something that is no SIP message';
      this.problems.report({ code: 'message-line-not-sip', message, input, record: number, offset });
    }
  }

  readonly #endpointOf = (address: Uint8Array, port: number) => this.#flows.endpointOf(address, port);

  get #duplicates(): number {
    let count = this.#flows.duplicates;
    for (const log of this.#opener.logs.values()) {
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

  readonly #accept = (message: SipMessage, arrival: Arrival): void => {
    if (!this.#selector.isInRange(arrival.timeUs)) {
      return;
    }
    const isMatch = this.#selector.matches(message, arrival);
    const tally = this.#tallies[arrival.input];
    tally?.count(arrival.timeUs);
    if (arrival.cutBytes > 0) {
      tally?.countCut(message, arrival, this.problems);
    }
    if (this.#taker === null) {
      if (arrival.position >= 0 && !this.#reloader.canReload(arrival.input)) {
        arrival.position = -1;
      }
      this.#digester.digest(message, arrival.cutBytes, this.#digest);
      this.#session.accept(this.#digest, arrival, message);
    } else if (isMatch) {
      this.#tellCopies();
      this.#taker.message(message, arrival, this.#inputs[arrival.input]?.path ?? '');
    }
  };

  /** Problems from before the reading. */
  note(problems: readonly Problem[]): void {
    problems.forEach(this.problems.report);
  }

  #noteEviction(): void {
    const { evictedLegs } = this.#session;
    if (evictedLegs > 0) {
      const message = `More than ${this.#limits.openCallIds} Call-IDs were open at once: ${evictedLegs} were told before they had ended`;
      this.problems.say('call-ids-full', message);
    }
  }

  #noteForgotten(): void {
    if (this.#selector.isIncomplete) {
      const message = 'More than two million Call-IDs matched the filter: stories of the first of them may be missing';
      this.problems.say('filter-full', message);
    }
  }
}

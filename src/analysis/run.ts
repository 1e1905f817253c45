import { Frame, type FrameReader, mergeByTime } from '../capture/index.ts';
import { type ClockOffset, describeOffset, shifted } from '../clocks/index.ts';
import { EVERYTHING, Selector } from '../filter/index.ts';
import { type Analysis, Collector } from '../findings/index.ts';
import { Flows, KeyLog, MOST_MESSAGES, randomSeed } from '../flow/index.ts';
import { type LogRecord, MESSAGE_RECORD } from '../logs/index.ts';
import { type Arrival, DEFAULT_LIMITS, emptyArrival, type Limits, type Problem } from '../model/index.ts';
import { packetDecoder } from '../packet/index.ts';
import type { TraceFace } from '../report/index.ts';
import { Digester, FormGroups, MessageDigest, nameEnds, Session } from '../session/index.ts';
import { loadGrammar, looksLikeSip, type SipMessage } from '../sip/index.ts';
import { type CardOptions, settleCard } from '../tokens/index.ts';
import { ChunkedInputs } from './chunks/chunked-inputs.ts';
import { sampleOffsets } from './clock-sampling.ts';
import { CrossCopies } from './cross-copies.ts';
import { Faults } from './faults.ts';
import { LiveWait } from './live-wait.ts';
import type { MessageFace } from './message-face.ts';
import { MessageSink } from './message-sink.ts';
import { Opener } from './opener.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import { ProblemList } from './problem-list.ts';
import { Reloader } from './reloader.ts';
import { StopSignal } from './stop-signal.ts';
import { type Replacement, SuccessiveReader } from './successor.ts';
import { InputTally, type Totals } from './tallies.ts';
import { tlsKeysOf } from './tls-keys.ts';

const NO_CARDS: CardOptions = { cards: [], keys: [] };

/** So many Call-IDs are told at once when the trace is over. */
const ENDED_AT_ONCE = 500;

/** Thrown between two blocks by an order to stop, and caught where the reading began. */
class Stopped extends Error {}

/** One reading of a trace: frames of all inputs in the order of time, through the layers, to an {@link Analysis}. */
export class Run {
  readonly faults: Faults;
  readonly problems: ProblemList;
  readonly #inputs: readonly TraceInput[];
  readonly #limits: Limits;
  readonly #tallies: readonly InputTally[];
  readonly #totals: Totals = { records: 0, messages: 0 };
  readonly #opener: Opener;
  readonly #reloader: Reloader;
  readonly #collector: Collector;
  readonly #session: Session;
  readonly #digester: Digester;
  readonly #digest = new MessageDigest();
  readonly #form: FormGroups;
  readonly #inspectsAll: boolean;
  readonly #flows: Flows;
  readonly #sink: MessageSink;
  readonly #keyLog = new KeyLog();
  readonly #messageFace: MessageFace | null;
  readonly #selector: Selector;
  /** Where a message of a log was seen; reused. */
  readonly #logged = emptyArrival();
  #copiesTold = 0;
  /** Null until several inputs are open and one of them is a log. */
  #crossCopies: CrossCopies | null = null;
  /** Null where the trace has to be read packet by packet. */
  readonly #chunks: ChunkedInputs | null;
  readonly #options: AnalyzeOptions;
  readonly #face: TraceFace | null;
  /** Null where the trace is not being written any more. */
  readonly #liveWait: LiveWait | null;
  readonly #stopSignal: StopSignal | null;

  constructor(
    inputs: readonly TraceInput[],
    options: AnalyzeOptions,
    messageFace: MessageFace | null = null,
    face: TraceFace | null = null,
  ) {
    this.#inputs = inputs;
    this.#options = options;
    this.#messageFace = messageFace;
    this.#face = face;
    face?.tell({ type: 'begin', paths: inputs.map((input) => input.path) });
    this.#liveWait = options.live === undefined ? null : new LiveWait(this.#passTime, options.live);
    this.#stopSignal = options.signal === undefined ? null : new StopSignal(options.signal);
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.problems = new ProblemList(
      this.#limits.problemsPerInput,
      face === null ? null : (problem) => face.tell({ type: 'problem', problem }),
    );
    this.faults = new Faults(this.problems);
    const seed = options.seed ?? randomSeed();
    this.#selector = new Selector(options.select ?? EVERYTHING, seed);
    this.#tallies = inputs.map(() => new InputTally(this.#totals));
    this.#opener = new Opener({
      limits: this.#limits,
      gunzip: options.gunzip,
      tallies: this.#tallies,
      problems: this.problems,
      faults: this.faults,
      onKeyLog: (text) => this.#keyLog.add(text),
      logFacts: options.logFacts ?? {},
    });
    this.#reloader = new Reloader(inputs, this.#limits, this.problems, (input) => this.#opener.plain.has(input));
    this.#collector = new Collector({
      lang: options.lang ?? 'en',
      keep: keptBy(options.keepStories ?? true, this.#limits),
      wantsGoodCalls: options.keepGoodCalls ?? true,
      wantsCallEvidence: options.keepCallEvidence ?? true,
      wanted: this.#selector,
      tell: face?.takesStories === true ? (story) => face.tell({ type: 'story', story }) : null,
    });
    this.#inspectsAll = options.inspectsAll ?? false;
    this.#form = new FormGroups(this.#limits, !this.#inspectsAll);
    this.#digester = new Digester(seed);
    this.#session = new Session(this.#collector, {
      limits: this.#limits,
      seed,
      load: this.#reloader.load,
      endpointOf: (address, port) => this.#flows.ipv4Endpoint(address, port),
      isLive: options.live !== undefined,
    });
    const { report } = this.problems;
    const inflateRaw = options.inflateRaw ?? null;
    this.#sink = new MessageSink(this.#limits, report, this.#accept, {
      inflateRaw,
      tls: tlsKeysOf(options.tls, this.#keyLog, this.problems),
      seed,
      place: (bytes, start, end, arrival) => this.#flows.place(bytes, start, end, arrival),
      refused: this.#refuse,
    });
    this.#flows = new Flows(this.#sink, {
      limits: this.#limits,
      report,
      decoder: packetDecoder,
      inflateRaw,
      copies: this.#sink.copies,
    });
    this.#chunks = this.#chunkedInputs(options, seed);
  }

  /** Where nobody asks for the messages themselves, their digests are enough. */
  #chunkedInputs({ chunks = null }: AnalyzeOptions, seed: number): ChunkedInputs | null {
    if (chunks === null || this.#messageFace !== null || this.#inspectsAll) {
      return null;
    }
    return new ChunkedInputs(this.#inputs, this.#tallies, {
      limits: this.#limits,
      seed,
      flows: this.#flows,
      chunks,
      isPlain: (input) => this.#reloader.canReload(input),
      lend: (input, bytes, position, length) => this.#reloader.lend(input, bytes, position, length),
      onMessage: this.#acceptDigest,
      texts: this.#selector.isLooking ? this.#selector.needs : null,
      foresee: (callIds, count) => this.#session.foresee(callIds, count),
      report: this.problems.report,
      between: this.#between,
    });
  }

  /** @param isSought whether it may hold what a filter or label asks for. */
  readonly #acceptDigest = (digest: MessageDigest, arrival: Arrival, isSought: boolean): void => {
    const selector = this.#selector;
    if (!selector.isInRange(arrival.timeUs)) {
      return;
    }
    if (isSought && selector.isLooking) {
      this.#look(arrival);
    }
    this.#tallies[arrival.input]?.count(arrival);
    if (digest.isSuspect) {
      const message = this.#reloader.load(arrival, false);
      if (message !== null && this.#selector.matches(message, arrival)) {
        this.#inspect(message, arrival);
      }
    }
    this.#session.accept(digest, arrival, null);
  };

  #inspect(message: SipMessage, arrival: Arrival): void {
    nameEnds(arrival, this.#flows.ipv4Endpoint);
    this.#form.take(message, arrival);
  }

  /** What begins like SIP and is no message: its form says why. */
  readonly #refuse = (message: SipMessage, arrival: Arrival): void => {
    if (!this.#selector.isInRange(arrival.timeUs)) {
      return;
    }
    if (this.#messageFace !== null) {
      this.#messageFace.refused?.(message, arrival);
    } else if (this.#selector.matches(message, arrival)) {
      this.#inspect(message, arrival);
    }
  };

  /** Asks the filter and the labels about a message of which only the digest is at hand. */
  #look(arrival: Arrival): void {
    nameEnds(arrival, this.#flows.ipv4Endpoint);
    const message = this.#selector.mayMatch(arrival) ? this.#reloader.load(arrival, false) : null;
    if (message !== null) {
      this.#selector.matches(message, arrival);
    }
  }

  /** The labels of a selection that a Call-ID was given. */
  labelsOf(callId: string): string[] {
    return this.#selector.labelsOf(callId);
  }

  /** Whether somebody ended the reading before the trace was over. What is still being written has no rest. */
  isStopped = false;

  /** Ends early, and quietly, where it is told to stop. */
  async read(): Promise<void> {
    try {
      await this.#readAll();
    } catch (error) {
      if (!(error instanceof Stopped)) {
        throw error;
      }
    }
    this.#options.onReadEnd?.();
    // A stream that was told to stop looks like one that has ended.
    this.isStopped = this.#liveWait === null && this.#options.signal?.aborted === true;
  }

  #noteStop(): void {
    const { records, messages } = this.#totals;
    const seen = `${messages} ${messages === 1 ? 'message' : 'messages'} seen`;
    this.problems.say('stopped-early', `Stopped early: ${seen} in ${records} records; what follows is not told`);
  }

  async #stopIfTold(): Promise<void> {
    if (this.#stopSignal !== null && (await this.#stopSignal.isGiven())) {
      throw new Stopped();
    }
  }

  async #readAll(): Promise<void> {
    const offsets = await sampleOffsets(this.#inputs, this.#limits, async (input, index) => {
      await this.#stopIfTold();
      return this.#opener.open(input, index, false);
    });
    const aheadUs = new Map(offsets.map((offset) => [offset.input, offset.aheadUs]));
    for (const offset of offsets) {
      this.#noteOffset(offset);
    }
    const reader = await mergeByTime(
      this.#inputs.map((input, index) => ({
        open: async (purpose) => {
          await this.#stopIfTold();
          const opened = await this.#opener.open(input, index, purpose === 'read');
          return opened === null ? null : shifted(this.#withSuccessors(opened, input, index), aheadUs.get(index) ?? 0);
        },
        canReopen: input.canReopen,
      })),
    );
    this.#crossCopies = this.#inputs.length > 1 && this.#opener.hasLogs ? new CrossCopies() : null;
    if (reader !== null) {
      await this.#walk(reader);
    }
  }

  #withSuccessors(reader: FrameReader, input: TraceInput, index: number): FrameReader {
    const { succession } = input;
    if (succession === undefined) {
      return reader;
    }
    return new SuccessiveReader(reader, succession, (how) => {
      this.#noteReplacement(how, index);
      return this.#opener.open(input, index, true);
    });
  }

  #noteReplacement(how: Replacement, input: number): void {
    const message =
      how === 'replaced'
        ? 'Another file took the place of this one while it was followed: read on from its start'
        : 'The file became shorter while it was followed: read again from its start';
    this.problems.say(`file-${how}`, message, input);
  }

  #noteOffset(offset: ClockOffset): void {
    const message = describeOffset(offset, this.#inputs[offset.reference]?.path ?? '');
    this.problems.say('clock-offset', message, offset.input);
  }

  async finish(): Promise<Analysis> {
    this.#flows.end();
    this.#sink.end();
    if (this.isStopped) {
      this.#noteStop();
    }
    this.#tellCopies();
    while (this.#session.endSome(ENDED_AT_ONCE)) {
      await this.#handOn();
    }
    await this.#judge();
    this.#collector.takeRest();
    this.#collector.takeForm(this.#form.records());
    this.#reloader.close();
    this.#opener.nameLogs();
    for (const [input, tally] of this.#tallies.entries()) {
      tally.tellCuts(input, this.problems);
    }
    this.#noteEviction();
    this.#noteForgotten();
    this.#noteNotKept();
    this.#noteNotInspected();
    this.problems.close();
    await this.#handOn();
    const analysis = this.#analysis();
    this.#face?.tell({ type: 'end', analysis });
    return analysis;
  }

  #analysis(): Analysis {
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
      ...this.#collector.stories(),
      malformed: this.#form.messages,
      responseCounts: counters.responseCounts,
      problems: this.problems.all,
    };
  }

  async #walk(reader: FrameReader): Promise<void> {
    try {
      await this.#walkAll(reader);
    } finally {
      await reader.close();
    }
  }

  async #walkAll(reader: FrameReader): Promise<void> {
    const live = this.#liveWait;
    const frame = new Frame();
    do {
      while (reader.next(frame)) {
        this.#tallies[frame.input]?.countRecords(1);
        if (frame.linkType === MESSAGE_RECORD) {
          this.#acceptLogged(frame);
        } else {
          this.#flows.accept(frame);
        }
      }
      await this.#between();
      if (this.#chunks !== null && this.#crossCopies === null) {
        await this.#chunks.take(reader);
      }
      await live?.heard(frame.timeUs);
    } while (await (live === null ? reader.refill() : live.until(reader.refill())));
  }

  /** The time of a live trace has come so far, whether or not a message says so. */
  readonly #passTime = async (nowUs: number): Promise<void> => {
    this.#session.passTime(nowUs);
    await this.#handOn();
    this.#tellProgress();
  };

  readonly #between = async (): Promise<void> => {
    await this.#handOn();
    this.#tellProgress();
    await this.#stopIfTold();
  };

  /** What was decided leaves this place, so that memory does not grow with what there is to tell. */
  async #handOn(): Promise<void> {
    await this.#judge();
    await this.#messageFace?.flush();
    await this.#face?.flush();
  }

  #tellProgress(): void {
    if (this.#face !== null) {
      const { records, messages } = this.#totals;
      const { input = -1, position = 0 } = this.#chunks ?? {};
      const chunked = input < 0 ? null : { path: this.#inputs[input]?.path ?? '', position };
      this.#face.tell({ type: 'progress', progress: { records, messages, chunked } });
    }
  }

  /** Between blocks: the strict grammar costs a tenth of a second to load, so it waits for the first transfer that needs it. */
  async #judge(): Promise<void> {
    for (const record of this.#collector.takeRejections()) {
      this.#collector.judgeRejection(await settleCard(record, this.#options.cards ?? NO_CARDS));
    }
    if (this.#collector.isWaiting) {
      if (this.#collector.needsGrammar) {
        await loadGrammar();
      }
      this.#collector.judge();
    }
  }

  #acceptLogged(record: LogRecord): void {
    const { bytes, start, end, input, number, offset } = record;
    const arrival = this.#logged;
    arrival.input = input;
    arrival.offset = offset;
    arrival.timeUs = record.timeUs;
    arrival.position = record.position;
    arrival.length = end - start;
    this.#opener.logs.get(input)?.describe(arrival, this.#endpointOf);
    this.#crossCopies?.complete(arrival);
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
    let count = this.#flows.duplicates + (this.#crossCopies?.found ?? 0);
    for (const log of this.#opener.logs.values()) {
      count += log.duplicates;
    }
    return count;
  }

  #tellCopies(): void {
    const count = this.#duplicates;
    if (count > this.#copiesTold) {
      this.#messageFace?.copies(count - this.#copiesTold);
      this.#copiesTold = count;
    }
  }

  /** Whether a log and another input both show this message, and the other did first. */
  #isCrossCopy(message: SipMessage, arrival: Arrival): boolean {
    return this.#crossCopies?.isCopy(message, arrival, this.#opener.logs.has(arrival.input)) ?? false;
  }

  readonly #accept = (message: SipMessage, arrival: Arrival): void => {
    if (!this.#selector.isInRange(arrival.timeUs) || this.#isCrossCopy(message, arrival)) {
      return;
    }
    const isMatch = this.#selector.matches(message, arrival);
    const tally = this.#tallies[arrival.input];
    tally?.count(arrival);
    if (arrival.cutBytes > 0) {
      tally?.countCut(message, arrival, this.problems);
    }
    if (this.#messageFace === null) {
      if (arrival.position >= 0 && !this.#reloader.canReload(arrival.input)) {
        arrival.position = -1;
      }
      this.#digester.digest(message, arrival.cutBytes, this.#digest);
      if (isMatch && (this.#inspectsAll || this.#digest.isSuspect)) {
        this.#inspect(message, arrival);
      }
      this.#session.accept(this.#digest, arrival, message);
    } else if (isMatch) {
      this.#tellCopies();
      this.#messageFace.message(message, arrival, this.#inputs[arrival.input]?.path ?? '');
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
    const { droppedTransfers } = this.#session;
    if (droppedTransfers > 0) {
      const message = `More than ${this.#limits.transfersPerCallId} transfers were asked for under one Call-ID: ${droppedTransfers} REFERs are not followed`;
      this.problems.say('transfers-full', message);
    }
  }

  #noteNotKept(): void {
    for (const [what, count] of Object.entries(this.#collector.notKept)) {
      if (count > 0) {
        const message = `Too many ${what} to keep them all: ${count} of them are counted and not told (--format ndjson tells all)`;
        this.problems.say('stories-full', message);
      }
    }
  }

  #noteNotInspected(): void {
    const { passedOver } = this.#form;
    if (passedOver > 0) {
      const message = `More than ${this.#limits.formInspections} messages look malformed: ${passedOver} of them were not inspected`;
      this.problems.say('form-full', message);
    }
  }

  #noteForgotten(): void {
    if (this.#sink.copies.isIncomplete) {
      const message = `Times go back further than the last ${MOST_MESSAGES} messages reach: a packet captured twice there may be counted as sent twice`;
      this.problems.say('copies-forgotten', message);
    }
    if (this.#selector.isIncomplete) {
      const message = 'More than two million Call-IDs matched the filter: stories of the first of them may be missing';
      this.problems.say('filter-full', message);
    }
  }
}

function keptBy(stories: boolean | 'calls', limits: Limits): Limits | null {
  if (typeof stories === 'boolean') {
    return stories ? limits : null;
  }
  return { ...limits, keptTransfers: 0, keptRejections: 0 };
}

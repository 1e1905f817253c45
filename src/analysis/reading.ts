import { Frame, type FrameReader, mergeByTime } from '../capture/index.ts';
import { type ClockOffset, shifted } from '../clocks/index.ts';
import type { Selecting } from '../filter/index.ts';
import { filled, type Limits, SAYS } from '../model/index.ts';
import type { ChunkedInputs } from './chunks/chunked-inputs.ts';
import type { Following } from './following.ts';
import type { LiveWait } from './live-wait.ts';
import type { Opener } from './opener.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import type { ProblemList } from './problem-list.ts';
import type { Reloader } from './reloader.ts';
import { StopSignal } from './stop-signal.ts';
import { type Replacement, SuccessiveReader } from './successor.ts';
import type { InputTally, Totals } from './tallies.ts';
import type { Telling } from './telling.ts';

/** Thrown between two blocks by an order to stop, and caught where the reading began. */
class Stopped extends Error {}

export type ReadingNeeds = {
  /** What reports call the inputs, by their index. */
  readonly paths: readonly string[];
  readonly limits: Limits;
  readonly seed: number;
  /** Whether registrations are followed by numbers. */
  readonly bindsRegistrations: boolean;
  readonly problems: ProblemList;
  readonly tallies: readonly InputTally[];
  readonly totals: Totals;
  readonly selector: Selecting;
  readonly opener: Opener;
  readonly reloader: Reloader;
  readonly following: Following;
  readonly telling: Telling;
  /** False where the messages themselves are asked for: then their digests are not enough. */
  readonly mayDigest: boolean;
};

/** The blocks of all inputs, in the order of time; what is decided in one is told before the next. */
export class Reading {
  /** Whether somebody ended the reading before the trace was over. What is still being written has no rest. */
  isStopped = false;
  readonly #inputs: readonly TraceInput[];
  readonly #options: AnalyzeOptions;
  readonly #limits: Limits;
  readonly #problems: ProblemList;
  readonly #tallies: readonly InputTally[];
  readonly #totals: Totals;
  readonly #opener: Opener;
  readonly #following: Following;
  readonly #telling: Telling;
  readonly #needs: ReadingNeeds;
  /** Null where the trace has to be read packet by packet. */
  #chunks: ChunkedInputs | null = null;
  /** Null where the trace is not being written any more. */
  #liveWait: LiveWait | null = null;
  readonly #stopSignal: StopSignal | null;

  constructor(inputs: readonly TraceInput[], options: AnalyzeOptions, needs: ReadingNeeds) {
    this.#inputs = inputs;
    this.#options = options;
    this.#limits = needs.limits;
    this.#problems = needs.problems;
    this.#tallies = needs.tallies;
    this.#totals = needs.totals;
    this.#opener = needs.opener;
    this.#following = needs.following;
    this.#telling = needs.telling;
    this.#stopSignal = options.signal === undefined ? null : new StopSignal(options.signal);
    this.#needs = needs;
  }

  /** What shares a capture out is loaded only where there may be threads. */
  async #chunkedInputs(): Promise<ChunkedInputs | null> {
    const { chunks = null, inspectsAll = false, anonymizer = null } = this.#options;
    const { limits, seed, bindsRegistrations, selector, reloader, following, mayDigest } = this.#needs;
    if (chunks === null || !mayDigest || inspectsAll || anonymizer !== null) {
      return null;
    }
    const { ChunkedInputs } = await import('./chunks/chunked-inputs.ts');
    return new ChunkedInputs(this.#inputs, this.#tallies, {
      limits,
      seed,
      bindsRegistrations,
      flows: following.flows,
      chunks,
      isPlain: (input) => reloader.canReload(input),
      lend: (input, bytes, position, length) => reloader.lend(input, bytes, position, length),
      onMessage: following.acceptDigest,
      texts: selector.isLooking ? selector.needs : null,
      foresee: (callIds, count) => following.session.foresee(callIds, count),
      report: this.#problems.report,
      between: this.#between,
    });
  }

  /** Ends early, and quietly, where it is told to stop. */
  async read(): Promise<void> {
    const { live, signal } = this.#options;
    this.#liveWait = live === undefined ? null : new (await import('./live-wait.ts')).LiveWait(this.#passTime, live);
    try {
      await this.#readAll();
    } catch (error) {
      if (!(error instanceof Stopped)) {
        throw error;
      }
    }
    this.#tellOfInputs();
    this.#options.onReadEnd?.();
    // A stream that was told to stop looks like one that has ended.
    this.isStopped = this.#liveWait === null && signal?.aborted === true;
  }

  /** Says how far the reading came, where somebody ended it. */
  noteStop(): void {
    if (!this.isStopped) {
      return;
    }
    const { records, messages } = this.#totals;
    const form = messages === 1 ? SAYS.stoppedOne : SAYS.stopped;
    this.#problems.say('stopped-early', filled(form, messages, records));
  }

  async #stopIfTold(): Promise<void> {
    if (this.#stopSignal !== null && (await this.#stopSignal.isGiven())) {
      throw new Stopped();
    }
  }

  /** One input is no way off: only several are looked at. */
  async #offsets(): Promise<readonly ClockOffset[]> {
    if (this.#inputs.length < 2) {
      return [];
    }
    const { sampleOffsets } = await import('./clock-sampling.ts');
    return sampleOffsets(this.#inputs, this.#limits, async (input, index) => {
      await this.#stopIfTold();
      return this.#opener.open(input, index, false, true);
    });
  }

  async #readAll(): Promise<void> {
    this.#chunks = await this.#chunkedInputs();
    const offsets = await this.#offsets();
    const aheadUs = new Map(offsets.map((offset) => [offset.input, offset.aheadUs]));
    for (const offset of offsets) {
      await this.#noteOffset(offset);
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
    if (this.#inputs.length > 1 && this.#opener.hasLogs) {
      await this.#following.compareInputs();
    }
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
    const message = how === 'replaced' ? SAYS.replaced : SAYS.truncated;
    this.#problems.say(`file-${how}`, message, input);
  }

  async #noteOffset(offset: ClockOffset): Promise<void> {
    const { describeOffset } = await import('./clock-sampling.ts');
    const message = describeOffset(offset, this.#needs.paths[offset.reference] ?? '');
    this.#problems.say('clock-offset', message, offset.input);
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
    const following = this.#following;
    const frame = new Frame();
    do {
      while (reader.next(frame)) {
        this.#tallies[frame.input]?.countRecords(1);
        following.accept(frame);
      }
      await this.#between();
      if (this.#chunks !== null && !following.comparesInputs) {
        await this.#chunks.take(reader);
      }
      await live?.heard(frame.timeUs);
    } while (await (live === null ? reader.refill() : live.until(reader.refill())));
  }

  /** The time of a live trace has come so far, whether or not a message says so. */
  readonly #passTime = async (nowUs: number): Promise<void> => {
    this.#following.session.passTime(nowUs);
    this.#tellOfInputs();
    await this.#telling.handOn();
    this.#tellProgress();
  };

  /** What inputs say themselves. */
  #tellOfInputs(): void {
    for (const [index, { problems }] of this.#inputs.entries()) {
      for (const { code, message } of problems?.() ?? []) {
        this.#problems.say(code, message, index);
      }
    }
  }

  readonly #between = async (): Promise<void> => {
    this.#tellOfInputs();
    await this.#telling.handOn();
    this.#tellProgress();
    await this.#stopIfTold();
  };

  #tellProgress(): void {
    const { input = -1, position = 0 } = this.#chunks ?? {};
    const chunked = input < 0 ? null : { path: this.#inputs[input]?.path ?? '', position };
    this.#telling.progress(this.#totals, chunked);
  }
}

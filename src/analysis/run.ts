import { randomSeed } from '../bytes/index.ts';
import { type Selecting, selectingOf } from '../filter/index.ts';
import type { TraceTotals } from '../findings/index.ts';
import { KeyLog, type TlsKeys } from '../flow/index.ts';
import { DEFAULT_LIMITS, type Limits, type Problem, problemWithoutNames } from '../model/index.ts';
import type { TraceFace } from '../report/index.ts';
import { CapturedUntil } from './captured-until.ts';
import { countedIn } from './counted-messages.ts';
import { Faults } from './faults.ts';
import { Following } from './following.ts';
import type { FollowingNeeds } from './following-needs.ts';
import type { Loaded } from './loaded.ts';
import { noteEviction, noteForgotten, noteNotInspected, noteOneDirection } from './losses.ts';
import type { MessageFace } from './message-face.ts';
import { nameless } from './nameless.ts';
import { Opener } from './opener.ts';
import type { AnalyzeOptions, TraceInput } from './options.ts';
import { ProblemList } from './problem-list.ts';
import { Reading } from './reading.ts';
import type { RecentBlocks } from './recent-blocks.ts';
import { Reloader } from './reloader.ts';
import { InputTally, type Totals } from './tallies.ts';
import { Telling } from './telling.ts';
import { openingOf, tlsKeysOf } from './tls-keys.ts';

/** What a run waits for before it reads. */
type Known = Loaded &
  Pick<FollowingNeeds, 'seed' | 'selector'> & {
    readonly opening: TlsKeys['opening'] | null;
    readonly blocks: RecentBlocks | null;
  };

/** One reading of a trace: what is read is followed, and what is decided is told, to the {@link TraceTotals} at its end. */
export class Run {
  readonly faults: Faults;
  readonly problems: ProblemList;
  readonly #inputs: readonly TraceInput[];
  /** What is told of them is told by these names. */
  readonly #paths: readonly string[];
  readonly #limits: Limits;
  readonly #tallies: readonly InputTally[];
  readonly #selector: Selecting;
  readonly #opener: Opener;
  readonly #reloader: Reloader;
  readonly #telling: Telling;
  readonly #following: Following;
  readonly #reading: Reading;
  readonly #captured: CapturedUntil;

  /**
   * @param messageFace is shown the messages instead of their stories.
   * @param face is told what is found out, as it is decided.
   */
  static async of(
    inputs: readonly TraceInput[],
    options: AnalyzeOptions,
    messageFace: MessageFace | null = null,
    face: TraceFace | null = null,
  ): Promise<Run> {
    const seed = options.seed ?? randomSeed();
    const known = {
      seed,
      selector: await selectingOf(options.select, seed),
      beside: await import('../session/beside.ts'),
      opening: await openingOf(options.tls),
      plainly: mayCount(inputs, options) ? await import('../session/plainly.ts') : null,
      heard: messageFace === null ? await import('../session/heard.ts') : null,
      blocks: inputs.some(({ reread }) => reread !== undefined)
        ? new (await import('./recent-blocks.ts')).RecentBlocks()
        : null,
    };
    return new Run(inputs, options, known, messageFace, face);
  }

  private constructor(
    inputs: readonly TraceInput[],
    options: AnalyzeOptions,
    known: Known,
    messageFace: MessageFace | null,
    face: TraceFace | null,
  ) {
    const { anonymizer = null, gunzip, logFacts = {} } = options;
    const paths = inputs.map(({ path }, index) => (anonymizer === null ? path : nameless(path, index)));
    this.#paths = paths;
    face?.tell({ type: 'begin', paths });
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const { blocks, opening, ...needed } = known;
    const problems = new ProblemList(
      limits.problemsPerInput,
      face === null ? null : (problem) => face.tell({ type: 'problem', problem }),
      anonymizer === null ? undefined : problemWithoutNames,
    );
    const totals: Totals = { records: 0, messages: 0 };
    const tallies = inputs.map(() => new InputTally(totals));
    const keyLog = new KeyLog();
    this.problems = problems;
    this.faults = new Faults(problems);
    this.#inputs = inputs;
    this.#limits = limits;
    this.#tallies = tallies;
    this.#selector = needed.selector;
    const tls = tlsKeysOf(options.tls, opening, keyLog, problems);
    const onKeyLog = (text: string): void => keyLog.add(text);
    const captured = new CapturedUntil();
    const { onEnd } = captured;
    const opener = new Opener({ limits, gunzip, tallies, problems, faults: this.faults, onKeyLog, onEnd, logFacts });
    const reloader = new Reloader(inputs, limits, problems, (input) => opener.plain.has(input), blocks);
    this.#opener = opener;
    this.#reloader = reloader;
    const shared = { ...needed, limits, problems, tallies, opener, reloader };
    const telling = new Telling(options, { problems, wanted: needed.selector, face, messageFace });
    const { records } = telling;
    const keepsHeads = options.tellsGoodCalls ?? true;
    const following = new Following(options, { ...shared, paths, tls, records, messageFace, keepsHeads });
    this.#telling = telling;
    this.#following = following;
    this.#captured = captured;
    const asked = { mayDigest: messageFace === null, bindsRegistrations: needed.plainly !== null };
    this.#reading = new Reading(inputs, options, { ...shared, ...asked, paths, totals, following, telling });
  }

  /** Problems from before the reading. */
  note(problems: readonly Problem[]): void {
    problems.forEach(this.problems.report);
  }

  /** Ends early, and quietly, where it is told to stop. */
  read(): Promise<void> {
    return this.#reading.read();
  }

  /** Whether somebody ended the reading before the trace was over. */
  get isStopped(): boolean {
    return this.#reading.isStopped;
  }

  /** Until when was captured, where an input says so; else NaN. */
  get untilUs(): number {
    return this.#captured.untilUs;
  }

  get rtpPackets(): number {
    return this.#following.flows.rtp.packets;
  }

  /** The labels of a selection that a Call-ID was given. */
  labelsOf(callId: string): string[] {
    return this.#selector.labelsOf(callId);
  }

  /** The trace is over: what is open is decided and told. */
  async finish(): Promise<TraceTotals> {
    const following = this.#following;
    const telling = this.#telling;
    following.endFlows();
    this.#captured.pass(following.session, this.isStopped);
    this.#reading.noteStop();
    following.tellCopies();
    while (following.endSome()) {
      await telling.handOn();
    }
    await telling.finish(() => following.form.records());
    this.#reloader.close();
    this.#opener.nameLogs();
    for (const [input, tally] of this.#tallies.entries()) {
      tally.tellCuts(input, this.problems);
    }
    noteEviction(following.session, this.#limits, this.problems);
    noteOneDirection(following.session.counters, this.problems);
    noteForgotten(following.copies, this.#selector, this.problems);
    telling.noteNotKept();
    noteNotInspected(following.form, this.#limits, this.problems);
    this.problems.close();
    await telling.handOn();
    return telling.end(this.#seen(), this.#paths);
  }

  /** What was read, and how much of it. */
  #seen(): Parameters<Telling['end']>[0] {
    return {
      inputs: this.#tallies.map((tally, index) => tally.summary(this.#inputs[index]?.path ?? '')),
      ...countedIn(this.#following),
      problems: this.problems.all,
    };
  }
}

/** Whether registrations that go well may be followed by numbers, and read again where they are told or not alone. */
function mayCount(inputs: readonly TraceInput[], { countsRegistrations = true }: AnalyzeOptions): boolean {
  return countsRegistrations && inputs.some(({ reread }) => reread !== undefined);
}

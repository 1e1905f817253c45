import { utf8 } from '../../bytes/index.ts';
import { Frame } from '../../capture/index.ts';
import { ALL } from '../../filter/index.ts';
import type { InputSummary, TraceTotals } from '../../findings/index.ts';
import { type LogReader, MessageLineReader } from '../../logs/index.ts';
import { type Arrival, DEFAULT_LIMITS, emptyArrival, type Ipv4Ends, type Limits } from '../../model/index.ts';
import type { FormRecord, RecordFace } from '../../records/index.ts';
import * as beside from '../../session/beside.ts';
import { type LoadMessage, MessageDigest } from '../../session/index.ts';
import { SCAN, SipMessage, scanMessage } from '../../sip/index.ts';
import { countedIn } from '../counted-messages.ts';
import { Following } from '../following.ts';
import { noteEviction, noteForgotten, noteNotInspected, noteOneDirection } from '../losses.ts';
import type { AnalyzeOptions } from '../options.ts';
import { ProblemList } from '../problem-list.ts';
import { InputTally } from '../tallies.ts';
import { FORM, type Row } from './row.ts';
import { type EndpointAt, readArrival, readDigest } from './row-numbers.ts';

export type RowRunOptions = Pick<AnalyzeOptions, 'gunzip' | 'live'> & {
  readonly limits?: Partial<Limits>;
  /** That of the digests in the rows. */
  readonly seed: number;
  /** What the stream is called, and its format. */
  readonly path: string;
  readonly format: string;
  readonly records: RecordFace;
  readonly onProblem: ConstructorParameters<typeof ProblemList>[1];
  /** The message, or the line, of a row; null where nobody has it any more. */
  readonly textOf: (seq: number, form: number) => Uint8Array | null;
};

/** What was read and counted, but for what was found in stories. */
export type RowTotals = Omit<TraceTotals, 'callCounts' | 'registrationCounts' | 'storyCounts' | 'callFigures'>;

/** Rows come in, in the order of time; records of what is decided go out: the same as of the messages themselves. */
export class RowRun {
  readonly #options: RowRunOptions;
  readonly #limits: Limits;
  readonly #problems: ProblemList;
  readonly #following: Following;
  readonly #tally = new InputTally({ records: 0, messages: 0 });
  readonly #lines: MessageLineReader;
  readonly #digest = new MessageDigest();
  readonly #arrival = emptyArrival();
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };
  readonly #record = new Frame();
  readonly #atHand = new SipMessage();
  readonly #before = new SipMessage();
  #number = 0;

  constructor(options: RowRunOptions) {
    const { seed, path, format, records, onProblem, gunzip, live } = options;
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const problems = new ProblemList(limits.problemsPerInput, onProblem);
    this.#options = options;
    this.#limits = limits;
    this.#problems = problems;
    this.#lines = new MessageLineReader({ input: 0, report: problems.report, limits });
    this.#tally.format = format;
    const described: Pick<LogReader, 'describe' | 'duplicates'> = this.#lines;
    this.#following = new Following(live === undefined ? { gunzip } : { gunzip, live }, {
      paths: [path],
      limits,
      seed,
      problems,
      tallies: [this.#tally],
      selector: ALL,
      opener: { logs: new Map([[0, described]]), isLog: () => true, showsPackets: () => false },
      reloader: { load: this.#load, canReload: () => false },
      // To fetch a message costs more than to keep what it says, and of a call that went well none is fetched.
      plainly: null,
      keepsHeads: false,
      beside,
      // Rows hold messages alone.
      heard: null,
      tls: null,
      records,
      messageFace: null,
    });
  }

  /** @param timeUs where it was told another time than its own; else NaN. */
  take(row: Row, movedUs: number): void {
    this.#number++;
    this.#lines.settleCopies();
    if (row.form === FORM.digest) {
      const arrival = this.#arrival;
      readDigest(row, this.#digest);
      readArrival(row, arrival, this.#ends, this.#endpointAt);
      arrival.timeUs = Number.isNaN(movedUs) ? arrival.timeUs : movedUs;
      this.#tally.countRecords(1);
      this.#following.acceptDigest(this.#digest, arrival, false);
    } else {
      this.#takeLine(row, movedUs);
    }
  }

  #takeLine({ seq, form }: Row, movedUs: number): void {
    const line = this.#options.textOf(seq, form);
    const text = line === null ? '' : utf8(line, 0, line.length);
    if (this.#lines.read(text, this.#number, seq, this.#record)) {
      this.#record.timeUs = Number.isNaN(movedUs) ? this.#record.timeUs : movedUs;
      this.#tally.countRecords(1);
      this.#following.accept(this.#record);
    }
  }

  /** About no message in particular. */
  say(code: string, message: string): void {
    this.#problems.say(code, message, 0);
  }

  /** The time goes on without a message. */
  passTime(nowUs: number): void {
    this.#following.session.passTime(nowUs);
  }

  /** Nothing more comes: decides the next of what is open; false when nothing is. */
  endSome(): boolean {
    return this.#following.endSome();
  }

  /** What is known when all was decided. */
  forms(): FormRecord[] {
    return this.#following.form.records();
  }

  /** Says what was left out; nothing is told after it. */
  finish(): RowTotals {
    const { session, form, copies } = this.#following;
    const [problems, limits] = [this.#problems, this.#limits];
    this.#following.endFlows();
    this.#tally.tellCuts(0, problems);
    noteEviction(session, limits, problems);
    noteOneDirection(session.counters, problems);
    noteForgotten(copies, ALL, problems);
    noteNotInspected(form, limits, problems);
    problems.close();
    return this.totals();
  }

  /** What was read so far. */
  totals(): RowTotals {
    return {
      inputs: [this.#summary()],
      ...countedIn(this.#following),
      problems: [],
    };
  }

  #summary(): InputSummary {
    return this.#tally.summary(this.#options.path);
  }

  readonly #endpointAt: EndpointAt = (...place) => this.#following.flows.endpointAt(...place);

  /** One message for the one at hand, one for those a call began with. */
  readonly #load: LoadMessage = ({ position }: Arrival, isBefore) => {
    const bytes = this.#options.textOf(position, FORM.digest);
    const message = isBefore ? this.#before : this.#atHand;
    const isMessage = bytes !== null && scanMessage(bytes, 0, bytes.length, message, this.#limits) !== SCAN.notSip;
    return isMessage ? message : null;
  };
}

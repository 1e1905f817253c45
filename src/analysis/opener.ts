import { type ByteSource, type FrameReader, type Gunzip, openCapture } from '../capture/index.ts';
import type { LogFacts, LogReader } from '../logs/index.ts';
import type { Limits, ReportProblem } from '../model/index.ts';
import type { Faults } from './faults.ts';
import type { FoundMessages, TraceInput } from './options.ts';
import type { ProblemList } from './problem-list.ts';
import type { InputTally } from './tallies.ts';

export type OpenerOptions = {
  readonly limits: Limits;
  readonly gunzip: Gunzip;
  readonly tallies: readonly InputTally[];
  readonly problems: ProblemList;
  readonly faults: Faults;
  readonly onKeyLog: (text: string) => void;
  /** Told until when an input was captured, where it says so. */
  readonly onEnd?: (input: number, timeUs: number) => void;
  readonly logFacts: LogFacts;
};

/** Opens inputs by what they hold: captures and logs. */
export class Opener {
  /** The logs among the inputs that were opened for reading, by the index of the input. */
  readonly logs = new Map<number, LogReader>();
  /** Whether one of the inputs that were opened, if only to look at its beginning, is a log. */
  hasLogs = false;
  /** Inputs whose positions are those of what `open` gives: not compressed. */
  readonly plain = new Set<number>();
  readonly #options: OpenerOptions;
  readonly #renames: (() => void)[] = [];
  /** Of the inputs in `logs` those whose messages were found in packets. */
  readonly #found = new Set<number>();
  /** There was RTP that is not at hand. */
  #hidesMedia = false;

  constructor(options: OpenerOptions) {
    this.#options = options;
  }

  /**
   * Null where the input gives nothing, which is then noted among the faults.
   *
   * @param isSample whether only clocks are compared.
   */
  async open(input: TraceInput, index: number, isForReading: boolean, isSample = false): Promise<FrameReader | null> {
    const { problems, faults } = this.#options;
    let failure = '';
    const report: ReportProblem = (problem) => {
      failure = problem.code === 'input-unreadable' ? problem.message : failure;
      if (isForReading) {
        problems.report(problem);
      }
    };
    try {
      const { messages } = input;
      const opened =
        messages === undefined
          ? await this.#openAny(input, index, isForReading, report)
          : await this.#openFound(messages, index, isForReading ? 'read' : isSample ? 'sample' : 'peek', report);
      if (typeof opened !== 'string') {
        return opened;
      }
      if (opened === 'no-sip' || failure === '') {
        faults.note(index, input.path, opened, '');
      } else {
        faults.noteTold(input.path, 'unreadable', failure);
      }
    } catch (error) {
      faults.note(index, input.path, 'unreadable', error instanceof Error ? error.message : String(error));
    }
    return null;
  }

  /** A capture or a log; or why there is nothing to be read. */
  async #openAny(
    input: TraceInput,
    index: number,
    isForReading: boolean,
    report: ReportProblem,
  ): Promise<FrameReader | 'empty' | 'no-capture' | 'no-sip'> {
    const { limits, gunzip, onKeyLog, onEnd, logFacts } = this.#options;
    const { date = null } = logFacts;
    const opened = await openCapture(await input.open(), {
      input: index,
      report,
      limits,
      gunzip,
      onKeyLog,
      date,
      onEnd: (timeUs) => onEnd?.(index, timeUs),
    });
    if (opened.kind === 'empty') {
      return 'empty';
    }
    if (opened.kind === 'capture') {
      this.#note(index, input.format ?? opened.reader.format, opened.compression);
      return opened.reader;
    }
    const log = await this.#openLog(opened.source, index, report);
    if (log === null) {
      return 'no-capture';
    }
    if (log !== 'no-sip') {
      this.hasLogs = true;
      this.#note(index, input.format ?? log.format, opened.compression);
      if (isForReading) {
        this.logs.set(index, log);
        this.#renames.push(() => this.#name(index, input.format ?? log.format, opened.compression));
      }
    }
    return log;
  }

  /** Messages that were found when somebody else read the input. */
  async #openFound(
    messages: FoundMessages,
    input: number,
    use: 'read' | 'peek' | 'sample',
    report: ReportProblem,
  ): Promise<LogReader> {
    const { limits, logFacts, tallies, onEnd } = this.#options;
    const reader = await messages.open({ ...logFacts, input, report, limits }, use);
    this.hasLogs ||= messages.isLog;
    if (use === 'read') {
      this.#name(input, reader.format, null);
      this.logs.set(input, reader);
      if (!messages.isLog) {
        this.#found.add(input);
      }
      this.#hidesMedia ||= messages.hadMedia;
      tallies[input]?.countRecords(messages.others);
      onEnd?.(input, messages.untilUs);
      for (const problem of messages.problems) {
        report({ ...problem, input });
      }
    }
    return reader;
  }

  /** Whether the messages of an input came out of a log, and no packets. */
  isLog(input: number): boolean {
    return this.logs.has(input) && !this.#found.has(input);
  }

  /** Whether one of so many inputs shows all packets: a log shows none. */
  showsPackets(inputs: number): boolean {
    return this.logs.size - this.#found.size < inputs && !this.#hidesMedia;
  }

  #note(index: number, format: string, compression: string | null): void {
    this.#name(index, format, compression);
    if (compression === null) {
      this.plain.add(index);
    }
  }

  /** Logs are called by what was found in them until now. */
  nameLogs(): void {
    for (const rename of this.#renames) {
      rename();
    }
  }

  /** An input that is no capture may be a log: what reads logs is loaded where there is one. */
  async #openLog(source: ByteSource, index: number, report: ReportProblem): Promise<LogReader | 'no-sip' | null> {
    const { limits, logFacts, tallies } = this.#options;
    const { openLog } = await import('../logs/open.ts');
    const opened = await openLog(source, { ...logFacts, input: index, report, limits, isAlone: tallies.length === 1 });
    if (opened.kind === 'unknown') {
      await opened.source.close();
      return opened.isText ? 'no-sip' : null;
    }
    return opened.reader;
  }

  #name(index: number, format: string, compression: string | null): void {
    const tally = this.#options.tallies[index];
    if (tally !== undefined) {
      tally.format = compression === null ? format : `${format} (${compression})`;
    }
  }
}

/** What is asked of inputs that were opened. */
export type OpenedInputs = Pick<Opener, 'isLog' | 'showsPackets'> & {
  readonly logs: ReadonlyMap<number, Pick<LogReader, 'describe' | 'duplicates'>>;
};

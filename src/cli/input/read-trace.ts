import {
  type AnalyzeOptions,
  emptinessOf,
  extractMessages,
  type InputFault,
  type MessageFace,
  type TellResult,
  type TraceInput,
  tellInputs,
} from '../../analysis/index.ts';
import { DECODERS_IN_NODE, platformInNode } from '../../analysis/node.ts';
import { expandInputs } from '../../capture/node.ts';
import { totalOf } from '../../findings/index.ts';
import { type Lang, sayingOf } from '../../languages/index.ts';
import { problemIn } from '../../model/index.ts';
import type { Progress, TraceEvent, TraceFace } from '../../report/index.ts';
import type { Anonymizing } from '../options/anonymize.ts';
import { printable } from '../output/printable.ts';
import { EXIT, type ExitCode } from '../process/exit-codes.ts';
import { heapKeeper } from '../process/heap.ts';
import { cutShort, type Interruption, onInterrupt } from '../process/interrupt.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { stoppedEarly } from '../process/stopped.ts';
import { UsageError } from '../process/usage-error.ts';
import { keepAnonymous, namelessGaps } from './anonymous-end.ts';
import { gapsOf, type InputGap, type Named, tellFaults } from './gaps.ts';
import { openNamed } from './open-named.ts';
import { watched } from './progress.ts';
import type { Spool } from './spool.ts';
import { type BesideFace, watching } from './watching.ts';
import { INPUT_WORDS } from './words.ts';

/** `SIPTRIAGE_THREADS=0` reads with the main thread alone. */
function platform(): ReturnType<typeof platformInNode> {
  const wanted = process.env['SIPTRIAGE_THREADS'];
  return wanted !== undefined && /^\d{1,2}$/.test(wanted) ? platformInNode(Number(wanted)) : platformInNode();
}

/** What the analysis has to know of the command. */
export type ReadOptions = Pick<
  AnalyzeOptions,
  'cards' | 'tellsGoodCalls' | 'select' | 'tls' | 'logFacts' | 'limits' | 'inspectsAll' | 'seed'
> & {
  /** Null and absent: the trace is told as it is. */
  readonly anonymizing?: Anonymizing | null;
  /** That of the result; lines on standard error have their own. */
  readonly lang: Lang;
  /** The one input is still being written: read on as it grows, until told to stop. */
  readonly follow?: boolean;
  /** Is told what is found out as it is decided; of the end too, and its `flush` is left to the caller then. */
  readonly face?: TraceFace;
  /** What is read in place of what is named: it was opened already. */
  readonly given?: TraceInput;
  /** Tells what there is to tell, in place of what would be read. */
  readonly told?: (face: TraceFace) => Promise<TellResult>;
  /** Is told what the face is told, before it. */
  readonly onEvent?: (event: TraceEvent) => void;
  /** The same, whatever the face wants to hear. */
  readonly beside?: BesideFace | null;
  /** What came from the one input, if it was kept. */
  readonly spool?: Spool | null;
  /** Listens for signals already; otherwise the reading does. */
  readonly interruption?: Interruption;
  /** Said where nothing that is told has a message that matches the filter. */
  readonly nothingMatches?: string;
  /** Names of commands, of which the first input may be one that was mistyped; absent where a command was named. */
  readonly commands?: readonly string[];
  /** Is told what the inputs are called, by their index, before the first message is read; one for each entry of an archive. */
  readonly onBegin?: (paths: readonly string[]) => void;
  /** Whether a line may say how far the reading has come. */
  readonly showsProgress?: boolean;
};

export type Trace = TellResult & {
  readonly exitCode: ExitCode;
  /** What was named and not read to its end. */
  readonly gaps: readonly InputGap[];
};

/**
 * Reads and analyses what a command line names: files, folders, `-`. Says on stderr, a line each, what could not be
 * used; the rest is analysed all the same.
 */
export async function readTrace(paths: readonly string[], options: ReadOptions, io: Io): Promise<Trace> {
  const {
    follow = false,
    face = null,
    showsProgress = false,
    commands = [],
    onBegin,
    anonymizing = null,
    given,
    told,
    ...rest
  } = options;
  const stop = options.interruption ?? (options.spool?.isCut === true ? cutShort() : onInterrupt());
  const named = givenAlone(given) ?? (await openNamed(paths, io, stop, { ...options, follow, commands }));
  const line = showsProgress ? io.progress : undefined;
  const progress = line === undefined ? null : watched(named.inputs, line, langOf(io), follow);
  const analysis = {
    ...rest,
    ...platform(),
    anonymizer: anonymizing?.anonymizer ?? null,
    ...liveAs(options),
    ...endedBy(stop, given),
  };
  const watcher = watching(face, options, looking(progress?.onProgress, onBegin, options.onEvent));
  const telling = told?.(watcher) ?? tellInputs(progress?.inputs ?? named.inputs, analysis, watcher);
  const result = await telling.finally(() => {
    stop.release();
    progress?.end();
    named.close?.();
  });
  await keepAnonymous(anonymizing, io);
  const isIncomplete = tellFaults(named, paths, result, result.totals, io);
  const isEmpty = isWithoutMessages(named, result.totals.messages);
  tellWhatIsMissing(paths, options, result, isIncomplete, isEmpty, io);
  return {
    ...result,
    exitCode: isIncomplete || isEmpty ? EXIT.noTrace : EXIT.done,
    gaps: namelessGaps(gapsOf(named, paths, result), anonymizing),
  };
}

/** Messages that were passed over, because nothing that is asked for can rest on them, are some all the same. */
function isWithoutMessages({ passedOver = 0 }: Named, messages: number): boolean {
  return messages === 0 && passedOver === 0;
}

function givenAlone(given?: TraceInput): Named | null {
  return given === undefined ? null : { inputs: [given], missing: [] };
}

/** As it grows where it does; and whoever is told besides may want more than the face. */
function liveAs({ follow = false, beside }: ReadOptions): Pick<AnalyzeOptions, 'live' | 'tellsGoodCalls'> {
  return {
    ...(follow ? { live: {} } : {}),
    ...(beside?.takesGoodCalls === true ? { tellsGoodCalls: true } : {}),
  };
}

/** What is given hears of the order to stop itself, and then still has what came before it. */
function endedBy(stop: Interruption, given?: TraceInput): Pick<AnalyzeOptions, 'signal' | 'onReadEnd'> {
  return { ...(given === undefined ? { signal: stop.signal } : {}), onReadEnd: stop.release };
}

/** What else is done while a trace is read: memory is kept small, and who waits for something is told. */
function looking(
  onProgress?: (progress: Progress) => void,
  onBegin?: ReadOptions['onBegin'],
  onEvent?: ReadOptions['onEvent'],
) {
  const keepHeapSmall = heapKeeper();
  return (event: TraceEvent): void => {
    onEvent?.(event);
    if (event.type === 'progress') {
      keepHeapSmall(event.progress);
      onProgress?.(event.progress);
    } else if (event.type === 'begin') {
      onBegin?.(event.paths);
    }
  };
}

function tellWhatIsMissing(
  paths: readonly string[],
  options: ReadOptions,
  { totals, isStopped, faults }: TellResult,
  isIncomplete: boolean,
  isEmpty: boolean,
  io: Io,
): void {
  if (isStopped) {
    io.err(`siptriage: ${stoppedEarly(langOf(io), totals.messages)}`);
  } else if (isEmpty && !isIncomplete) {
    io.err(`siptriage: ${emptyTrace(langOf(io), paths, faults, totals)}`);
  } else if (isFiltered(options) && !isEmpty && isWithoutStories(totals)) {
    io.err(`siptriage: ${options.nothingMatches ?? INPUT_WORDS.in(langOf(io)).nothingMatches}`);
  }
}

type MessageReadOptions = Pick<AnalyzeOptions, 'select' | 'tls' | 'logFacts'> &
  Pick<ReadOptions, 'spool' | 'anonymizing' | 'given' | 'interruption'> & {
    /** Is told what was read, when all messages were handed over. */
    readonly onRead?: (read: Awaited<ReturnType<typeof extractMessages>>) => void;
  };

/** Reads the messages of what a command line names, and hands them over one by one. What is wrong is said on stderr. */
export async function readMessages(
  paths: readonly string[],
  { spool = null, anonymizing = null, given, interruption, onRead, ...options }: MessageReadOptions,
  face: MessageFace,
  io: Io,
): Promise<ExitCode> {
  const stop = interruption ?? onInterrupt();
  const { select } = options;
  const named: Named =
    given === undefined ? await openNamed(paths, io, stop, { spool, select }) : { inputs: [given], missing: [] };
  const result = await extractMessages(
    named.inputs,
    {
      ...options,
      ...DECODERS_IN_NODE,
      anonymizer: anonymizing?.anonymizer ?? null,
      ...(given === undefined ? {} : { live: {} }),
      ...endedBy(stop, given),
    },
    face,
  ).finally(() => {
    stop.release();
    named.close?.();
  });
  onRead?.(result);
  await keepAnonymous(anonymizing, io);
  for (const { code, input, record, message } of result.problems) {
    if (isFault(code)) {
      continue;
    }
    const where = input === null ? '' : `${printable(result.inputs[input]?.path ?? '')}: `;
    io.err(`siptriage: ${where}${record === null ? '' : `${record}: `}${printable(problemIn(langOf(io), message))}`);
  }
  const isIncomplete = tellFaults(named, paths, result, result, io);
  if (result.isStopped) {
    io.err(`siptriage: ${stoppedEarly(langOf(io), result.messages)}`);
  } else if (result.messages === 0 && !isIncomplete) {
    io.err(`siptriage: ${emptyTrace(langOf(io), paths, result.faults, result)}`);
  }
  return isIncomplete || result.messages === 0 ? EXIT.noTrace : EXIT.done;
}

/** @throws UsageError where what is named is more than one input, which cannot be read as it grows. */
export async function keepToOne(paths: readonly string[]): Promise<void> {
  const { inputs } = await expandInputs(paths);
  if (inputs.length > 1) {
    throw new UsageError(sayingOf(INPUT_WORDS, ({ followOne }) => followOne(inputs.length)));
  }
}

function isFiltered({ select }: Pick<AnalyzeOptions, 'select'>): boolean {
  return (select?.filter ?? null) !== null;
}

function isWithoutStories({ callCounts, registrationCounts, storyCounts }: TellResult['totals']): boolean {
  const { transfers, rejections, badNotices } = storyCounts;
  return totalOf(callCounts) + totalOf(registrationCounts) + transfers + rejections + badNotices === 0;
}

/** Those are told by `tellFaults`, or by `stoppedEarly`. */
const FAULTS: ReadonlySet<string> = new Set([
  'input-unreadable',
  'input-empty',
  'input-no-capture',
  'input-no-sip',
  'stopped-early',
]);

function isFault(code: string): boolean {
  return FAULTS.has(code);
}

function emptyTrace(
  lang: Lang,
  paths: readonly string[],
  faults: readonly InputFault[],
  totals: Pick<TellResult['totals'], 'inputs' | 'problems'>,
): string {
  const where = paths.map(printable).join(', ');
  const { isCaptured, packets, reason } = emptinessOf(totals, lang);
  return isCaptured
    ? INPUT_WORDS.in(lang).noMessage(where, packets, printable(reason))
    : INPUT_WORDS.in(lang).noCapture(where, faults.length);
}

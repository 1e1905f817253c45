import {
  type AnalyzeOptions,
  type AnalyzeResult,
  analyzeInputs,
  describeFault,
  extractMessages,
  type InputFault,
  type MessageTaker,
  type StoryTaker,
  type TraceInput,
} from '../analysis/index.ts';
import { threadsInNode } from '../analysis/node.ts';
import { IDLE_MS } from '../capture/index.ts';
import {
  canReopen,
  expandInputs,
  fileRereader,
  fileSource,
  followedInput,
  gunzipInNode,
  inflateRawInNode,
  STANDARD_INPUT,
  streamSource,
} from '../capture/node.ts';
import type { Lang } from '../reference/index.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { heapKeeper } from './heap.ts';
import { type Interruption, onInterrupt } from './interrupt.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';
import { watched } from './progress.ts';
import { UsageError } from './usage-error.ts';

export const NODE_DECODERS = { gunzip: gunzipInNode, inflateRaw: inflateRawInNode } as const;

/** `SIPTRIAGE_THREADS=0` reads with the main thread alone. */
function threads() {
  const wanted = process.env['SIPTRIAGE_THREADS'];
  return wanted !== undefined && /^\d{1,2}$/.test(wanted) ? threadsInNode(Number(wanted)) : threadsInNode();
}

/** What the analysis has to know of the command. */
export type ReadOptions = Pick<
  AnalyzeOptions,
  | 'cards'
  | 'keepCallEvidence'
  | 'keepGoodCalls'
  | 'keepStories'
  | 'select'
  | 'tls'
  | 'logFacts'
  | 'limits'
  | 'inspectsAll'
> & {
  readonly lang: Lang;
  /** The one input is still being written: read on as it grows, until told to stop. */
  readonly follow?: boolean;
  /** Takes each story and problem as soon as it is known. */
  readonly taker?: StoryTaker;
  /** A file that holds what came from standard input. */
  readonly spooled?: string | undefined;
  /** Whether a line may say how far the reading has come. */
  readonly showsProgress?: boolean;
  /** Who watches that line may end the reading: what was read by then is reported. Never of a verdict on the whole. */
  readonly mayEndEarly?: boolean;
};

export type Trace = AnalyzeResult & { readonly exitCode: ExitCode };

/**
 * Reads and analyses what a command line names: files, folders, `-`. Says on stderr, a line each, what could not be
 * used; the rest is analysed all the same.
 */
export async function readTrace(paths: readonly string[], options: ReadOptions, io: Io): Promise<Trace> {
  const { follow = false, taker = null, showsProgress = false, mayEndEarly = false, spooled, ...rest } = options;
  const isWatched = showsProgress && io.progress !== undefined;
  const isPiped = paths.includes(STANDARD_INPUT) && spooled === undefined;
  const stop = follow || isPiped || (isWatched && mayEndEarly) ? onInterrupt() : null;
  const named = await openNamed(paths, io, stop, follow, spooled);
  const keepHeapSmall = heapKeeper();
  const progress = isWatched ? watched(named.inputs, io.progress, follow) : null;
  const result = await analyzeInputs(
    progress?.inputs ?? named.inputs,
    {
      ...rest,
      ...NODE_DECODERS,
      chunks: { startThreads: threads() },
      ...(follow ? { live: {} } : {}),
      ...(stop === null ? {} : { signal: stop.signal }),
      onProgress: (seen) => {
        keepHeapSmall(seen);
        progress?.onProgress(seen);
      },
    },
    taker,
  ).finally(() => {
    stop?.release();
    progress?.end();
  });
  const isIncomplete = tellFaults(named, paths, result.faults, io);
  if (result.analysis.messages === 0 && !isIncomplete) {
    io.err(`siptriage: ${emptyTrace(paths, result.faults, result.analysis)}`);
  } else if (isFiltered(options) && result.analysis.messages > 0 && isWithoutStories(result.analysis)) {
    io.err('siptriage: no call, transfer or rejection has a message that matches the filter');
  }
  return {
    ...result,
    exitCode: isIncomplete || result.analysis.messages === 0 ? EXIT.noTrace : EXIT.done,
  };
}

/** Reads the messages of what a command line names, and hands them over one by one. What is wrong is said on stderr. */
export async function readMessages(
  paths: readonly string[],
  options: Pick<AnalyzeOptions, 'select' | 'tls' | 'logFacts'>,
  taker: MessageTaker,
  io: Io,
): Promise<ExitCode> {
  const named = await openNamed(paths, io, null, false);
  const result = await extractMessages(named.inputs, { ...options, ...NODE_DECODERS }, taker);
  const isIncomplete = tellFaults(named, paths, result.faults, io);
  for (const { code, input, record, message } of result.problems) {
    if (isFault(code)) {
      continue;
    }
    const where = input === null ? '' : `${printable(result.inputs[input]?.path ?? '')}: `;
    io.err(`siptriage: ${where}${record === null ? '' : `${record}: `}${printable(message)}`);
  }
  if (result.messages === 0 && !isIncomplete) {
    io.err(`siptriage: ${emptyTrace(paths, result.faults, result)}`);
  }
  return isIncomplete || result.messages === 0 ? EXIT.noTrace : EXIT.done;
}

function isFiltered({ select }: Pick<AnalyzeOptions, 'select'>): boolean {
  return (select?.filter ?? null) !== null;
}

function isWithoutStories({ callCounts, storyCounts }: AnalyzeResult['analysis']): boolean {
  const { transfers, rejections } = storyCounts;
  return transfers + rejections + Object.values(callCounts).reduce((sum, count) => sum + count, 0) === 0;
}

/** Those are told by `tellFaults`. */
function isFault(code: string): boolean {
  return code === 'input-unreadable' || code === 'input-empty' || code === 'input-no-capture';
}

type Named = { readonly inputs: readonly TraceInput[]; readonly missing: number };

async function openNamed(
  paths: readonly string[],
  io: Io,
  stop: Interruption | null,
  follow: boolean,
  spooled?: string,
): Promise<Named> {
  const { inputs, missing } = await expandInputs(paths);
  for (const { path, reason } of missing) {
    io.err(`siptriage: ${printable(path)}: ${printable(reason)}`);
  }
  if (follow && inputs.length > 1) {
    throw new UsageError(`--follow reads one input as it grows, not ${inputs.length}`);
  }
  const signal = stop?.signal ?? new AbortController().signal;
  const open = (path: string): TraceInput | Promise<TraceInput> =>
    path === STANDARD_INPUT && spooled !== undefined
      ? fileInput(spooled, path)
      : path === STANDARD_INPUT
        ? { path, canReopen: false, open: async () => streamSource(process.stdin, signal, follow ? IDLE_MS : null) }
        : follow
          ? followedInput(path, { signal })
          : fileInput(path);
  return { inputs: await Promise.all(inputs.map(open)), missing: missing.length };
}

/** True where something that was named could not be used. What else a folder holds is passed over in silence. */
function tellFaults({ missing }: Named, paths: readonly string[], all: readonly InputFault[], io: Io): boolean {
  const named = new Set(paths);
  const faults = all.filter((fault) => named.has(fault.path));
  for (const fault of faults) {
    io.err(`siptriage: ${printable(fault.path)}: ${printable(describeFault(fault))}`);
  }
  return missing > 0 || faults.length > 0;
}

/** @param path what reports call it. */
export async function fileInput(file: string, path: string = file): Promise<TraceInput> {
  const open = () => fileSource(file);
  const openAt = (position: number) => fileSource(file, position);
  const isFile = await canReopen(file);
  return { path, open, openAt, canReopen: isFile, ...(isFile ? { file, reread: () => fileRereader(file) } : {}) };
}

function emptyTrace(
  paths: readonly string[],
  faults: readonly InputFault[],
  analysis: Pick<AnalyzeResult['analysis'], 'inputs' | 'problems'>,
): string {
  const where = paths.map(printable).join(', ');
  const captures = analysis.inputs.filter((input) => input.format !== null).length;
  if (captures === 0) {
    return `${where}: no packet capture found${faults.length > 0 ? ` among ${faults.length} ${faults.length === 1 ? 'file' : 'files'}` : ''}`;
  }
  const records = analysis.inputs.reduce((sum, input) => sum + input.records, 0);
  const [first] = analysis.problems;
  const reason = first === undefined ? '' : ` (${printable(first.message)})`;
  return `${where}: no SIP message in ${records} ${records === 1 ? 'packet' : 'packets'}${reason}`;
}

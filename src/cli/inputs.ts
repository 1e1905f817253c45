import { type AnalyzeOptions, type AnalyzeResult, analyzeInputs, describeFault, type TraceInput } from '../analyze.ts';
import { iterableSource } from '../capture/index.ts';
import { canReopen, expandInputs, fileSource, gunzipInNode, STANDARD_INPUT } from '../capture/node.ts';
import type { Lang } from '../reference/index.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { printable } from './printable.ts';

/** What the analysis has to know of the command. */
export type ReadOptions = Pick<AnalyzeOptions, 'keepGoodCalls'> & {
  readonly lang: Lang;
};

export type Trace = AnalyzeResult & { readonly exitCode: ExitCode };

/**
 * Reads and analyses what a command line names: files, folders, `-`. Says on stderr, a line each, what could not be
 * used; the rest is analysed all the same.
 */
export async function readTrace(paths: readonly string[], options: ReadOptions, io: Io): Promise<Trace> {
  const { inputs, missing } = await expandInputs(paths);
  for (const { path, reason } of missing) {
    io.err(`siptriage: ${printable(path)}: ${printable(reason)}`);
  }
  const traceInputs = await Promise.all(inputs.map(inputOf));
  const result = await analyzeInputs(traceInputs, {
    ...options,
    gunzip: gunzipInNode,
  });
  const named = new Set(paths);
  const faults = result.faults.filter((fault) => named.has(fault.path));
  for (const fault of faults) {
    io.err(`siptriage: ${printable(fault.path)}: ${printable(describeFault(fault))}`);
  }
  const isIncomplete = missing.length > 0 || faults.length > 0;
  if (result.analysis.messages === 0 && !isIncomplete) {
    io.err(`siptriage: ${emptyTrace(paths, result)}`);
  }
  return {
    ...result,
    exitCode: isIncomplete || result.analysis.messages === 0 ? EXIT.noTrace : EXIT.done,
  };
}

async function inputOf(path: string): Promise<TraceInput> {
  const open = async () => (path === STANDARD_INPUT ? iterableSource(process.stdin) : fileSource(path));
  return { path, open, canReopen: await canReopen(path) };
}

function emptyTrace(paths: readonly string[], { faults, analysis }: AnalyzeResult): string {
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

import { describeFault, type InputFault, type TellResult, type TraceInput } from '../../analysis/index.ts';
import type { CheckGap } from '../../check/index.ts';
import { problemIn } from '../../model/index.ts';
import { printable } from '../output/printable.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';

/** What a command line names, opened. */
export type Named = {
  readonly inputs: readonly TraceInput[];
  /** What cannot be looked at, by its path. */
  readonly missing: readonly string[];
};

/** An input that was not read to its end. */
export type InputGap = Pick<CheckGap, 'code' | 'input'>;

type Read = Pick<TellResult['totals'], 'inputs' | 'problems'>;

/**
 * Says what could not be used, a line each. What else a folder holds is passed over in silence, but not what could not be
 * read: it may have been a trace.
 *
 * @returns whether there is something.
 */
export function tellFaults(
  { missing }: Named,
  paths: readonly string[],
  { faults: all }: { readonly faults: readonly InputFault[] },
  { inputs, problems }: Read,
  io: Io,
): boolean {
  const faults = told(all, paths);
  for (const fault of faults) {
    io.err(`siptriage: ${printable(fault.path)}: ${printable(describeFault(fault, langOf(io)))}`);
  }
  const unusable = new Set(faults.map(({ path }) => path));
  let failed = 0;
  for (const { code, input, message } of problems) {
    const path = inputs[input ?? -1]?.path ?? '';
    if (code === 'input-unreadable' && !unusable.has(path)) {
      failed++;
      io.err(`siptriage: ${printable(path)}: ${printable(problemIn(langOf(io), message))}`);
    }
  }
  return missing.length > 0 || faults.length > 0 || failed > 0;
}

/** What a verdict has to know besides the report: inputs that are not in it, and streams that broke off. */
export function gapsOf(
  { inputs, missing }: Named,
  paths: readonly string[],
  { faults, totals, isStopped }: Pick<TellResult, 'faults' | 'totals' | 'isStopped'>,
): InputGap[] {
  const streams = inputs.filter(({ canReopen }) => !canReopen).map(({ path }) => path);
  const isOfStream = (path: string): boolean =>
    streams.some((stream) => path === stream || path.startsWith(`${stream}/`));
  return [
    ...[...missing, ...told(faults, paths).map(({ path }) => path)].map((input) => gap('input-unreadable', input)),
    ...totals.problems
      .filter(({ code }) => !isStopped && code.endsWith('-cut-off'))
      .map(({ input }) => totals.inputs[input ?? -1]?.path ?? '')
      .filter(isOfStream)
      .map((input) => gap('input-cut-off', input)),
  ];
}

function gap(code: InputGap['code'], input: string): InputGap {
  return { code, input };
}

function told(faults: readonly InputFault[], paths: readonly string[]): InputFault[] {
  const named = new Set(paths);
  return faults.filter(({ path, reason }) => named.has(path) || reason === 'unreadable');
}

import { type InputFault, type TellResult, type TraceInput, toldFaults, unusableInputs } from '../../analysis/index.ts';
import type { CheckGap } from '../../check/index.ts';
import { printable } from '../output/printable.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';

/** What a command line names, opened. */
export type Named = {
  readonly inputs: readonly TraceInput[];
  /** What cannot be looked at, by its path. */
  readonly missing: readonly string[];
  /** Messages of facts files that nobody asked for, and which are not read. */
  readonly passedOver?: number;
  /** Lets go of what stays open for all inputs. */
  readonly close?: () => void;
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
  result: { readonly faults: readonly InputFault[] },
  read: Read,
  io: Io,
): boolean {
  const unusable = unusableInputs(result, read, new Set(paths), langOf(io));
  for (const { path, text } of unusable) {
    io.err(`siptriage: ${printable(path)}: ${printable(text)}`);
  }
  return missing.length > 0 || unusable.length > 0;
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
    ...[...missing, ...toldFaults(faults, new Set(paths)).map(({ path }) => path)].map((input) =>
      gap('input-unreadable', input),
    ),
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

import { type Command, Option } from 'commander';
import { UsageError } from '../process/usage-error.ts';

/** Whether files are told each by itself, as commander hands it over. */
export type EachOption = { readonly each?: boolean };

const EACH = new Option('--each', 'each file by itself, in a table with the worst first, not all as one trace');

/** For every command that gives a verdict. */
export function addEachOptions(command: Command): Command {
  return command.addOption(EACH);
}

/**
 * @param others why something else that was asked for cannot stand beside it; undefined for what was not.
 * @throws UsageError where it is asked for beside one of them.
 */
export function isEach({ each = false }: EachOption, others: readonly (string | undefined)[]): boolean {
  const other = others.find((reason) => reason !== undefined);
  if (each && other !== undefined) {
    throw new UsageError(`--each: ${other}`);
  }
  return each;
}

import type { Command } from 'commander';
import { type Said, sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { UsageError } from '../process/usage-error.ts';

/** Whether files are told each by itself, as commander hands it over. */
export type EachOption = { readonly each?: boolean };

export const EACH_WORDS = translatable({
  each: 'each file by itself, in a table with the worst first, not all as one trace',
});

const EACH = new SpokenOption(
  '--each',
  sayingOf(EACH_WORDS, ({ each }) => each),
);

/** For every command that gives a verdict. */
export function addEachOptions(command: Command): Command {
  return command.addOption(EACH);
}

/**
 * @param others why something else that was asked for cannot stand beside it; undefined for what was not.
 * @throws UsageError where it is asked for beside one of them.
 */
export function isEach({ each = false }: EachOption, others: readonly (Said | undefined)[]): boolean {
  const other = others.find((reason) => reason !== undefined);
  if (each && other !== undefined) {
    throw new UsageError((lang) => `--each: ${other(lang)}`);
  }
  return each;
}

import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addDiffOptions, type DiffCommandOptions } from './options.ts';
import { DIFF_WORDS } from './words.ts';

/** `siptriage diff <good> [bad]`. */
export function addDiff(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'diff', DIFF_WORDS);
  addDiffOptions(command).action(async (good: string, bad: string | undefined, options: DiffCommandOptions) => {
    const { tellDifference } = await import('./work.ts');
    done(await tellDifference(good, bad, options, io));
  });
}

import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { COMPARE_WORDS } from './words.ts';

/** `siptriage compare <code> <code>`. */
export function addCompare(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'compare', COMPARE_WORDS);
  addPageOptions(command).action(async (first: string, second: string, options: PageOptions) => {
    const { comparisonText } = await import('./work.ts');
    await deliver(await comparisonText(first, second, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

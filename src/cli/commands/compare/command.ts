import type { Command } from 'commander';
import { addPageOptions, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';

/** `siptriage compare <code> <code>`. */
export function addCompare(program: Command, io: Io, done: Done): void {
  const command = program
    .command('compare')
    .description('two response codes side by side: key differences, when to use which')
    .argument('<code>', 'a SIP response code')
    .argument('<other>', 'another one');
  addPageOptions(command).action(async (first: string, second: string, options: PageOptions) => {
    const { comparisonText } = await import('./work.ts');
    await deliver(await comparisonText(first, second, options, io), options.output, io);
    done(EXIT.done);
  });
}

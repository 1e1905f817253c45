import type { Command } from 'commander';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage compare 202 608', 'two codes side by side'],
  ['siptriage compare 603 607 --format json', 'the same for a program'],
];

/** `siptriage compare <code> <code>`. */
export function addCompare(program: Command, io: Io, done: Done): void {
  const command = program
    .command('compare')
    .description('two response codes side by side: key differences, when to use which')
    .argument('<code>', 'a SIP response code')
    .argument('<other>', 'another one');
  addExamples(command, EXAMPLES);
  addPageOptions(command).action(async (first: string, second: string, options: PageOptions) => {
    const { comparisonText } = await import('./work.ts');
    await deliver(await comparisonText(first, second, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

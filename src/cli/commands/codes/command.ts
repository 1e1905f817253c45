import type { Command } from 'commander';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage codes', 'every code with its meaning'],
  ['siptriage codes 4xx', 'those of a class'],
  ['siptriage codes --lang vi', 'in Vietnamese'],
];

/** `siptriage codes [class]`. */
export function addCodes(program: Command, io: Io, done: Done): void {
  const command = program
    .command('codes')
    .description('every response code siptriage knows')
    .argument('[class]', 'only the codes of a class, such as 4xx');
  addExamples(command, EXAMPLES);
  addPageOptions(command).action(async (className: string | undefined, options: PageOptions) => {
    const { codeListText } = await import('./work.ts');
    await deliver(await codeListText(className, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

import type { Command } from 'commander';
import { addPageOptions, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';

/** `siptriage codes [class]`. */
export function addCodes(program: Command, io: Io, done: Done): void {
  const command = program
    .command('codes')
    .description('every response code siptriage knows')
    .argument('[class]', 'only the codes of a class, such as 4xx');
  addPageOptions(command).action(async (className: string | undefined, options: PageOptions) => {
    const { codeListText } = await import('./work.ts');
    await deliver(await codeListText(className, options, io), options.output, io);
    done(EXIT.done);
  });
}

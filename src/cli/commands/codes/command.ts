import type { Command } from 'commander';
import { addPageOptions, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';

/** `siptriage codes`. */
export function addCodes(program: Command, io: Io, done: Done): void {
  const command = program.command('codes').description('every response code siptriage knows');
  addPageOptions(command).action(async (options: PageOptions) => {
    const { codeListText } = await import('./work.ts');
    await deliver(await codeListText(options, io), options.output, io);
    done(EXIT.done);
  });
}

import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { CODES_WORDS } from './words.ts';

/** `siptriage codes [class]`. */
export function addCodes(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'codes', CODES_WORDS);
  addPageOptions(command).action(async (className: string | undefined, options: PageOptions) => {
    const { codeListText } = await import('./work.ts');
    await deliver(await codeListText(className, options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

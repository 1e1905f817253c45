import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { LANG, OUTPUT, type SharedOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { COMPLETION_WORDS } from './words.ts';

/** `siptriage completion <shell>`. */
export function addCompletion(program: Command, io: Io, done: Done): void {
  addCommand(program, 'completion', COMPLETION_WORDS)
    .addOption(LANG)
    .addOption(OUTPUT)
    .action(async (shell: string, options: SharedOptions) => {
      const { completionText } = await import('./work.ts');
      await deliver(await completionText(program, shell, options.lang), options.output, io);
      done(EXIT.done);
    });
}

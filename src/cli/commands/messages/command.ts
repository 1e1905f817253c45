import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addMessagesOptions, type MessagesCommandOptions } from './options.ts';
import { MESSAGES_WORDS } from './words.ts';

/** `siptriage messages <input...>`. */
export function addMessages(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'messages', MESSAGES_WORDS);
  addMessagesOptions(command).action(async (named: string[], options: MessagesCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { writeMessages } = await import('./work.ts');
    done(await writeMessages(inputs, options, io));
  });
}

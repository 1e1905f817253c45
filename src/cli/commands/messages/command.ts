import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addMessagesOptions, type MessagesCommandOptions } from './options.ts';

/** `siptriage messages <input...>`. */
export function addMessages(program: Command, io: Io, done: Done): void {
  const command = program
    .command('messages')
    .description('every SIP message as a line of JSON (NDJSON), which analyze reads back')
    .argument('<input...>', 'captures, folders of captures, or - for standard input');
  addMessagesOptions(command).action(async (inputs: string[], options: MessagesCommandOptions) => {
    const { writeMessages } = await import('./work.ts');
    done(await writeMessages(inputs, options, io));
  });
}

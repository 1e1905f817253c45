import type { Command } from 'commander';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { addMessagesOptions, type MessagesCommandOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage messages trace.pcap > trace.ndjson', 'each one, secrets too'],
  ['siptriage messages trace.pcap | ssh hub siptriage', 'read on another host'],
  ["siptriage messages traces --filter 'method == REFER'", 'only the REFERs'],
];

/** `siptriage messages <input...>`. */
export function addMessages(program: Command, io: Io, done: Done): void {
  const command = program
    .command('messages')
    .description('every SIP message as a line of JSON (NDJSON), which analyze reads back')
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input, as is a pipe without it');
  addExamples(command, EXAMPLES);
  addMessagesOptions(command).action(async (named: string[], options: MessagesCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { writeMessages } = await import('./work.ts');
    done(await writeMessages(inputs, options, io));
  });
}

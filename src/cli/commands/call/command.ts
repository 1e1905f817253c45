import type { Command } from 'commander';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { addCallOptions, type CallCommandOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage call 1002 trace.pcap', 'the calls of a number or a user'],
  ["siptriage call '+49 30 1234' trace.pcap", 'however the number is written'],
  ["siptriage call '#12' trace.pcap", 'the call that packet 12 belongs to'],
  ['siptriage call :340 server.log', 'the call of that line of a log'],
];

/** `siptriage call <what> <input...>`. */
export function addCall(program: Command, io: Io, done: Done): void {
  const command = program
    .command('call')
    .description('one call whole, a healthy one too: by number, user, Call-ID, #frame or :line')
    .argument(
      '<what>',
      'a number (+49 30 1234, 0301234), a user, user@host, a Call-ID, #12 for a frame, :340 for a line (NAME#12 of one input)',
    )
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input, as is a pipe without it');
  addExamples(command, EXAMPLES);
  addCallOptions(command).action(async (what: string, named: string[], options: CallCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { tellCalls } = await import('./work.ts');
    done(await tellCalls(what, inputs, options, io));
  });
}

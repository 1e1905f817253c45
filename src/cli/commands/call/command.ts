import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addCallOptions, type CallCommandOptions } from './options.ts';

/** `siptriage call <what> <input...>`. */
export function addCall(program: Command, io: Io, done: Done): void {
  const command = program
    .command('call')
    .description('one call whole, a healthy one too: by number, user, Call-ID, #frame or :line')
    .argument(
      '<what>',
      'a number (+49 30 1234, 0301234), a user, user@host, a Call-ID, #12 for a frame, :340 for a line (NAME#12 of one input)',
    )
    .argument('<input...>', 'captures, logs, folders of them, or - for standard input');
  addCallOptions(command).action(async (what: string, inputs: string[], options: CallCommandOptions) => {
    const { tellCalls } = await import('./work.ts');
    done(await tellCalls(what, inputs, options, io));
  });
}

import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addCallOptions, type CallCommandOptions } from './options.ts';
import { CALL_COMMAND_WORDS } from './words.ts';

/** `siptriage call <what> <input...>`. */
export function addCall(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'call', CALL_COMMAND_WORDS);
  addCallOptions(command).action(async (what: string, named: string[], options: CallCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { tellCalls } = await import('./work.ts');
    done(await tellCalls(what, inputs, options, io));
  });
}

import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addCheckOptions, type CheckCommandOptions } from './options.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

/** `siptriage check <input...>`. */
export function addCheck(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'check', CHECK_COMMAND_WORDS);
  addCheckOptions(command).action(async (named: string[], options: CheckCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { checkTrace } = await import('./work.ts');
    done(await checkTrace(inputs, options, io));
  });
}

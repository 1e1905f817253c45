import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addCheckOptions, type CheckCommandOptions } from './options.ts';

/** `siptriage check <input...>`. */
export function addCheck(program: Command, io: Io, done: Done): void {
  const command = program
    .command('check')
    .description('the same as a gate: the exit code is the verdict (docs/check.md)')
    .argument('<input...>', 'captures, logs, folders of them, or - for standard input');
  addCheckOptions(command).action(async (inputs: string[], options: CheckCommandOptions) => {
    const { checkTrace } = await import('./work.ts');
    done(await checkTrace(inputs, options, io));
  });
}

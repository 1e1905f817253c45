import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addTransfersOptions, type TransfersCommandOptions } from './options.ts';
import { TRANSFERS_WORDS } from './words.ts';

/** `siptriage transfers <input...>`. */
export function addTransfers(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'transfers', TRANSFERS_WORDS);
  addTransfersOptions(command).action(async (named: string[], options: TransfersCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { tellTransfers } = await import('./work.ts');
    done(await tellTransfers(inputs, options, io));
  });
}

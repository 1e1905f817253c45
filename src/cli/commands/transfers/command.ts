import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addTransfersOptions, type TransfersCommandOptions } from './options.ts';

/** `siptriage transfers <input...>`. */
export function addTransfers(program: Command, io: Io, done: Done): void {
  const command = program
    .command('transfers')
    .description('each transfer as a story with its evidence, the good ones too')
    .argument('<input...>', 'captures, folders of captures, or - for standard input');
  addTransfersOptions(command).action(async (inputs: string[], options: TransfersCommandOptions) => {
    const { tellTransfers } = await import('./work.ts');
    done(await tellTransfers(inputs, options, io));
  });
}

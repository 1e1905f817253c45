import type { Command } from 'commander';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { addTransfersOptions, type TransfersCommandOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage transfers trace.pcap', 'each one, the good ones too'],
  ['siptriage transfers trace.pcap --quiet', 'a line for each'],
  ["siptriage transfers traces --filter 'to == 1003'", 'those in which 1003 is'],
];

/** `siptriage transfers <input...>`. */
export function addTransfers(program: Command, io: Io, done: Done): void {
  const command = program
    .command('transfers')
    .description('each transfer as a story with its evidence, the good ones too')
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input, as is a pipe without it');
  addExamples(command, EXAMPLES);
  addTransfersOptions(command).action(async (named: string[], options: TransfersCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { tellTransfers } = await import('./work.ts');
    done(await tellTransfers(inputs, options, io));
  });
}

import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExtractOptions, type ExtractCommandOptions } from './options.ts';
import { EXTRACT_WORDS } from './words.ts';

/** `siptriage extract [input...]`. */
export function addExtract(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'extract', EXTRACT_WORDS);
  addExtractOptions(command).action(async (named: string[], options: ExtractCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { extractCase } = await import('./work.ts');
    done(await extractCase(inputs, options, io));
  });
}

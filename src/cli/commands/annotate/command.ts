import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { type AnnotateCommandOptions, addAnnotateOptions } from './options.ts';
import { ANNOTATE_COMMAND_WORDS } from './words.ts';

/** `siptriage annotate <input>`. */
export function addAnnotate(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'annotate', ANNOTATE_COMMAND_WORDS);
  addAnnotateOptions(command).action(async (named: string | undefined, options: AnnotateCommandOptions) => {
    const [input = ''] = inputsOf(named === undefined ? [] : [named], io);
    const { annotateTrace } = await import('./work.ts');
    done(await annotateTrace(input, options, io));
  });
}

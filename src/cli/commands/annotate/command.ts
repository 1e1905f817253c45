import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { type AnnotateCommandOptions, addAnnotateOptions } from './options.ts';

/** `siptriage annotate <input>`. */
export function addAnnotate(program: Command, io: Io, done: Done): void {
  const command = program
    .command('annotate')
    .description(
      'every message in order, each response with its explanation, each verdict where it was decided; a text log keeps its own lines',
    )
    .argument('<input>', 'a log or a capture, or - for standard input (docs/annotate.md)');
  addAnnotateOptions(command).action(async (input: string, options: AnnotateCommandOptions) => {
    const { annotateTrace } = await import('./work.ts');
    done(await annotateTrace(input, options, io));
  });
}

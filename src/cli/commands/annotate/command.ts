import type { Command } from 'commander';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { type AnnotateCommandOptions, addAnnotateOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage annotate server.log', 'the log, explained as you read'],
  ['siptriage annotate trace.pcap --verbose', 'a line a message, each explained'],
  ['siptriage annotate server.log --lang vi', 'in Vietnamese'],
];

/** `siptriage annotate <input>`. */
export function addAnnotate(program: Command, io: Io, done: Done): void {
  const command = program
    .command('annotate')
    .description(
      'every message in order, each response with its explanation, each verdict where it was decided; a text log keeps its own lines',
    )
    .argument('[input]', 'a log or a capture, or - for standard input, as is a pipe without it (docs/annotate.md)');
  addExamples(command, EXAMPLES);
  addAnnotateOptions(command).action(async (named: string | undefined, options: AnnotateCommandOptions) => {
    const [input = ''] = inputsOf(named === undefined ? [] : [named], io);
    const { annotateTrace } = await import('./work.ts');
    done(await annotateTrace(input, options, io));
  });
}

import type { Command } from 'commander';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { KEYLOG, TLS_KEY, type TlsFiles } from '../../options/tls.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../../program.ts';

export type AnnotateCommandOptions = SharedOptions & TlsFiles & LogOptions;

/** `siptriage annotate <input>`. */
export function addAnnotate(program: Command, io: Io, done: Done): void {
  const command = program
    .command('annotate')
    .description(
      'every message in order, each response with its explanation, each verdict where it was decided; a text log keeps its own lines',
    )
    .argument('<input>', 'a log or a capture, or - for standard input (docs/annotate.md)')
    .addOption(KEYLOG)
    .addOption(TLS_KEY);
  addLogOptions(command)
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .addOption(VERBOSE)
    .action(async (input: string, options: AnnotateCommandOptions) => {
      const { annotateTrace } = await import('./work.ts');
      done(await annotateTrace(input, options, io));
    });
}

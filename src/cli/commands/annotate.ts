import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { addLogOptions, type LogOptions } from '../log-options.ts';
import { LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../options.ts';
import type { Done } from '../program.ts';
import { KEYLOG, TLS_KEY, type TlsFiles } from '../tls-file-options.ts';

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
      const { annotateTrace } = await import('../annotate-work.ts');
      done(await annotateTrace(input, options, io));
    });
}

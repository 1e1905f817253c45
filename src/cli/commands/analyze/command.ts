import { type Command, Option } from 'commander';
import { CARD, type CardFiles, TRUST } from '../../options/cards.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../../options/selection.ts';
import { KEYLOG, TLS_KEY, type TlsFiles } from '../../options/tls.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { Done } from '../../program.ts';

export type AnalyzeCommandOptions = SharedOptions &
  SelectOptions &
  TlsFiles &
  LogOptions &
  CardFiles & {
    readonly format: 'text' | 'json' | 'ndjson';
    readonly follow?: boolean;
  };

const FORMATS = ['text', 'json', 'ndjson'];

/** `siptriage analyze <input...>`, the default command. */
export function addAnalyze(program: Command, io: Io, done: Done): void {
  const command = program
    .command('analyze', { isDefault: true })
    .description('what happened: calls, transfers, rejections, findings (the default command)')
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input')
    .usage('[options] <input...>')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(FORMATS).default('text'))
    .addOption(new Option('--follow', 'one input that still grows: tell each story as it is decided (docs/follow.md)'))
    .addOption(KEYLOG)
    .addOption(TLS_KEY)
    .addOption(CARD)
    .addOption(TRUST)
    .addOption(FILTER)
    .addOption(TIME_FROM)
    .addOption(TIME_TO);
  addLogOptions(command)
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .addOption(VERBOSE)
    .action(async (named: string[], options: AnalyzeCommandOptions) => {
      const inputs = named.length === 0 && options.follow === true ? ['-'] : named;
      if (inputs.length === 0) {
        throw new UsageError("missing required argument 'input'");
      }
      const { analyzeTrace } = await import('./work.ts');
      done(await analyzeTrace(inputs, options, io));
    });
}

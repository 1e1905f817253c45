import { type Command, Option } from 'commander';
import type { Lang } from '../../../reference/index.ts';
import { CARD, type CardFiles, TRUST } from '../../options/cards.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../../options/selection.ts';
import { KEYLOG, TLS_KEY, type TlsFiles } from '../../options/tls.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../../program.ts';
import { CHECK_FORMATS } from './formats.ts';

export type CheckCommandOptions = Omit<SharedOptions, 'lang'> &
  SelectOptions &
  TlsFiles &
  CardFiles &
  LogOptions & {
    readonly lang?: Lang;
    readonly format: string;
    readonly report?: readonly string[];
    readonly failOn?: 'error' | 'warning' | 'info';
    readonly config?: string;
    readonly baseline?: string;
    readonly updateBaseline?: boolean;
  };

const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

/** `siptriage check <input...>`. */
export function addCheck(program: Command, io: Io, done: Done): void {
  const command = program
    .command('check')
    .description('the same as a gate: the exit code is the verdict (docs/check.md)')
    .argument('<input...>', 'captures, logs, folders of them, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'form of the result').choices(Object.keys(CHECK_FORMATS)).default('text'),
    )
    .addOption(
      new Option('--report <format=file>', 'write the result to a file in another form too; may be repeated').argParser(
        collect,
      ),
    )
    .addOption(
      new Option('--fail-on <severity>', 'what fails the check: this severity and above (default: error)').choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .addOption(
      new Option(
        '--config <file>',
        'the configuration (docs/config.md), also as code; without it siptriage.config.{json,yaml,yml} of this folder, or of those above it in the repository',
      ),
    )
    .addOption(new Option('--baseline <file>', 'accept the findings that this file records'))
    .addOption(new Option('--update-baseline', 'record the findings of today in the baseline, and accept them'))
    .addOption(KEYLOG)
    .addOption(TLS_KEY)
    .addOption(CARD)
    .addOption(TRUST)
    .addOption(FILTER)
    .addOption(TIME_FROM)
    .addOption(TIME_TO);
  addLogOptions(command)
    // Without a default: the configuration may say it.
    .addOption(new Option('--lang <lang>', LANG.description).choices(LANG.argChoices ?? []))
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .addOption(VERBOSE)
    .action(async (inputs: string[], options: CheckCommandOptions) => {
      const { checkTrace } = await import('./work.ts');
      done(await checkTrace(inputs, options, io));
    });
}

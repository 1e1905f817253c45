import { type Command, Option } from 'commander';
import type { Lang } from '../../../reference/index.ts';
import { addCardOptions, type CardFiles } from '../../options/cards.ts';
import { addEachOptions, type EachOption } from '../../options/each.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { COLOR, LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { repeated } from '../../options/repeated.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { CHECK_FORMATS } from './formats.ts';

export type CheckCommandOptions = Omit<SharedOptions, 'lang'> &
  SelectOptions &
  TlsFiles &
  CardFiles &
  LogOptions &
  EachOption & {
    readonly lang?: Lang;
    readonly format: string;
    readonly report?: readonly string[];
    readonly failOn?: 'error' | 'warning' | 'info';
    readonly config?: string;
    readonly baseline?: string;
    readonly updateBaseline?: boolean;
  };

export function addCheckOptions(command: Command): Command {
  addGateOptions(command);
  addEachOptions(command);
  addTlsOptions(command);
  addCardOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return (
    command
      // Without a default: the configuration may say it.
      .addOption(new Option('--lang <lang>', LANG.description).choices(LANG.argChoices ?? []))
      .addOption(OUTPUT)
      .addOption(COLOR)
      .addOption(NO_COLOR)
      .addOption(QUIET)
      .addOption(VERBOSE)
  );
}

/** What makes a gate of it. */
function addGateOptions(command: Command): void {
  command
    .addOption(
      new Option('-f, --format <format>', 'form of the result').choices(Object.keys(CHECK_FORMATS)).default('text'),
    )
    .addOption(
      new Option('--report <format=file>', 'write the result to a file in another form too; may be repeated').argParser(
        repeated,
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
    .addOption(new Option('--update-baseline', 'record the findings of today in the baseline, and accept them'));
}

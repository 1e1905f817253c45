import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addCardOptions, type CardFiles } from '../../options/cards.ts';
import { addEachOptions, type EachOption } from '../../options/each.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { COLOR, formatOption, LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { repeated } from '../../options/repeated.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { CHECK_FORMATS } from './formats.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

export type CheckCommandOptions = SharedOptions &
  SelectOptions &
  TlsFiles &
  AnonymizeOptions &
  CardFiles &
  LogOptions &
  EachOption & {
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
  addAnonymizeOptions(command);
  addCardOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return command
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .addOption(VERBOSE);
}

type Words = typeof CHECK_COMMAND_WORDS.english;

/** What makes a gate of it. */
function addGateOptions(command: Command): void {
  const said = (text: (words: Words) => string) => sayingOf(CHECK_COMMAND_WORDS, text);
  command
    .addOption(formatOption(Object.keys(CHECK_FORMATS)))
    .addOption(
      new SpokenOption(
        '--report <format=file>',
        said(({ report }) => report),
      ).argParser(repeated),
    )
    .addOption(
      new SpokenOption(
        '--fail-on <severity>',
        said(({ failOn }) => failOn),
      ).choices(['error', 'warning', 'info']),
    )
    .addOption(
      new SpokenOption(
        '--config <file>',
        said(({ config }) => config),
      ),
    )
    .addOption(
      new SpokenOption(
        '--baseline <file>',
        said(({ baseline }) => baseline),
      ),
    )
    .addOption(
      new SpokenOption(
        '--update-baseline',
        said(({ updateBaseline }) => updateBaseline),
      ),
    );
}

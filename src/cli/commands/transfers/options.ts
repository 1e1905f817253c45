import type { Command } from 'commander';
import { addCardOptions, type CardFiles } from '../../options/cards.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { COLOR, FORMAT, LANG, NO_COLOR, NO_PAGER, OUTPUT, QUIET, type SharedOptions } from '../../options/look.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

export type TransfersCommandOptions = SharedOptions &
  SelectOptions &
  TlsFiles &
  LogOptions &
  CardFiles & { readonly format: 'text' | 'json' };

export function addTransfersOptions(command: Command): Command {
  command.addOption(FORMAT);
  addTlsOptions(command);
  addCardOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return command
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addOption(NO_PAGER)
    .addOption(QUIET);
}

import type { Command } from 'commander';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { COLOR, LANG, NO_COLOR, NO_PAGER, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

export type AnnotateCommandOptions = SharedOptions & TlsFiles & LogOptions;

export function addAnnotateOptions(command: Command): Command {
  addTlsOptions(command);
  addLogOptions(command);
  return command
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addOption(NO_PAGER)
    .addOption(QUIET)
    .addOption(VERBOSE);
}

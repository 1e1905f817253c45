import type { Command } from 'commander';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

export type AnnotateCommandOptions = SharedOptions & TlsFiles & LogOptions;

export function addAnnotateOptions(command: Command): Command {
  addTlsOptions(command);
  addLogOptions(command);
  return command.addOption(LANG).addOption(OUTPUT).addOption(NO_COLOR).addOption(QUIET).addOption(VERBOSE);
}

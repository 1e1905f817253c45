import type { Command } from 'commander';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { addReportOptions, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

export type AnnotateCommandOptions = SharedOptions & TlsFiles & LogOptions;

export function addAnnotateOptions(command: Command): Command {
  addTlsOptions(command);
  addLogOptions(command);
  return addReportOptions(command).addOption(VERBOSE);
}

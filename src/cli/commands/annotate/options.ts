import type { Command } from 'commander';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

export type AnnotateCommandOptions = SharedOptions & TlsFiles & LogOptions & AnonymizeOptions;

export function addAnnotateOptions(command: Command): Command {
  addTlsOptions(command);
  addAnonymizeOptions(command);
  addLogOptions(command);
  return addReportOptions(command).addOption(VERBOSE);
}

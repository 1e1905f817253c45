import type { Command } from 'commander';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addHtmlOptions, type HtmlPageOptions } from '../../options/html.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { formatOption, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

const FORMATS = ['text', 'html', 'json'] as const;

export type CallCommandOptions = SharedOptions &
  TlsFiles &
  AnonymizeOptions &
  LogOptions &
  HtmlPageOptions & { readonly format: (typeof FORMATS)[number] };

export function addCallOptions(command: Command): Command {
  command.addOption(formatOption(FORMATS));
  addHtmlOptions(command);
  addTlsOptions(command);
  addAnonymizeOptions(command);
  addLogOptions(command);
  return addReportOptions(command).addOption(VERBOSE);
}

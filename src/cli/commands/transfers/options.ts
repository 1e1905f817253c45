import type { Command } from 'commander';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addCardOptions, type CardFiles } from '../../options/cards.ts';
import { addHtmlOptions, type HtmlPageOptions } from '../../options/html.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { formatOption, type SharedOptions } from '../../options/look.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';

const FORMATS = ['text', 'html', 'json'] as const;

export type TransfersCommandOptions = SharedOptions &
  SelectOptions &
  TlsFiles &
  AnonymizeOptions &
  LogOptions &
  CardFiles &
  HtmlPageOptions & { readonly format: (typeof FORMATS)[number] };

export function addTransfersOptions(command: Command): Command {
  command.addOption(formatOption(FORMATS));
  addHtmlOptions(command);
  addTlsOptions(command);
  addAnonymizeOptions(command);
  addCardOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return addReportOptions(command);
}

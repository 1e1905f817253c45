import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addCardOptions, type CardFiles } from '../../options/cards.ts';
import { addCauseOptions, type CauseOptions } from '../../options/causes.ts';
import { addEachOptions, type EachOption } from '../../options/each.ts';
import { addHtmlOptions, type HtmlPageOptions } from '../../options/html.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { formatOption, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { addVerdictOptions, type VerdictOptions } from '../../options/verdict-places.ts';
import { ANALYZE_WORDS } from './words.ts';

/** One set of lines to read, for a ticket, as a page, for a program, as it is decided, for a spreadsheet. */
const FORMATS = ['text', 'markdown', 'html', 'json', 'ndjson', 'csv'] as const;

export type AnalyzeCommandOptions = SharedOptions &
  SelectOptions &
  TlsFiles &
  AnonymizeOptions &
  LogOptions &
  CardFiles &
  CauseOptions &
  EachOption &
  HtmlPageOptions &
  VerdictOptions & {
    readonly format: (typeof FORMATS)[number];
    readonly follow?: boolean;
  };

export function addAnalyzeOptions(command: Command): Command {
  command.addOption(formatOption(FORMATS)).addOption(
    new SpokenOption(
      '--follow',
      sayingOf(ANALYZE_WORDS, ({ follow }) => follow),
    ),
  );
  addVerdictOptions(command);
  addHtmlOptions(command);
  addEachOptions(command);
  addTlsOptions(command);
  addAnonymizeOptions(command);
  addCardOptions(command);
  addCauseOptions(command);
  addSelectOptions(command);
  addLogOptions(command);
  return addReportOptions(command).addOption(VERBOSE);
}

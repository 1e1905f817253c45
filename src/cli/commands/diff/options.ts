import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { formatOption, type SharedOptions } from '../../options/look.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { DIFF_WORDS } from './words.ts';

const FORMATS = ['text', 'html', 'json', 'markdown'] as const;

export type DiffCommandOptions = SharedOptions &
  TlsFiles &
  LogOptions & {
    readonly format: (typeof FORMATS)[number];
    readonly good?: string;
    readonly bad?: string;
    readonly all?: boolean;
  };

const GOOD = new SpokenOption(
  '--good <what>',
  sayingOf(DIFF_WORDS, ({ goodOption }) => goodOption),
);
const BAD = new SpokenOption(
  '--bad <what>',
  sayingOf(DIFF_WORDS, ({ badOption }) => badOption),
);
const ALL = new SpokenOption(
  '--all',
  sayingOf(DIFF_WORDS, ({ allOption }) => allOption),
);

export function addDiffOptions(command: Command): Command {
  command.addOption(formatOption(FORMATS)).addOption(GOOD).addOption(BAD).addOption(ALL);
  addTlsOptions(command);
  addLogOptions(command);
  return addReportOptions(command);
}

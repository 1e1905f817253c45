import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { formatOption, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addVerdictOptions, type VerdictOptions } from '../../options/verdict-places.ts';
import { COLLECT_WORDS } from './words.ts';

/** Those that a trace that grows is told in. */
const FORMATS = ['text', 'json', 'ndjson', 'csv'] as const;

export type CollectCommandOptions = SharedOptions &
  VerdictOptions & {
    readonly format: (typeof FORMATS)[number];
    readonly from?: string;
    readonly untilEnd?: boolean;
  };

const FROM = new SpokenOption(
  '--from <place>',
  sayingOf(COLLECT_WORDS, ({ from }) => from),
);
const UNTIL_END = new SpokenOption(
  '--until-end',
  sayingOf(COLLECT_WORDS, ({ untilEnd }) => untilEnd),
);

export function addCollectOptions(command: Command): Command {
  command.addOption(FROM).addOption(UNTIL_END);
  addVerdictOptions(command);
  return addReportOptions(command.addOption(formatOption(FORMATS))).addOption(VERBOSE);
}

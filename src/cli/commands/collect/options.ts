import type { Command } from 'commander';
import { formatOption, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addFromOptions, type FromOptions } from '../../options/nats-from.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addVerdictOptions, type VerdictOptions } from '../../options/verdict-places.ts';

/** Those that a trace that grows is told in. */
const FORMATS = ['text', 'json', 'ndjson', 'csv'] as const;

export type CollectCommandOptions = SharedOptions &
  VerdictOptions &
  FromOptions & {
    readonly format: (typeof FORMATS)[number];
  };

export function addCollectOptions(command: Command): Command {
  addFromOptions(command);
  addVerdictOptions(command);
  return addReportOptions(command.addOption(formatOption(FORMATS))).addOption(VERBOSE);
}

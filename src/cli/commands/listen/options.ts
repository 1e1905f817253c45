import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { addCardOptions, type CardFiles } from '../../options/cards.ts';
import { addHepOptions, type HepOptions } from '../../options/hep-places.ts';
import { addSourcesOptions, type SourcesOptions } from '../../options/least-sources.ts';
import { formatOption, type SharedOptions, VERBOSE } from '../../options/look.ts';
import { addFromOptions, type FromOptions } from '../../options/nats-from.ts';
import { addReportOptions } from '../../options/report-look.ts';
import { addSelectOptions, type SelectOptions } from '../../options/selection.ts';
import { addVerdictOptions, type VerdictOptions } from '../../options/verdict-places.ts';
import { LISTEN_WORDS } from './words.ts';

/** Those that a trace that grows is told in. */
const FORMATS = ['text', 'json', 'ndjson', 'csv'] as const;

export type ListenCommandOptions = SharedOptions &
  SelectOptions &
  AnonymizeOptions &
  CardFiles &
  VerdictOptions &
  HepOptions &
  FromOptions &
  SourcesOptions & {
    readonly format: (typeof FORMATS)[number];
    readonly metrics?: string;
    readonly onlyNew?: boolean;
  };

const METRICS = new SpokenOption(
  '--metrics <place>',
  sayingOf(LISTEN_WORDS, ({ metrics }) => metrics),
);

const ONLY_NEW = new SpokenOption(
  '--only-new',
  sayingOf(LISTEN_WORDS, ({ onlyNew }) => onlyNew),
);

export function addListenOptions(command: Command): Command {
  addHepOptions(command);
  addFromOptions(command);
  addSourcesOptions(command);
  command.addOption(ONLY_NEW);
  addVerdictOptions(command);
  command.addOption(METRICS).addOption(formatOption(FORMATS));
  addAnonymizeOptions(command);
  addCardOptions(command);
  addSelectOptions(command);
  return addReportOptions(command).addOption(VERBOSE);
}

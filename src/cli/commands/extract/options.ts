import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { type AnonymizeOptions, addAnonymizeOptions } from '../../options/anonymize.ts';
import { CAUSE } from '../../options/causes.ts';
import { counted } from '../../options/counted.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG } from '../../options/look.ts';
import { FILTER } from '../../options/selection.ts';
import { addTlsOptions, type TlsFiles } from '../../options/tls.ts';
import { EXTRACT_WORDS } from './words.ts';

/** Packets, packets for old programs, and the messages alone. */
export const EXTRACT_FORMATS = ['pcapng', 'pcap', 'ndjson'] as const;

export type ExtractFormat = (typeof EXTRACT_FORMATS)[number];

export type ExtractCommandOptions = TlsFiles &
  AnonymizeOptions &
  LogOptions & {
    readonly lang: Lang;
    readonly output?: string;
    readonly format?: ExtractFormat;
    readonly story?: number;
    readonly call?: string;
    readonly cause?: number;
    readonly filter?: string;
    readonly withRtp?: boolean;
    readonly withSecrets?: boolean;
  };

type Text = (words: typeof EXTRACT_WORDS.english) => string;

const option = (flags: string, text: Text): SpokenOption => new SpokenOption(flags, sayingOf(EXTRACT_WORDS, text));

const STORY = option('--story <n>', ({ story }) => story).argParser(counted('--story <n>'));
const CALL = option('--call <what>', ({ call }) => call);
const FORMAT = option('-f, --format <format>', ({ format }) => format).choices(EXTRACT_FORMATS);
const FILE = option('-o, --output <file>', ({ output }) => output);
const WITH_RTP = option('--with-rtp', ({ withRtp }) => withRtp);
const WITH_SECRETS = option('--with-secrets', ({ withSecrets }) => withSecrets);

export function addExtractOptions(command: Command): Command {
  command.addOption(FILE).addOption(FORMAT).addOption(STORY).addOption(CALL).addOption(CAUSE).addOption(FILTER);
  command.addOption(WITH_RTP).addOption(WITH_SECRETS);
  addAnonymizeOptions(command);
  addTlsOptions(command);
  addLogOptions(command);
  return command.addOption(LANG);
}

import { sayingOf } from '../../../languages/index.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { ExtractCommandOptions, ExtractFormat } from './options.ts';
import { EXTRACT_WORDS } from './words.ts';

const BY_NAME: readonly (readonly [RegExp, ExtractFormat])[] = [
  [/\.(?:pcap|cap|dmp)$/i, 'pcap'],
  [/\.(?:txt|ndjson|jsonl|json)$/i, 'ndjson'],
];

const CHOICES = ['story', 'call', 'cause', 'filter'] as const;

/**
 * What is to be written.
 *
 * @throws UsageError for what does not go together, before anything is read.
 */
export function formAsked(options: ExtractCommandOptions, io: Io): ExtractFormat {
  const { output, withRtp, withSecrets } = options;
  const [first, second] = CHOICES.filter((name) => options[name] !== undefined);
  if (first !== undefined && second !== undefined) {
    throw new UsageError(sayingOf(EXTRACT_WORDS, ({ oneChoice }) => oneChoice(`--${first}`, `--${second}`)));
  }
  if (output === undefined) {
    throw new UsageError(sayingOf(EXTRACT_WORDS, ({ noOutput }) => noOutput));
  }
  const format = options.format ?? BY_NAME.find(([name]) => name.test(output))?.[1] ?? 'pcapng';
  const extra = withRtp === true ? '--with-rtp' : withSecrets === true ? '--with-secrets' : null;
  if (extra !== null && format === 'ndjson') {
    throw new UsageError(sayingOf(EXTRACT_WORDS, ({ onlyCapture }) => onlyCapture(extra, format)));
  }
  if (withSecrets === true && format === 'pcap') {
    throw new UsageError(sayingOf(EXTRACT_WORDS, ({ onlyPcapng }) => onlyPcapng('--with-secrets')));
  }
  if (output === '-' && io.isTerminal && format !== 'ndjson') {
    throw new UsageError(sayingOf(EXTRACT_WORDS, ({ toTerminal }) => toTerminal));
  }
  return format;
}

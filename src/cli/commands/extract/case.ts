import type { AnalyzeOptions, Wanted } from '../../../analysis/index.ts';
import type { Spool } from '../../input/spool.ts';
import type { Anonymizing } from '../../options/anonymize.ts';
import type { Chosen } from './choosing-face.ts';
import type { ExtractCommandOptions, ExtractFormat } from './options.ts';

/** What is to be written, and how. */
export type Case = {
  readonly chosen: Chosen;
  /** What reports call the inputs, by their index. */
  readonly paths: readonly string[];
  readonly options: ExtractCommandOptions;
  readonly format: ExtractFormat;
  /** The inputs are anonymized messages already. */
  readonly isAnonymized: boolean;
  /** How it is told without naming anybody; null where it is taken as it is. */
  readonly anonymizing: Anonymizing | null;
  readonly reading: Pick<AnalyzeOptions, 'tls' | 'logFacts' | 'seed'> & { readonly spool: Spool | null };
};

/** Where a verdict rests on what was heard, the headers of RTP show it. */
export function mediaOf({ chosen, options }: Case): Wanted['media'] {
  if (options.withRtp === true) {
    return 'whole';
  }
  const isHeard = chosen.stories.some(
    (story) => story.type === 'call' && story.call.findings.some(({ rule }) => rule.startsWith('call/media')),
  );
  return isHeard ? 'headers' : 'none';
}

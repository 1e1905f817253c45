import { sayingOf } from '../../languages/index.ts';
import { MISTAKE_WORDS } from '../help/words.ts';
import type { Io } from '../process/io.ts';
import { UsageError } from '../process/usage-error.ts';

/**
 * What a command reads: what is named, else what a shell put at standard input.
 *
 * @throws UsageError where there is neither. An empty pipe is no such thing: it is read, and is an empty trace.
 */
export function inputsOf(named: readonly string[], io: Io): readonly string[] {
  if (named.length > 0) {
    return named;
  }
  if (io.input !== 'data') {
    throw new UsageError(sayingOf(MISTAKE_WORDS, ({ missingArgument }) => missingArgument('input')));
  }
  // `STANDARD_INPUT` of what reads inputs, which is not loaded for a mistake.
  return ['-'];
}

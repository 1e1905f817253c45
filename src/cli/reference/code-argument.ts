import { sayingOf } from '../../languages/index.ts';
import { parseCodeArgument } from '../../reference/pages.ts';
import { UsageError } from '../process/usage-error.ts';
import { CODE_WORDS } from './words.ts';

/** Reads a code as people write it; a caller's mistake otherwise. */
export function codeOf(argument: string): number {
  const code = parseCodeArgument(argument);
  if (code === null) {
    throw new UsageError(sayingOf(CODE_WORDS, ({ noCode }) => noCode(argument)));
  }
  return code;
}

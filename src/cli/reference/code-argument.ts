import { sayingOf, translatable } from '../../languages/index.ts';
import { parseCodeArgument } from '../../reference/pages.ts';
import { UsageError } from '../process/usage-error.ts';

export const CODE_WORDS = translatable({
  noCode: (text: string) => `${text} is no SIP response code: they run from 100 to 699`,
});

/** Reads a code as people write it; a caller's mistake otherwise. */
export function codeOf(argument: string): number {
  const code = parseCodeArgument(argument);
  if (code === null) {
    throw new UsageError(sayingOf(CODE_WORDS, ({ noCode }) => noCode(argument)));
  }
  return code;
}

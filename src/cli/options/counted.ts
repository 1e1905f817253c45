import { sayingOf, translatable } from '../../languages/index.ts';
import { UsageError } from '../process/usage-error.ts';

const MOST = 100_000;

export const COUNT_WORDS = translatable({
  noNumber: (flags: string, text: string, most: number) =>
    `option '${flags}' argument '${text}' is invalid. It is no number from 1 to ${most}.`,
});

/**
 * Reads how many of something are wanted.
 *
 * @param flags of the option that says it.
 * @throws UsageError for what is no number from 1 on.
 */
export function counted(flags: string): (text: string) => number {
  return (text) => {
    const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (count < 1 || count > MOST) {
      throw new UsageError(sayingOf(COUNT_WORDS, ({ noNumber }) => noNumber(flags, text, MOST)));
    }
    return count;
  };
}

import { isPagesAddress } from '../../findings/index.ts';
import { sayingOf } from '../../languages/index.ts';
import { HOMEPAGE } from '../../model/index.ts';
import { PAGES_WORDS } from './pages-words.ts';
import { UsageError } from './usage-error.ts';

const VARIABLE = 'SIPTRIAGE_PAGES';

/**
 * Where the reference pages lie: as the surroundings say, else a configuration, else the project itself; null where none does.
 *
 * @throws UsageError where the surroundings name what is no address.
 */
export function pagesAddress(env: Readonly<Record<string, string | undefined>>, configured?: string): string | null {
  const named = env[VARIABLE] ?? '';
  if (named !== '' && !isPagesAddress(named)) {
    throw new UsageError(sayingOf(PAGES_WORDS, ({ noAddress }) => noAddress(VARIABLE)));
  }
  return named === '' ? (configured ?? HOMEPAGE) : named;
}

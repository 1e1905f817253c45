import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { sayingOf } from '../../../../languages/index.ts';
import { UsageError } from '../../../process/usage-error.ts';
import { shortPath } from '../short-path.ts';
import { CHECK_COMMAND_WORDS } from '../words.ts';

/**
 * The file that a configuration names, which has to lie in its folder, whatever symbolic links lead through: a configuration
 * that came with somebody's files must not decide what is written elsewhere.
 *
 * @param field what names it: `reports.junit`.
 * @throws UsageError where it lies elsewhere.
 */
export async function pathInFolder(configFile: string, field: string, path: string): Promise<string> {
  const folder = dirname(configFile);
  const place = resolve(folder, path);
  if (!isBelow(folder, place) || !isBelow(await realpath(folder), await realPlace(place))) {
    const where = [shortPath(configFile), field, JSON.stringify(path)] as const;
    throw new UsageError(sayingOf(CHECK_COMMAND_WORDS, ({ outsideFolder }) => outsideFolder(...where)));
  }
  return place;
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path leads, as far as it is there. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real !== null || dirname(path) === path) {
    return real ?? path;
  }
  return join(await realPlace(dirname(path)), basename(path));
}

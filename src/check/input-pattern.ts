import type { OneOf } from './config.ts';
import { listed } from './one-of.ts';

/**
 * Whether an input is one of those that are meant. A pattern is held against the end of the path, from a slash on, so that it
 * does not matter from where the path is named; one that begins with a slash against all of it. `*` stands for any
 * characters of one name, `?` for one of them, `**` for any folders.
 */
export function isInput(patterns: OneOf<string>, path: string): boolean {
  const names = namesOf(path);
  return listed(patterns).some((pattern) => {
    const wanted = namesOf(pattern);
    return isPath(pattern.startsWith('/') ? wanted : ['**', ...wanted], names);
  });
}

/** Windows divides a path by backslashes. */
function namesOf(path: string): string[] {
  const slashed = path.includes('/') ? path : path.replaceAll('\\', '/');
  return slashed.split('/').filter((name) => name !== '' && name !== '.');
}

/** Name by name; where one does not fit, the last `**` takes a folder more. No pattern makes it slow. */
function isPath(wanted: readonly string[], names: readonly string[]): boolean {
  return isSequence(wanted, names, '**', isName);
}

function isName(pattern: string, name: string): boolean {
  return isSequence([...pattern], [...name], '*', (wanted, character) => wanted === '?' || wanted === character);
}

/** @param any the part that stands for any others, none included. */
function isSequence(
  wanted: readonly string[],
  given: readonly string[],
  any: string,
  fits: (wanted: string, given: string) => boolean,
): boolean {
  let [at, from] = [0, 0];
  let lastAny = -1;
  let i = 0;
  while (i < given.length) {
    const part = wanted[at];
    if (part === any) {
      lastAny = at++;
      from = i;
    } else if (part !== undefined && fits(part, given[i] ?? '')) {
      at++;
      i++;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      i = ++from;
    } else {
      return false;
    }
  }
  return wanted.slice(at).every((part) => part === any);
}

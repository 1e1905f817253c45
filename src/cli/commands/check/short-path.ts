import { join, relative } from 'node:path';

/** A path as a person would name it from here. */
export function shortPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere === '' ? '.' : fromHere.startsWith(join('..', '..')) ? file : fromHere;
}

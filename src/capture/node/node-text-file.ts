import { readFile } from 'node:fs/promises';

/** A small file of ASCII, such as a key log. Rejects where it cannot be read. */
export function readTextFile(path: string): Promise<string> {
  return readFile(path, 'latin1');
}

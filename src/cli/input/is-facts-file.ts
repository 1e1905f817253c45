import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** `PAR1`: the first bytes of a Parquet file. */
const MAGIC = Buffer.from('PAR1', 'latin1');

/** Whether a file is Parquet, by its first bytes. False for what is no regular file, and for what cannot be opened. */
export function isFactsFile(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    return false;
  }
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return false;
  }
  try {
    const head = Buffer.alloc(MAGIC.length);
    return readSync(file, head, 0, head.length, 0) === head.length && head.equals(MAGIC);
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialog } from '../logs/writers/dialog.ts';
import type { Writer } from '../logs/writers/writer.ts';

/** A folder for files of a test. */
export function scratchFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-viewer-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Our own dialog as a program prints it, in a file. */
export function logOf(writer: Writer, folder: string): string {
  const path = join(folder, `${writer.name.replace(/\W+/g, '-')}.log`);
  writeFileSync(path, writer.write(dialog('\r\n')), 'latin1');
  return path;
}

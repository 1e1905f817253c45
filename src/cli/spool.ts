import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What came from standard input, in a file. */
export type Spool = { readonly path: string; remove(): Promise<void> };

/** Keeps standard input in a file that only its owner can read, so that it can be read twice. */
export async function spoolStandardInput(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'siptriage-'));
  const path = join(folder, 'standard-input');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

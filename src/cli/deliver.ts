import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';
import { writeAll } from './write-all.ts';

/** Pieces are put together to about this many characters before they are written. */
const BATCH = 64 * 1024;

/** Puts the result where the caller wants it, piece by piece. A file that cannot be written is the caller's mistake. */
export async function deliver(text: string | Iterable<string>, output: string | undefined, io: Io): Promise<void> {
  const pieces = typeof text === 'string' ? [text] : batches(text);
  if (output === undefined || output === '-') {
    for (const piece of pieces) {
      await io.out(piece);
    }
    return;
  }
  try {
    await writeFile(pieces, output);
  } catch (error) {
    throw new UsageError(`cannot write ${output}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function writeFile(pieces: Iterable<string>, path: string): Promise<void> {
  const file = createWriteStream(path);
  await once(file, 'open');
  for (const piece of pieces) {
    await writeAll(file, piece);
  }
  file.end();
  await once(file, 'finish');
}

function* batches(pieces: Iterable<string>): Generator<string> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length >= BATCH) {
      yield batch;
      batch = '';
    }
  }
  if (batch !== '') {
    yield batch;
  }
}

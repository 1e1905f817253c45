import { once } from 'node:events';
import type { Io } from '../process/io.ts';
import { orRefuse, streamTo } from './deliver.ts';
import { NewFile } from './new-file.ts';
import { outputKind } from './output-kind.ts';
import { writeAll } from './write-all.ts';

/** Pieces are put together to about this many bytes before they are written. */
const BATCH = 256 * 1024;

/** Puts a result that is no text where the caller wants it: whole or not at all where that is a file. `-` is standard output. */
export async function deliverBytes(pieces: Iterable<Uint8Array>, output: string, io: Io): Promise<void> {
  const found = output === '-' ? null : await outputKind(output);
  if (found === null || (found.kind === 'descriptor' && found.number === 1)) {
    await writeEach(pieces, async (bytes) => io.outBytes?.(bytes));
  } else if (found.kind === 'file') {
    const file = await orRefuse(output, NewFile.create(output, found.found));
    try {
      await writeEach(pieces, (bytes) => orRefuse(output, file.write(bytes)));
      await orRefuse(output, file.close());
    } catch (error) {
      await file.discard();
      throw error;
    }
  } else {
    const number = found.kind === 'descriptor' ? found.number : null;
    const stream = await orRefuse(output, streamTo(output, number, false));
    await writeEach(pieces, (bytes) => orRefuse(output, writeAll(stream, bytes)));
    stream.end();
    await orRefuse(output, once(stream, 'finish'));
  }
}

async function writeEach(pieces: Iterable<Uint8Array>, write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  let batch: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    batch.push(piece);
    length += piece.length;
    if (length >= BATCH) {
      await write(joined(batch, length));
      batch = [];
      length = 0;
    }
  }
  if (length > 0) {
    await write(joined(batch, length));
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

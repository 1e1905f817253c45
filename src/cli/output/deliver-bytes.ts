import { once } from 'node:events';
import type { Io } from '../process/io.ts';
import { orRefuse, streamTo } from './deliver.ts';
import { NewFile } from './new-file.ts';
import { outputKind } from './output-kind.ts';
import { writeAll } from './write-all.ts';

/** Pieces are put together to about this many bytes before they are written. */
const BATCH = 256 * 1024;

/** Puts a result that is no text where the caller wants it: whole or not at all where that is a file. `-` is standard output. */
export function deliverBytes(pieces: Iterable<Uint8Array>, output: string, io: Io): Promise<void> {
  return deliveringBytes(output, io, async ({ write }) => writeEach(pieces, write));
}

/** What takes the bytes of a result that comes bit by bit. */
type BytesDelivery = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** There is no result: what stood in its place stays. */
  readonly drop: () => void;
};

/** The same for a result that comes bit by bit, while `work` runs. Where that fails, so does the whole result. */
export async function deliveringBytes<Result>(
  output: string,
  io: Io,
  work: (delivery: BytesDelivery) => Promise<Result>,
): Promise<Result> {
  const found = output === '-' ? null : await outputKind(output);
  if (found === null || (found.kind === 'descriptor' && found.number === 1)) {
    return work({ write: async (bytes) => io.outBytes?.(bytes), drop: () => undefined });
  }
  if (found.kind === 'file') {
    return toFile(output, await orRefuse(output, NewFile.create(output, found.found)), work);
  }
  const stream = await orRefuse(output, streamTo(output, found.kind === 'descriptor' ? found.number : null, false));
  const result = await work({ write: (bytes) => orRefuse(output, writeAll(stream, bytes)), drop: () => undefined });
  stream.end();
  await orRefuse(output, once(stream, 'finish'));
  return result;
}

async function toFile<Result>(
  output: string,
  file: NewFile,
  work: (delivery: BytesDelivery) => Promise<Result>,
): Promise<Result> {
  let isDropped = false;
  const drop = (): void => {
    isDropped = true;
  };
  try {
    const result = await work({ write: (bytes) => orRefuse(output, file.write(bytes)), drop });
    await (isDropped ? file.discard() : orRefuse(output, file.close()));
    return result;
  } catch (error) {
    await file.discard();
    throw error;
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

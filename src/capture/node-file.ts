import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSource } from './source.ts';

/** Fits a core's cache while being large enough that waiting for it is rare. */
const BLOCK_BYTES = 512 * 1024;

/**
 * Reads a file (or a named pipe) front to back. While one block is worked on, the next is already being read, in two
 * buffers that take turns. Rejects when the file cannot be opened.
 */
export async function fileSource(path: string): Promise<ByteSource> {
  const file = await open(path, 'r');
  let ahead = readInto(file, Buffer.allocUnsafeSlow(BLOCK_BYTES));
  let idle: Buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  let isClosed = false;
  return {
    async read() {
      const block = await ahead;
      if (block === null) {
        return null;
      }
      const next = idle;
      idle = Buffer.from(block.buffer as ArrayBuffer);
      ahead = readInto(file, next);
      return block;
    },
    async close() {
      if (!isClosed) {
        isClosed = true;
        await ahead.catch(() => null);
        await file.close();
      }
    },
  };
}

/** A failure waits in the promise for whoever reads next: it must not count as unhandled until then. */
function readInto(file: FileHandle, buffer: Buffer): Promise<Buffer | null> {
  const reading = file
    .read(buffer, 0, buffer.length, null)
    .then(({ bytesRead }) => (bytesRead === 0 ? null : buffer.subarray(0, bytesRead)));
  reading.catch(() => {});
  return reading;
}

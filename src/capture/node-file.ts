import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { BLOCK_AT } from './block.ts';
import type { ByteSource, Rereader } from './source.ts';

/** Small enough that what was read is still in the core's cache when it is decoded. */
const BLOCK_BYTES = 256 * 1024;

/** After so many blocks the event loop gets its turn: signals, progress, a closed pipe. */
const BLOCKS_IN_A_ROW = 16;

/**
 * Reads a file front to back. Regular files are read synchronously: the system reads ahead by itself, and handing each
 * block to a thread and back takes longer than copying it (measured: 0.09 s a gigabyte against 0.14 to 0.6 s). Pipes and
 * devices may keep one waiting, so they are read asynchronously. A regular file may be read from a `position` on. Rejects
 * when the file cannot be opened, and where it became shorter while it was read.
 */
export async function fileSource(path: string, position: number | null = null): Promise<ByteSource> {
  const file = await open(path, 'r');
  const status = fstatSync(file.fd);
  const isRegular = status.isFile();
  const block = Buffer.allocUnsafeSlow(BLOCK_AT + BLOCK_BYTES);
  let inARow = 0;
  let at = position;
  let reached = position ?? 0;
  let isClosed = false;
  return {
    async read() {
      if (!isRegular) {
        const { bytesRead } = await file.read(block, BLOCK_AT, BLOCK_BYTES, null);
        return bytesRead === 0 ? null : block.subarray(BLOCK_AT, BLOCK_AT + bytesRead);
      }
      if (++inARow >= BLOCKS_IN_A_ROW) {
        inARow = 0;
        await setImmediate();
      }
      const length = readSync(file.fd, block, BLOCK_AT, BLOCK_BYTES, at);
      at = at === null ? null : at + length;
      reached += length;
      if (length === 0 && reached < status.size) {
        throw new Error('the file became shorter while it was read');
      }
      return length === 0 ? null : block.subarray(BLOCK_AT, BLOCK_AT + length);
    },
    async close() {
      if (!isClosed) {
        isClosed = true;
        await file.close();
      }
    },
  };
}

/** Opens a regular file to be read here and there; null where that cannot be done. */
export function fileRereader(path: string): Rereader | null {
  let file: number;
  let size: number;
  try {
    file = openSync(path, 'r');
    size = fstatSync(file).size;
  } catch {
    return null;
  }
  return {
    size,
    readAt(position, into, length) {
      try {
        return readSync(file, into, 0, length, position);
      } catch {
        return 0;
      }
    },
    close: () => closeSync(file),
  };
}

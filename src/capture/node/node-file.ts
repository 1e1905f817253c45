import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open as openFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { SAYS } from '../../model/index.ts';
import { BLOCK_AT } from '../sources/block.ts';
import { type ByteSource, memorySource, type Rereader } from '../sources/plain-sources.ts';

/** Small enough that what was read is still in the core's cache when it is decoded. */
const BLOCK_BYTES = 256 * 1024;

/** What one file takes while so many are open: of a folder whose captures all begin at once each is open until its end. */
const SMALL_BLOCK_BYTES = 16 * 1024;
const MANY_OPEN = 64;
let open = 0;

/** After so many blocks the event loop gets its turn: signals, progress, a closed pipe. */
const BLOCKS_IN_A_ROW = 16;

/** After so many opened in a row the same: a folder may hold a hundred thousand. */
const OPENED_IN_A_ROW = 64;
let opened = 0;

/**
 * Reads a file front to back. Regular files are read synchronously: the system reads ahead by itself, and handing each
 * block to a thread and back takes longer than copying it (measured: 0.09 s a gigabyte against 0.14 to 0.6 s). Pipes and
 * devices may keep one waiting, so they are read asynchronously. A regular file may be read from a `position` on, and is
 * closed as soon as it has ended. Rejects when the file cannot be opened, and where it became shorter while it was read.
 */
export async function fileSource(path: string, position: number | null = null): Promise<ByteSource> {
  if (++opened % OPENED_IN_A_ROW === 0) {
    await setImmediate();
  }
  if (isEmpty(path)) {
    return memorySource(new Uint8Array(0));
  }
  const file = await openFile(path, 'r');
  const found = fstatSync(file.fd);
  const isRegular = found.isFile();
  const most = ++open > MANY_OPEN ? SMALL_BLOCK_BYTES : BLOCK_BYTES;
  // One byte more, so that the end is seen with the rest.
  const blockBytes = isRegular && found.size > 0 ? Math.min(most, found.size + 1) : most;
  const block = Buffer.allocUnsafeSlow(BLOCK_AT + blockBytes);
  const close = async (): Promise<void> => {
    open--;
    await file.close();
  };
  return isRegular
    ? new RegularFile(file.fd, found.size, block, blockBytes, position, close)
    : new PatientFile(file, block, blockBytes, close);
}

/** A pipe or a device: it may keep one waiting. */
class PatientFile implements ByteSource {
  readonly #file: FileHandle;
  readonly #block: Buffer;
  readonly #blockBytes: number;
  #close: (() => Promise<void>) | null;

  constructor(file: FileHandle, block: Buffer, blockBytes: number, close: () => Promise<void>) {
    this.#file = file;
    this.#block = block;
    this.#blockBytes = blockBytes;
    this.#close = close;
  }

  async read(): Promise<Uint8Array | null> {
    if (this.#close === null) {
      return null;
    }
    const { bytesRead } = await this.#file.read(this.#block, BLOCK_AT, this.#blockBytes, null);
    return bytesRead === 0 ? null : this.#block.subarray(BLOCK_AT, BLOCK_AT + bytesRead);
  }

  async close(): Promise<void> {
    const close = this.#close;
    this.#close = null;
    await close?.();
  }
}

/** A file with an end, read synchronously from a position on; it is closed as soon as it has ended. */
class RegularFile implements ByteSource {
  readonly #fd: number;
  /** 0 where it is not known. */
  readonly #size: number;
  readonly #block: Buffer;
  readonly #blockBytes: number;
  #at: number | null;
  #reached: number;
  #inARow = 0;
  #close: (() => Promise<void>) | null;

  constructor(
    fd: number,
    size: number,
    block: Buffer,
    blockBytes: number,
    position: number | null,
    close: () => Promise<void>,
  ) {
    this.#fd = fd;
    this.#size = size;
    this.#block = block;
    this.#blockBytes = blockBytes;
    this.#at = position;
    this.#reached = position ?? 0;
    this.#close = close;
  }

  async read(): Promise<Uint8Array | null> {
    if (this.#close === null) {
      return null;
    }
    if (++this.#inARow >= BLOCKS_IN_A_ROW) {
      this.#inARow = 0;
      await setImmediate();
    }
    const length = readSync(this.#fd, this.#block, BLOCK_AT, this.#blockBytes, this.#at);
    this.#at = this.#at === null ? null : this.#at + length;
    this.#reached += length;
    if (length === 0 && this.#reached < this.#size) {
      throw new Error(SAYS.becameShorter);
    }
    // Of /proc the size is not known: only a read without a byte is its end.
    if (this.#size > 0 && length < this.#blockBytes && this.#reached >= this.#size) {
      await this.close();
    }
    return length === 0 ? null : this.#block.subarray(BLOCK_AT, BLOCK_AT + length);
  }

  async close(): Promise<void> {
    const close = this.#close;
    this.#close = null;
    await close?.();
  }
}

/** Whether it is a regular file without a byte, which takes a tenth of opening it otherwise. Some of /proc only look so. */
function isEmpty(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > 0) {
    return false;
  }
  const file = openSync(path, 'r');
  try {
    return readSync(file, Buffer.alloc(1), 0, 1, null) === 0;
  } finally {
    closeSync(file);
  }
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

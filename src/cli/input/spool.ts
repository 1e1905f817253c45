import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TraceInput } from '../../analysis/index.ts';
import type { ByteSource, Rereader } from '../../capture/index.ts';
import { pipeSource, STANDARD_INPUT, streamSource } from '../../capture/node.ts';
import { sayingOf } from '../../languages/index.ts';
import { WRITING_WORDS } from '../output/words.ts';
import { WriteFault } from '../output/write-fault.ts';
import { onInterrupt } from '../process/interrupt.ts';

const BLOCK_BYTES = 256 * 1024;
/** After so many blocks the event loop gets its turn. */
const BLOCKS_IN_A_ROW = 16;

/** What came from standard input or another pipe, to be read as often as one likes. */
export type Spool = {
  /** @param path what reports call it. */
  input(path: string): TraceInput;
  /** Somebody ended it before all of it had come. */
  readonly isCut: boolean;
  close(): void;
};

/**
 * Keeps what can be read only once in a file that only its owner can read and that has no name any more: whatever ends the
 * process, nothing is left behind. The first signal ends it early: what came until then is kept.
 *
 * @param path of a pipe or a device, or `-`.
 * @throws WriteFault where the temporary folder does not take it.
 */
export async function spoolInput(path: string): Promise<Spool> {
  const { signal, release } = onInterrupt();
  return spooled(path, signal).finally(release);
}

async function spooled(path: string, signal: AbortSignal): Promise<Spool> {
  const source = path === STANDARD_INPUT ? streamSource(process.stdin, signal) : await pipeSource(path, signal);
  const file = fileWithoutName();
  try {
    for (let block = await source.read(); block !== null; block = await source.read()) {
      writeWhole(file, block);
    }
  } catch (error) {
    closeSync(file);
    throw error;
  } finally {
    await source.close();
  }
  return { isCut: signal.aborted, input: (path) => inputIn(file, path), close: () => closeSync(file) };
}

/** What a file holds, by its descriptor. @param path what reports call it. */
export function inputIn(file: number, path: string): TraceInput {
  return {
    path,
    canReopen: true,
    open: async () => sourceOf(file, 0),
    openAt: async (position) => sourceOf(file, position),
    reread: () => rereaderOf(file),
  };
}

/** A file that only its owner can read and that has no name: whatever ends the process, nothing is left behind. */
export function fileWithoutName(): number {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'siptriage-'));
    const path = join(folder, 'standard-input');
    try {
      const file = openSync(path, 'wx+', 0o600);
      unlinkSync(path);
      return file;
    } finally {
      rmdirSync(folder);
    }
  } catch (error) {
    throw new WriteFault(
      sayingOf(WRITING_WORDS, ({ toTemporaryFolder }) => toTemporaryFolder(tmpdir())),
      error,
    );
  }
}

/**
 * @param position in the file; null for behind what was written last.
 * @throws WriteFault where the temporary folder does not take it.
 */
export function writeWhole(file: number, block: Uint8Array, position: number | null = null): void {
  try {
    for (let at = 0; at < block.length; ) {
      at += writeSync(file, block, at, block.length - at, position === null ? null : position + at);
    }
  } catch (error) {
    throw new WriteFault(
      sayingOf(WRITING_WORDS, ({ toTemporaryFolder }) => toTemporaryFolder(tmpdir())),
      error,
    );
  }
}

function sourceOf(file: number, from: number): ByteSource {
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  let position = from;
  let inARow = 0;
  return {
    async read() {
      if (++inARow >= BLOCKS_IN_A_ROW) {
        inARow = 0;
        await setImmediate();
      }
      const length = readSync(file, block, 0, BLOCK_BYTES, position);
      position += length;
      return length === 0 ? null : block.subarray(0, length);
    },
    close: async () => {},
  };
}

function rereaderOf(file: number): Rereader {
  return {
    size: fstatSync(file).size,
    readAt(position, into, length) {
      try {
        return readSync(file, into, 0, length, position);
      } catch {
        return 0;
      }
    },
    close: () => {},
  };
}

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { IDLE } from '../../model/index.ts';
import { IDLE_MS } from '../sources/patient-read.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import { pipeSource } from './node-pipe.ts';

const BLOCK_BYTES = 256 * 1024;

export type FollowOptions = {
  /** Ends the following: what is there is read, then the source is over. */
  readonly signal: AbortSignal;
  /** How often a file is looked at while it does not grow, in milliseconds. */
  readonly pollMs?: number;
  /** After so long without a byte a source says that it is idle. */
  readonly idleMs?: number;
};

const POLL_MS = 200;

/** Why a followed file ended: another one has its name, it became shorter, or nobody wants more. */
type Ending = 'replaced' | 'truncated' | 'stopped';

/** A file that is open, and how far it was read. */
class OpenFile {
  readonly fd: number;
  position = 0;
  isClosed = false;
  readonly #block = new Uint8Array(BLOCK_BYTES);

  constructor(path: string) {
    this.fd = openSync(path, 'r');
  }

  readOn(): Uint8Array | null {
    const length = this.isClosed ? 0 : readSync(this.fd, this.#block, 0, BLOCK_BYTES, this.position);
    this.position += length;
    return length === 0 ? null : this.#block.subarray(0, length);
  }

  close(): void {
    if (!this.isClosed) {
      this.isClosed = true;
      closeSync(this.fd);
    }
  }
}

/**
 * A file that is still being written. It is looked at every moment instead of watched: the file systems of networks and
 * containers do not tell when a file grows. At its end `source` waits; where the file is rotated or emptied, it ends, and
 * after `next` the file that came is opened by `source` again.
 */
export class FollowedFile {
  readonly #path: string;
  readonly #options: FollowOptions;
  #ending: Ending | null = null;

  constructor(path: string, options: FollowOptions) {
    this.#path = path;
    this.#options = options;
  }

  /** Opens the file at its start. Rejects when it cannot be opened. */
  async source(): Promise<ByteSource> {
    const { signal, pollMs = POLL_MS, idleMs = IDLE_MS } = this.#options;
    const file = new OpenFile(this.#path);
    this.#ending = null;
    return {
      read: async () => {
        await setImmediate();
        for (let waitedMs = 0; ; waitedMs += pollMs) {
          const read = file.readOn();
          if (read !== null) {
            return read;
          }
          // What is behind the end is asked before the last look at the file: nothing written in between is lost.
          if (file.isClosed || this.#ending !== null) {
            return null;
          }
          this.#ending = signal.aborted ? 'stopped' : this.#changeOf(file);
          if (this.#ending !== null) {
            continue;
          }
          if (waitedMs >= idleMs) {
            return IDLE;
          }
          await sleep(pollMs, signal);
        }
      },
      close: async () => file.close(),
    };
  }

  /** Waits for what comes in the place of the file that ended, and says why it did; null where nobody wants more. */
  async next(): Promise<'replaced' | 'truncated' | null> {
    const { signal, pollMs = POLL_MS } = this.#options;
    const ending = this.#ending;
    if (ending === null || ending === 'stopped') {
      return null;
    }
    // Also where there is something: what could not be opened just now is not asked for again at once.
    do {
      await sleep(pollMs, signal);
    } while (!signal.aborted && sizeOf(this.#path) === 0);
    return signal.aborted ? null : ending;
  }

  /** A name that stands for nothing is a file being rotated: its successor is still to come. */
  #changeOf({ fd, position }: OpenFile): Ending | null {
    const open = fstatSync(fd);
    if (open.size < position) {
      return 'truncated';
    }
    const named = statSync(this.#path, { throwIfNoEntry: false });
    return named === undefined || (named.ino === open.ino && named.dev === open.dev) ? null : 'replaced';
  }
}

/** What following a file takes, as an input of an analysis; pipes and devices have no end that could move. */
export function followedInput(path: string, options: FollowOptions) {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) {
    const { signal, idleMs = IDLE_MS } = options;
    return { path, canReopen: false, open: () => pipeSource(path, signal, idleMs) };
  }
  const file = new FollowedFile(path, options);
  return { path, canReopen: false, open: () => file.source(), succession: file };
}

/** Ends early when nobody wants more. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

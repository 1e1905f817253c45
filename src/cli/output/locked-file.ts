import {
  type BigIntStats,
  chmodSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { keepFromHere, removeAtEnd } from './left-behind.ts';

/** How long a lock may lie there unchanged before its process is taken for dead: it is held for milliseconds. */
export const STALE_MS = 3000;
const PAUSE_MS = 15;
/** What is written is on the disk before it takes its place. Node's permission model has no fsync. */
const ALONE_TO_THE_DISK = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_SYNC ?? 0);

/**
 * Replaces a file by what `next` makes of it, one process at a time. As git does it: `FILE.lock`, which only one can create, is
 * written and then takes the place of the file, so there is no moment in which the file is half written or nobody's. What
 * lies between is synchronous and short. A lock that a dead process left behind is broken after `STALE_MS`, by the waiting
 * process's own clock: neither process ids nor times of files mean the same on every machine that shares a folder.
 *
 * @throws what the system says of a file that cannot be written, and what `next` throws; the file is then as it was.
 */
export async function replaceLocked(file: string, next: () => string): Promise<void> {
  const lock = `${file}.lock`;
  const handle = await acquire(lock);
  try {
    try {
      writeFileSync(handle, next());
    } finally {
      closeSync(handle);
    }
    keepMode(lock, lstatSync(file, { throwIfNoEntry: false }));
    renameSync(lock, file);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    keepFromHere(lock);
  }
}

function keepMode(path: string, before: Stats | undefined): void {
  if (before !== undefined && (lstatSync(path).mode & 0o777) !== (before.mode & 0o777)) {
    chmodSync(path, before.mode & 0o777);
  }
}

async function acquire(lock: string): Promise<number> {
  let waitedFor = '';
  let since = 0;
  for (;;) {
    const handle = createdAlone(lock);
    if (handle !== null) {
      removeAtEnd(lock);
      return handle;
    }
    const id = idOf(lock);
    if (id !== waitedFor) {
      waitedFor = id;
      since = performance.now();
    } else if (id !== '' && performance.now() - since > STALE_MS) {
      // The guard is held for less than a millisecond: it lies there after as long again because its process died too.
      breakLock(lock, id, performance.now() - since > 2 * STALE_MS);
    }
    await setTimeout(PAUSE_MS * (0.5 + Math.random()));
  }
}

/** Of several that wait for the same dead process one breaks its lock; a lock made since then stays. */
function breakLock(lock: string, id: string, isGuardDead: boolean): void {
  const guard = `${lock}.break`;
  const handle = createdAlone(guard);
  if (handle === null) {
    if (isGuardDead) {
      rmSync(guard, { force: true });
    }
    return;
  }
  closeSync(handle);
  if (idOf(lock) === id) {
    rmSync(lock, { force: true });
  }
  rmSync(guard, { force: true });
}

/** Null where it is there already. */
function createdAlone(path: string): number | null {
  try {
    return openSync(path, ALONE_TO_THE_DISK, 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return null;
    }
    throw error;
  }
}

/** Changes whenever the file is written or another takes its place, a link too; empty where there is none. */
export function idOf(path: string): string {
  const found: BigIntStats | undefined = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${found.dev}:${found.ino}:${found.ctimeNs}:${found.size}`;
}

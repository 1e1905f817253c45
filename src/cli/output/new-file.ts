// `promises` is loaded where it is used: what goes to standard output needs no more of it.
import { promises, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keepFromHere, removeAtEnd } from './left-behind.ts';

/**
 * A file that takes its place whole or not at all: it is written beside its place, under a hidden name, and renamed when
 * it is complete. Other names of a file that stood there (hard links) keep what it held.
 */
export class NewFile {
  readonly #place: string;
  readonly #path: string;
  readonly #file: FileHandle;

  private constructor(place: string, path: string, file: FileHandle) {
    this.#place = place;
    this.#path = path;
    this.#file = file;
  }

  /** @param before what stands in the place now: its mode, and its owner where this process may give files away, stay. */
  static async create(place: string, before: Stats | null): Promise<NewFile> {
    // Takes longer to load than a page about a code, which goes into no file.
    const { randomBytes } = await import('node:crypto');
    const path = join(dirname(place), `.siptriage-${process.pid}-${randomBytes(6).toString('hex')}`);
    const file = await promises.open(path, 'wx', before === null ? 0o666 : before.mode & 0o777);
    removeAtEnd(path);
    const created = new NewFile(place, path, file);
    if (before !== null) {
      await created.#become(before).catch(async (error) => {
        await created.discard();
        throw error;
      });
    }
    return created;
  }

  write(text: string | Uint8Array): Promise<void> {
    return this.#file.writeFile(text);
  }

  async close(): Promise<void> {
    await this.#file.sync().catch(unlessDenied);
    await this.#file.close();
    await promises.rename(this.#path, this.#place);
    keepFromHere(this.#path);
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await promises.rm(this.#path, { force: true });
    keepFromHere(this.#path);
  }

  /** By its path: Node's permission model refuses the same by descriptor. */
  async #become({ uid, gid, mode }: Stats): Promise<void> {
    const made = await this.#file.stat();
    if (made.uid !== uid || made.gid !== gid) {
      await promises.chown(this.#path, uid, gid).catch(() => undefined);
    }
    if ((made.mode & 0o777) !== (mode & 0o777)) {
      await promises.chmod(this.#path, mode & 0o777);
    }
  }
}

/** Node's permission model has no fsync: then the system writes when it likes. */
function unlessDenied(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_ACCESS_DENIED') {
    throw error;
  }
}

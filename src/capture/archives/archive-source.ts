import { SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import { ARCHIVE_HEAD, type Archive } from '../formats.ts';
import { ByteCursor } from '../sources/byte-cursor.ts';
import type { ByteSource, Rereader } from '../sources/plain-sources.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { walkTar } from './tar.ts';
import { unwrap } from './unwrap.ts';
import { walkZip } from './zip.ts';

/** Something to be read: a file, standard input, a Blob, an entry of an archive. */
export type CaptureInput = {
  /** How reports name it. */
  readonly path: string;
  /** Opens it from its first byte. Rejects where that cannot be done. */
  readonly open: () => Promise<ByteSource>;
  /** False for a pipe: it can be opened only once. */
  readonly canReopen: boolean;
  /** Opens it at a position; without this, what is before is read and passed over. */
  readonly openAt?: (position: number) => Promise<ByteSource>;
  /** Opens it to be read again here and there, at once; absent where it cannot be. Null where that fails. */
  readonly reread?: () => Rereader | null;
  /** The regular file that this input is, for threads to open; absent for everything else. */
  readonly file?: string;
};

/** The entries from where `cursor` stands. */
export function walkArchive(kind: Archive, cursor: ByteCursor): AsyncGenerator<ArchiveEntry, void, void> {
  return kind === 'tar' ? walkTar(cursor) : walkZip(cursor);
}

/**
 * Opens entries of one archive again. An archive that has to be read from its front is kept open between two entries, so
 * that reading them in their order reads it once.
 */
export class ArchiveSource {
  readonly #input: CaptureInput;
  readonly #kind: Archive;
  readonly #context: CaptureContext;
  readonly #canSeek: boolean;
  #resting: ByteCursor | null = null;
  /** Entries that nobody has opened yet. */
  #expected = 0;

  constructor(input: CaptureInput, kind: Archive, isCompressed: boolean, context: CaptureContext) {
    this.#input = input;
    this.#kind = kind;
    this.#context = context;
    this.#canSeek = input.openAt !== undefined && !isCompressed;
  }

  /** Promises that an entry at `start` will be opened at least once; the answer opens it, `skipped` bytes into it. */
  expect(start: number): (skipped: number) => Promise<ByteSource> {
    this.#expected++;
    let isNew = true;
    return async (skipped) => {
      this.#expected -= isNew ? 1 : 0;
      isNew = false;
      const cursor = await this.#cursorAt(start);
      const step = await walkArchive(this.#kind, cursor).next();
      if (step.done === true) {
        await cursor.close();
        throw new Error(SAYS.archiveChanged);
      }
      const body = new ByteCursor(step.value.source);
      await body.skip(skipped);
      return this.#entrySource(body, cursor);
    };
  }

  #entrySource(body: ByteCursor, cursor: ByteCursor): ByteSource {
    let isClosed = false;
    return {
      async read() {
        const piece = await body.some(Number.MAX_SAFE_INTEGER);
        return piece.length === 0 ? null : piece;
      },
      close: async () => {
        if (isClosed) {
          return;
        }
        isClosed = true;
        if (this.#canSeek || this.#expected === 0 || this.#resting !== null) {
          await cursor.close();
        } else {
          this.#resting = cursor;
        }
        if (this.#expected === 0 && this.#resting !== null) {
          await this.#resting.close();
          this.#resting = null;
        }
      },
    };
  }

  async #cursorAt(start: number): Promise<ByteCursor> {
    const { openAt } = this.#input;
    if (this.#canSeek && openAt !== undefined) {
      return new ByteCursor(await openAt(start));
    }
    let cursor = this.#resting;
    this.#resting = null;
    if (cursor !== null && cursor.position > start) {
      await cursor.close();
      cursor = null;
    }
    cursor ??= new ByteCursor((await unwrap(await this.#input.open(), ARCHIVE_HEAD, this.#context)).source);
    await cursor.skip(start - cursor.position);
    return cursor;
  }
}

/** What is done with an archive that was found: loaded then. */
import { joinBytes } from '../../bytes/index.ts';
import { filled, SAYS } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import type { CaptureProblemCode } from '../capture-problems.ts';
import { ARCHIVE_HEAD, type Archive } from '../formats.ts';
import { ByteCursor, CutOff } from '../sources/byte-cursor.ts';
import { type ByteSource, memorySource, prefixedSource } from '../sources/plain-sources.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { guardedSource, type Probe, probe } from './archive-probe.ts';
import { ArchiveSource, type CaptureInput, walkArchive } from './archive-source.ts';
import { unwrap } from './unwrap.ts';

const DEEPEST_ARCHIVE = 2;
const MOST_ENTRIES = 10_000;
const LONGEST_NAME = 1000;
/** Entries up to this are kept in memory instead of being looked up again. */
const SMALL_BYTES = 4 * 1024 * 1024;
/** Of a longer one the first bytes are kept: enough for the time of its first packet. */
const KEPT_HEAD_BYTES = 64 * 1024;
/** All that is kept of all archives. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** Finds the captures in archives, and keeps count of what all of them take. */
export class ArchiveExpansion {
  #kept = 0;
  #entries = 0;
  readonly #context: CaptureContext;
  readonly #tellingContext: CaptureContext;

  /** @param context quiet: what is wrong with an input is told when it is read. */
  constructor(context: CaptureContext, tellingContext: CaptureContext) {
    this.#context = context;
    this.#tellingContext = tellingContext;
  }

  /** The captures in one archive, and in those within it. */
  async expand(input: CaptureInput, found: Probe, kind: Archive, depth = 1): Promise<CaptureInput[]> {
    const archive = new ArchiveSource(input, kind, found.isCompressed, this.#context);
    const whole = prefixedSource(found.head, found.rest);
    const { source } = await unwrap(guardedSource(whole), ARCHIVE_HEAD, this.#tellingContext);
    const cursor = new ByteCursor(source);
    const captures: CaptureInput[] = [];
    try {
      for await (const entry of walkArchive(kind, cursor)) {
        if (++this.#entries > MOST_ENTRIES) {
          this.#note('archive-too-many-entries', filled(SAYS.manyEntries, input.path, MOST_ENTRIES), cursor.position);
          break;
        }
        captures.push(...(await this.#expandEntry(input, entry, archive, depth)));
      }
    } catch (error) {
      const isCut = error instanceof CutOff;
      const message = filled(isCut ? SAYS.archiveEnds : SAYS.archiveDamaged, input.path);
      this.#note(isCut ? 'archive-cut-off' : 'archive-damaged', message, cursor.position);
    }
    await cursor.close();
    return captures;
  }

  async #expandEntry(
    parent: CaptureInput,
    entry: ArchiveEntry,
    archive: ArchiveSource,
    depth: number,
  ): Promise<CaptureInput[]> {
    const path = `${parent.path}/${harmlessName(entry.name)}`;
    if (entry.unreadable !== null) {
      const form = entry.unreadable === 'encrypted' ? SAYS.encryptedEntry : SAYS.unknownMethod;
      this.#note('archive-entry-unreadable', filled(form, path), entry.start);
      return [];
    }
    const found = await probe(entry.source, this.#context);
    if (found.kind === 'other') {
      return [];
    }
    if (found.kind !== 'capture' && depth === DEEPEST_ARCHIVE) {
      this.#note('archive-too-deep', filled(SAYS.notOpened, path), entry.start);
      return [];
    }
    const input = await this.#keep(path, parent.canReopen, found, entry, archive);
    if (input === null || found.kind === 'capture') {
      return input === null ? [] : [input];
    }
    const again = await probe(await input.open(), this.#context);
    return again.kind === found.kind ? this.expand(input, again, found.kind, depth + 1) : [];
  }

  /** A small entry stays in memory; of a large one the beginning does, and the archive is opened again for the rest. */
  async #keep(
    path: string,
    canReopen: boolean,
    found: Probe,
    entry: ArchiveEntry,
    archive: ArchiveSource,
  ): Promise<CaptureInput | null> {
    const room = KEPT_BYTES - this.#kept;
    const whole = await readUpTo(found, canReopen ? Math.min(SMALL_BYTES, room) : room);
    if (whole !== null) {
      this.#kept += whole.length;
      return { path, canReopen: true, open: async () => memorySource(whole) };
    }
    if (!canReopen) {
      const message = filled(SAYS.notKept, path, KEPT_BYTES);
      this.#note('archive-too-large-for-pipe', message, entry.start);
      return null;
    }
    const head = found.head.slice(0, Math.min(KEPT_HEAD_BYTES, room));
    this.#kept += head.length;
    const openRest = archive.expect(entry.start);
    return { path, canReopen: true, open: async () => lazySource(head, () => openRest(head.length)) };
  }

  #note(code: CaptureProblemCode, message: string, offset: number): void {
    this.#tellingContext.report({ code, message, input: null, record: null, offset });
  }
}

/** Everything of what was probed, if it is no more than `most` bytes. */
async function readUpTo({ head, rest }: Probe, most: number): Promise<Uint8Array | null> {
  const parts = [head];
  let length = head.length;
  while (length <= most) {
    const block = await rest.read();
    if (block === null) {
      return joinBytes(parts, length);
    }
    parts.push(new Uint8Array(block));
    length += block.length;
  }
  return null;
}

/** `head`, and behind it what `openRest` opens when it comes to that. */
function lazySource(head: Uint8Array, openRest: () => Promise<ByteSource>): ByteSource {
  let isHeadRead = head.length === 0;
  let rest: ByteSource | null = null;
  return {
    async read() {
      if (!isHeadRead) {
        isHeadRead = true;
        return head;
      }
      rest ??= await openRest();
      return rest.read();
    },
    async close() {
      await rest?.close();
    },
  };
}

/** Without what a terminal or a path could take for more than a name. */
function harmlessName(name: string): string {
  const plain = [...name.slice(0, LONGEST_NAME)]
    .map((c) => (c < ' ' || (c >= '\u007f' && c < '\u00a0') ? '?' : c))
    .join('');
  return plain.replace(/^(?:\.?\/)+/, '');
}

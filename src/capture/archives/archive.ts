import { joinBytes } from '../../bytes/index.ts';
import { filled, type Limits, type Problem, SAYS } from '../../model/index.ts';
import type { CaptureContext, Gunzip } from '../capture-context.ts';
import type { CaptureProblemCode } from '../capture-problems.ts';
import { ARCHIVE_HEAD, type Archive, sniffArchive } from '../formats.ts';
import { openCapture } from '../open-capture.ts';
import { ByteCursor, CutOff } from '../sources/byte-cursor.ts';
import { type ByteSource, memorySource, prefixedSource } from '../sources/plain-sources.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import type { ArchiveSource, CaptureInput } from './archive-source.ts';
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

export type ExpandedArchives = {
  /** The captures in the archives in place of these, named `archive.zip/inner.pcap`; everything else as it was. */
  readonly inputs: readonly CaptureInput[];
  /** What is wrong with archives, told of the last capture before the damage. */
  readonly problems: readonly Problem[];
};

/**
 * Replaces zip and tar archives, compressed or not, by the captures in them; what else they hold is passed over, and an
 * archive without a capture stays what it is. Never rejects for what an input holds.
 */
export async function expandArchives(
  inputs: readonly CaptureInput[],
  options: { readonly gunzip: Gunzip; readonly limits: Limits },
): Promise<ExpandedArchives> {
  const expansion = new Expansion(options.gunzip, options.limits);
  const all: CaptureInput[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    const found = await expansion.expand(input);
    all.push(...found);
    problems.push(...expansion.takeProblems().map((problem) => ({ ...problem, input: all.length - 1 })));
  }
  return { inputs: all, problems };
}

/** What an input is, as far as archives are concerned, and its bytes from the first on. */
type Probe = {
  readonly kind: Archive | 'capture' | 'other';
  readonly isCompressed: boolean;
  /** What was read of it to find out. */
  readonly head: Uint8Array;
  /** What comes after the head. */
  readonly rest: ByteSource;
};

class Expansion {
  #problems: Problem[] = [];
  #kept = 0;
  #entries = 0;
  /** Quiet: what is wrong with an input is told when it is read. */
  readonly #context: CaptureContext;
  readonly #tellingContext: CaptureContext;

  constructor(gunzip: Gunzip, limits: Limits) {
    this.#context = { input: 0, limits, gunzip, report: () => {} };
    this.#tellingContext = { ...this.#context, report: (problem) => this.#problems.push(problem) };
  }

  takeProblems(): Problem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  async expand(input: CaptureInput): Promise<CaptureInput[]> {
    let source: ByteSource;
    try {
      source = await input.open();
    } catch {
      return [input];
    }
    const probe = await this.#probe(source);
    if (probe.kind === 'capture' || probe.kind === 'other') {
      return [await released(input, probe)];
    }
    const captures = await this.#expandArchive(input, probe, probe.kind, 1);
    return captures.length > 0
      ? captures
      : [input.canReopen ? input : { ...input, open: async () => memorySource(probe.head) }];
  }

  async #expandArchive(input: CaptureInput, probe: Probe, kind: Archive, depth: number): Promise<CaptureInput[]> {
    const { ArchiveSource, walkArchive } = await import('./archive-source.ts');
    const archive = new ArchiveSource(input, kind, probe.isCompressed, this.#context);
    const whole = prefixedSource(probe.head, probe.rest);
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
    const probe = await this.#probe(entry.source);
    if (probe.kind === 'other') {
      return [];
    }
    if (probe.kind !== 'capture' && depth === DEEPEST_ARCHIVE) {
      this.#note('archive-too-deep', filled(SAYS.notOpened, path), entry.start);
      return [];
    }
    const input = await this.#keep(path, parent.canReopen, probe, entry, archive);
    if (input === null || probe.kind === 'capture') {
      return input === null ? [] : [input];
    }
    const again = await this.#probe(await input.open());
    return again.kind === probe.kind ? this.#expandArchive(input, again, probe.kind, depth + 1) : [];
  }

  /** A small entry stays in memory; of a large one the beginning does, and the archive is opened again for the rest. */
  async #keep(
    path: string,
    canReopen: boolean,
    probe: Probe,
    entry: ArchiveEntry,
    archive: ArchiveSource,
  ): Promise<CaptureInput | null> {
    const room = KEPT_BYTES - this.#kept;
    const whole = await readUpTo(probe, canReopen ? Math.min(SMALL_BYTES, room) : room);
    if (whole !== null) {
      this.#kept += whole.length;
      return { path, canReopen: true, open: async () => memorySource(whole) };
    }
    if (!canReopen) {
      const message = filled(SAYS.notKept, path, KEPT_BYTES);
      this.#note('archive-too-large-for-pipe', message, entry.start);
      return null;
    }
    const head = probe.head.slice(0, Math.min(KEPT_HEAD_BYTES, room));
    this.#kept += head.length;
    const openRest = archive.expect(entry.start);
    return { path, canReopen: true, open: async () => lazySource(head, () => openRest(head.length)) };
  }

  async #probe(source: ByteSource): Promise<Probe> {
    const recorded = recordedSource(source);
    const quiet = this.#context;
    const { head, source: content, compression } = await unwrap(guardedSource(recorded.source), ARCHIVE_HEAD, quiet);
    const archive = sniffArchive(head);
    const opened = archive === null ? await openCapture(content, quiet) : null;
    const kind = archive ?? (opened?.kind === 'capture' ? 'capture' : 'other');
    recorded.stop();
    return { kind, isCompressed: compression !== null, head: recorded.head(), rest: source };
  }

  #note(code: CaptureProblemCode, message: string, offset: number): void {
    this.#problems.push({ code, message, input: null, record: null, offset });
  }
}

/** An input that was looked at, as if it had not been. */
async function released(input: CaptureInput, { head, rest }: Probe): Promise<CaptureInput> {
  if (!input.canReopen) {
    return { ...input, open: async () => prefixedSource(head, rest) };
  }
  await rest.close();
  return head.length > 0 ? input : { ...input, open: async () => memorySource(head) };
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

/** Passes on `source`, keeping a copy until told to stop; closing it leaves `source` open. */
function recordedSource(source: ByteSource): { source: ByteSource; head(): Uint8Array; stop(): void } {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isStopped = false;
  return {
    source: {
      async read() {
        const block = isStopped ? null : await source.read();
        if (block !== null) {
          parts.push(new Uint8Array(block));
          length += block.length;
        }
        return block;
      },
      async close() {},
    },
    head() {
      return joinBytes(parts, length);
    },
    stop() {
      isStopped = true;
    },
  };
}

/** A source that fails while it is probed ends there; reading it later tells. */
function guardedSource(source: ByteSource): ByteSource {
  return {
    read: () => source.read().catch(() => null),
    close: () => source.close(),
  };
}

/** Without what a terminal or a path could take for more than a name. */
function harmlessName(name: string): string {
  const plain = [...name.slice(0, LONGEST_NAME)]
    .map((c) => (c < ' ' || (c >= '\u007f' && c < '\u00a0') ? '?' : c))
    .join('');
  return plain.replace(/^(?:\.?\/)+/, '');
}

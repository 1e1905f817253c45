import { joinBytes } from '../../bytes/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import { ARCHIVE_HEAD, type Archive, sniffArchive } from '../formats.ts';
import { openCapture } from '../open-capture.ts';
import type { ByteSource } from '../sources/plain-sources.ts';
import { unwrap } from './unwrap.ts';

/** What an input is, as far as archives are concerned, and its bytes from the first on. */
export type Probe = {
  readonly kind: Archive | 'capture' | 'other';
  readonly isCompressed: boolean;
  /** What was read of it to find out. */
  readonly head: Uint8Array;
  /** What comes after the head. */
  readonly rest: ByteSource;
};

/** Reads as much of a source as says what it is, and nothing is lost of it. @param context is told nothing that matters. */
export async function probe(source: ByteSource, context: CaptureContext): Promise<Probe> {
  const recorded = recordedSource(source);
  const { head, source: content, compression } = await unwrap(guardedSource(recorded.source), ARCHIVE_HEAD, context);
  const archive = sniffArchive(head);
  const opened = archive === null ? await openCapture(content, context) : null;
  const kind = archive ?? (opened?.kind === 'capture' ? 'capture' : 'other');
  recorded.stop();
  return { kind, isCompressed: compression !== null, head: recorded.head(), rest: source };
}

/** A source that fails while it is probed ends there; reading it later tells. */
export function guardedSource(source: ByteSource): ByteSource {
  return {
    read: () => source.read().catch(() => null),
    close: () => source.close(),
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

import { IDLE } from '../../model/index.ts';
import type { CaptureContext } from '../capture-context.ts';
import { decompress } from '../codecs/decompress.ts';
import { type Compression, sniffCompression } from '../formats.ts';
import { type ByteSource, prefixedSource } from '../sources/plain-sources.ts';

/** Someone compresses twice by mistake; more than that is a bomb. */
const DEEPEST_COMPRESSION = 2;

export type Unwrapped = {
  /** Everything from the first byte, decompressed. */
  readonly source: ByteSource;
  /** Its first bytes: as many as were asked for, or all. */
  readonly head: Uint8Array;
  /** The innermost compression that was undone. */
  readonly compression: Compression | null;
};

/** Undoes the compressions around an input, found by content, and looks at its first `headBytes` bytes. */
export async function unwrap(source: ByteSource, headBytes: number, context: CaptureContext): Promise<Unwrapped> {
  let bytes = source;
  let compression: Compression | null = null;
  for (let depth = 0; ; depth++) {
    const head = await readHead(bytes, headBytes);
    bytes = prefixedSource(head, bytes);
    const found = depth === DEEPEST_COMPRESSION ? null : sniffCompression(head);
    if (found === null) {
      return { source: bytes, head, compression };
    }
    compression = found;
    bytes = await decompress(bytes, found, context);
  }
}

/**
 * Reads until there are `count` bytes or the source has ended, and returns a copy of everything read. Where a live source
 * is silent, `least` bytes will do.
 */
export async function readHead(source: ByteSource, count: number, least: number = count): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < count) {
    const block = await source.read();
    if (block === null || (block === IDLE && head.length >= least)) {
      break;
    }
    const longer = new Uint8Array(head.length + block.length);
    longer.set(head);
    longer.set(block, head.length);
    head = longer;
  }
  return head;
}

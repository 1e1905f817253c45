import { utf8Maker } from '../bytes/index.ts';
import type { LogSource } from './log-source.ts';
import { endOfZeros, SHORTEST_RUN } from './zero-runs.ts';

/** How the characters of a text are written. */
export const TEXT = { bytes: 0, utf16le: 1, utf16be: 2, binary: 3 } as const;
export type TextKind = (typeof TEXT)[keyof typeof TEXT];

const SNIFFED_BYTES = 4096;
/** Of so many bytes one may be a control character: logs have colours, and a stray byte is no reason to give up a text. */
const CONTROL_EVERY = 10;
/** The same of a text with a run of zero bytes, in which binary files are rich. */
const CONTROL_EVERY_BESIDE_ZEROS = 100;

/**
 * Whether the beginning of an input is text. UTF-16 is known by its mark, or by every second byte being zero. Runs of zero
 * bytes stand where text was lost and say nothing.
 */
export function sniffText(head: Uint8Array): TextKind {
  if (head[0] === 0xff && head[1] === 0xfe) {
    return TEXT.utf16le;
  }
  if (head[0] === 0xfe && head[1] === 0xff) {
    return TEXT.utf16be;
  }
  const zeros: [number, number] = [0, 0];
  let controls = 0;
  let length = 0;
  let every = CONTROL_EVERY;
  for (let at = 0; at < head.length && length < SNIFFED_BYTES; at++) {
    const byte = head[at]!;
    const run = byte === 0 ? endOfZeros(head, at) - at : 0;
    if (run >= SHORTEST_RUN) {
      at += run - 1;
      every = CONTROL_EVERY_BESIDE_ZEROS;
      continue;
    }
    length++;
    if (byte === 0) {
      zeros[at & 1]!++;
    } else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1b) {
      controls++;
    }
  }
  const [even, odd] = zeros;
  if (even * 4 < odd && odd * 3 > length) {
    return TEXT.utf16le;
  }
  if (odd * 4 < even && even * 3 > length) {
    return TEXT.utf16be;
  }
  const isOnlyZeros = length === 0 && head.length > 0;
  return isOnlyZeros || (controls + even + odd) * every > length ? TEXT.binary : TEXT.bytes;
}

/** The same text as UTF-8. */
export function asUtf8(source: LogSource, kind: TextKind): LogSource {
  if (kind !== TEXT.utf16le && kind !== TEXT.utf16be) {
    return source;
  }
  const toUtf8 = utf8Maker(kind === TEXT.utf16le ? 'utf-16le' : 'utf-16be');
  let isOver = false;
  return {
    async read() {
      if (isOver) {
        return null;
      }
      const block = await source.read();
      isOver = block === null;
      return toUtf8(block);
    },
    close: () => source.close(),
  };
}

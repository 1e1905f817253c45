import type { CaptureProblemCode } from '../capture-problems.ts';
import type { ByteCursor } from '../sources/byte-cursor.ts';
import { CutOff } from '../sources/byte-cursor.ts';
import type { ByteSource } from '../sources/plain-sources.ts';

/** Told of damage with the count of decompressed bytes delivered before it. */
export type OnDamage = (code: CaptureProblemCode, offset: number) => void;

/** Thrown inside a decoder whose input asks for more memory than it gets; never leaves this layer. */
export class TooMuchMemory extends Error {}

/** The most a decoder remembers of what it wrote, in bytes: what zstd(1) takes by default, and twice what xz -9 asks. */
export const LONGEST_WINDOW = 128 * 1024 * 1024;

/** A decoder: yields pieces of the original, throws at damage. Its pieces are valid until the next is asked for. */
export type Decoder = (cursor: ByteCursor) => AsyncGenerator<Uint8Array, void, void>;

/** What `decode` makes of `cursor`; damage and a missing end are problems, and everything before them is delivered. */
export function decodedSource(cursor: ByteCursor, decode: Decoder, onDamage: OnDamage): ByteSource {
  const pieces = decode(cursor);
  let delivered = 0;
  return {
    async read() {
      try {
        const step = await pieces.next();
        if (step.done === true) {
          return null;
        }
        delivered += step.value.length;
        return step.value;
      } catch (error) {
        onDamage(codeOf(error), delivered);
        return null;
      }
    },
    async close() {
      await pieces.return();
      await cursor.close();
    },
  };
}

function codeOf(error: unknown): CaptureProblemCode {
  if (error instanceof CutOff) {
    return 'compressed-cut-off';
  }
  return error instanceof TooMuchMemory ? 'compressed-window' : 'compressed-damaged';
}

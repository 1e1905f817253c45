import { joinBytes } from '../../bytes/index.ts';
import type { Gunzip } from '../capture-context.ts';
import { GunzipStream } from '../codecs/gunzip-stream.ts';
import type { InflateRaw } from '../codecs/inflate.ts';
import { inflateSource } from '../codecs/inflate-source.ts';
import { DeflateDamaged, InflateStream, inflateRoom } from '../codecs/inflate-stream.ts';
import { LowBits } from '../codecs/low-bits.ts';

/**
 * gzip where there is no zlib. The web's DecompressionStream keeps what it undid before a damage for itself and takes a second
 * member for junk: a browser would read less of a broken file than Node does.
 */
export const gunzipInBrowser: Gunzip = (source, onProblem) => {
  const gunzip = new GunzipStream();
  return inflateSource(
    source,
    {
      output: gunzip.output,
      write: async (piece) => gunzip.write(piece),
      end: async () => gunzip.end(),
      close: () => {},
    },
    onProblem,
  );
};

/** Lent to one message after the other: to make one for each costs more than most messages do. */
let room: Uint8Array | null = null;

/** Raw deflate, up to where it is cut off. */
export const inflateRawInBrowser: InflateRaw = (deflated, dictionary, mostBytes) => {
  const undone: Uint8Array[] = [];
  let length = 0;
  const bits = new LowBits();
  const take = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length > mostBytes) {
      throw new DeflateDamaged();
    }
    undone.push(bytes);
  };
  bits.give(deflated);
  room ??= inflateRoom();
  try {
    new InflateStream(bits, take, room, dictionary).run(true);
  } catch {
    return null;
  }
  return joinBytes(undone);
};

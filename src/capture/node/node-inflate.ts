import { constants, inflateRawSync } from 'node:zlib';
import type { InflateRaw } from '../codecs/inflate.ts';

/** Raw deflate through node:zlib, up to a sync flush. */
export const inflateRawInNode: InflateRaw = (deflated, dictionary, mostBytes) => {
  try {
    return inflateRawSync(deflated, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: mostBytes,
      ...(dictionary === null ? {} : { dictionary }),
    });
  } catch {
    return null;
  }
};

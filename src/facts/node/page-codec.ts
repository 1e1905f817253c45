import * as zlib from 'node:zlib';
import type { PageCodec } from '../facts-writer.ts';

/** Of Node 22.15 and later; smaller, and faster to read. */
type WithZstd = { zstdCompressSync?: (bytes: Uint8Array) => Uint8Array };
const { zstdCompressSync } = zlib as WithZstd;
/** Twice as fast as the default, a twentieth larger. */
const GZIP_LEVEL = 4;

export const CODEC_IN_NODE: PageCodec =
  zstdCompressSync === undefined
    ? { name: 'GZIP', compress: (bytes) => zlib.gzipSync(bytes, { level: GZIP_LEVEL }) }
    : { name: 'ZSTD', compress: (bytes) => zstdCompressSync(bytes) };

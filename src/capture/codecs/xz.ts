import { u32le } from '../../bytes/index.ts';
import type { ByteCursor } from '../sources/byte-cursor.ts';
import { LONGEST_WINDOW, TooMuchMemory } from './decoded-source.ts';
import { decodeLzma2 } from './lzma2.ts';

/*
 * The .xz file format 1.2: | magic 6 | flags 2 | CRC 4 |, blocks of | header | LZMA2 | padding to 4 | check |, the index
 * (it begins with a zero byte), the footer of 12 bytes; then perhaps zeros and another stream. The checks are not held
 * against the data: LZMA2 shows most damage by itself.
 */
const STREAM_MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const STREAM_HEADER_BYTES = 12;
const FOOTER_BYTES = 12;
const CHECK_BYTES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64] as const;
const LZMA2_FILTER = 0x21;
const BLOCK_FLAG = { filters: 0x03, compressedSize: 0x40, uncompressedSize: 0x80 } as const;
const MOST_INDEX_RECORDS = 1 << 24;

/** Decodes xz streams one after the other. */
export async function* decodeXz(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, void> {
  while ((await cursor.peek(1)).length > 0) {
    if ((await cursor.peek(4)).subarray(0, 4).every((byte) => byte === 0)) {
      await cursor.take(4);
      continue;
    }
    const header = await cursor.take(STREAM_HEADER_BYTES);
    if (!STREAM_MAGIC.every((byte, at) => header[at] === byte)) {
      throw new Error('no xz stream');
    }
    yield* decodeStream(cursor, CHECK_BYTES[header[7]! & 15]!);
  }
}

async function* decodeStream(cursor: ByteCursor, checkBytes: number): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    const [size = 0] = await cursor.take(1);
    if (size === 0) {
      await skipIndex(cursor);
      return;
    }
    const dictionary = dictionaryOf(await cursor.take(size * 4 + 3));
    const start = cursor.position;
    yield* decodeLzma2(cursor, dictionary);
    await cursor.take((4 - ((cursor.position - start) & 3)) & 3);
    await cursor.take(checkBytes);
  }
}

/** The dictionary size in a block header behind its first byte. Throws where LZMA2 is not the only filter. */
function dictionaryOf(header: Uint8Array): number {
  const flags = header[0]!;
  let at = 1;
  for (const flag of [BLOCK_FLAG.compressedSize, BLOCK_FLAG.uncompressedSize]) {
    while ((flags & flag) !== 0 && (header[at++] ?? 0) >= 0x80) {
      // A number goes on while the top bit is set.
    }
  }
  if ((flags & BLOCK_FLAG.filters) !== 0 || header[at] !== LZMA2_FILTER || header[at + 1] !== 1) {
    throw new Error('an xz filter other than LZMA2');
  }
  const size = header[at + 2] ?? 0;
  const dictionary = size >= 40 ? 2 ** 32 : (2 | (size & 1)) * 2 ** ((size >> 1) + 11);
  if (dictionary > LONGEST_WINDOW) {
    throw new TooMuchMemory();
  }
  return dictionary;
}

/** The index behind its first byte, and the footer. */
async function skipIndex(cursor: ByteCursor): Promise<void> {
  const start = cursor.position - 1;
  const records = await takeNumber(cursor);
  if (records > MOST_INDEX_RECORDS) {
    throw new Error('an xz index without end');
  }
  for (let i = 0; i < 2 * records; i++) {
    await takeNumber(cursor);
  }
  await cursor.take((4 - ((cursor.position - start) & 3)) & 3);
  const footer = await cursor.take(4 + FOOTER_BYTES);
  if (u32le(footer, 12) >>> 16 !== 0x5a59) {
    throw new Error('an xz stream without its footer');
  }
}

async function takeNumber(cursor: ByteCursor): Promise<number> {
  let value = 0;
  for (let scale = 1; scale < 2 ** 63; scale *= 128) {
    const [byte = 0] = await cursor.take(1);
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) {
      break;
    }
  }
  return value;
}

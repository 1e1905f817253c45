import type { ByteCursor } from '../sources/byte-cursor.ts';
import { BitReader } from './bit-reader.ts';
import { decodeBlock } from './bzip2-block.ts';

/*
 * A bzip2 stream: 'BZh', the level, blocks that begin at any bit, the end mark with the CRC of all, padding to a byte;
 * then perhaps another stream. There is no specification but bzip2's own source.
 */
const STREAM_HEADER_BYTES = 4;
const MARK = { block: 0x314159265359, end: 0x177245385090 } as const;

/** No block is longer: 900 000 symbols of 20 bits, and its tables. */
const LONGEST_BLOCK = 2_400_000;

/** Decodes bzip2 streams one after the other. Throws where a block does not match its CRC. */
export async function* decodeBzip2(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, void> {
  while ((await cursor.peek(1)).length > 0) {
    const [b, z, h, digit = 0] = await cursor.take(STREAM_HEADER_BYTES);
    const level = digit - 0x30;
    if (b !== 0x42 || z !== 0x5a || h !== 0x68 || level < 1 || level > 9) {
      throw new Error('no bzip2 stream');
    }
    yield* decodeStream(cursor, level);
  }
}

async function* decodeStream(cursor: ByteCursor, level: number): AsyncGenerator<Uint8Array, void, void> {
  for (let skipped = 0; ; ) {
    const bits = new BitReader(await cursor.peek(LONGEST_BLOCK), skipped);
    const mark = bits.read(24) * 0x1000000 + bits.read(24);
    const crc = bits.read(32);
    if (mark === MARK.end) {
      await cursor.skip(Math.ceil(bits.position / 8));
      return;
    }
    if (mark !== MARK.block) {
      throw new Error('no bzip2 block');
    }
    const block = decodeBlock(bits, level * 100_000, crc);
    skipped = bits.position % 8;
    await cursor.skip(Math.floor(bits.position / 8));
    yield* block;
  }
}

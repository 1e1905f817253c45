import { Decompress } from 'fzstd';
import { u32le } from '../../bytes/index.ts';
import type { ByteCursor } from '../sources/byte-cursor.ts';
import { LONGEST_WINDOW, TooMuchMemory } from './decoded-source.ts';

/*
 * RFC 8878 §3.1.1: | magic 4 | descriptor 1 | [window 1] | [dictionary] | [content size] |, blocks of | header 3 | data |,
 * [checksum 4]. The frames are taken apart here because fzstd allocates whatever window a header claims, and cannot tell
 * a cut frame from one that is still coming.
 */
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const LONGEST_BLOCK = 128 * 1024;
const BLOCK_TYPE = { raw: 0, rle: 1, compressed: 2 } as const;

/** Decodes Zstandard frames one after the other. */
export async function* decodeZstd(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, void> {
  while ((await cursor.peek(1)).length > 0) {
    const magic = u32le((await cursor.peek(4)).length < 4 ? await cursor.take(4) : await cursor.peek(4), 0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
      await cursor.skip(u32le(await cursor.take(8), 4));
    } else if (magic === FRAME_MAGIC) {
      yield* decodeFrame(cursor);
    } else {
      throw new Error('no Zstandard frame');
    }
  }
}

async function* decodeFrame(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, void> {
  const [descriptor = 0, second = 0] = (await cursor.peek(6)).subarray(4, 6);
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const sizeBytes = sizeFlag === 0 ? Number(isSingle) : 1 << sizeFlag;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3]!;
  const header = await cursor.take(5 + (isSingle ? 0 : 1) + dictionaryBytes + sizeBytes);
  const window = isSingle
    ? littleEndian(header, header.length - sizeBytes) + (sizeFlag === 1 ? 256 : 0)
    : windowOf(second);
  if (window > LONGEST_WINDOW) {
    throw new TooMuchMemory();
  }
  const output: Uint8Array[] = [];
  const decoder = new Decompress((piece) => output.push(piece));
  let before = header;
  for (let isLast = false; !isLast; before = new Uint8Array(0)) {
    const word = littleEndian(await cursor.take(3), 0);
    isLast = (word & 1) === 1;
    const block = await cursor.take(blockBytes(word) + (isLast && (descriptor & 4) !== 0 ? 4 : 0));
    decoder.push(joined(before, word, block), isLast);
    yield* output.splice(0);
  }
}

/** The bytes of a block behind its header. Throws for a size no encoder may write. */
function blockBytes(word: number): number {
  const size = word >> 3;
  const type = (word >> 1) & 3;
  if (size > LONGEST_BLOCK || type > BLOCK_TYPE.compressed) {
    throw new Error('no Zstandard block');
  }
  return type === BLOCK_TYPE.rle ? 1 : size;
}

function windowOf(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

function littleEndian(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = bytes.length - 1; at >= from; at--) {
    value = value * 256 + bytes[at]!;
  }
  return value;
}

function joined(before: Uint8Array, word: number, block: Uint8Array): Uint8Array {
  const all = new Uint8Array(before.length + 3 + block.length);
  all.set(before);
  all.set([word & 255, (word >> 8) & 255, word >> 16], before.length);
  all.set(block, before.length + 3);
  return all;
}

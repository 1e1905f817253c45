import { u16le, u32le } from '../../bytes/index.ts';
import type { ByteCursor } from '../sources/byte-cursor.ts';

/*
 * LZ4 frame format 1.6: | magic 4 | flags 1 | BD 1 | [content size 8] | [dictionary 4] | header checksum 1 |, then blocks
 * | size 4 | data | [checksum 4] | to one of size 0, then [content checksum 4]. Checksums are not held against the data:
 * a damaged packet shows itself.
 */
const FRAME_MAGIC = 0x184d2204;
const SKIPPABLE_MAGIC = 0x184d2a50;
const FLAG = { dictionary: 0x01, contentChecksum: 0x04, contentSize: 0x08, blockChecksum: 0x10 } as const;
const STORED = 0x80000000;
const HISTORY_BYTES = 64 * 1024;
const SHORTEST_MATCH = 4;

/** Decodes LZ4 frames one after the other. */
export async function* decodeLz4(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, void> {
  while ((await cursor.peek(1)).length > 0) {
    const magic = u32le(await cursor.take(4), 0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
      await cursor.skip(u32le(await cursor.take(4), 0));
    } else if (magic === FRAME_MAGIC) {
      yield* decodeFrame(cursor);
    } else {
      throw new Error('no LZ4 frame');
    }
  }
}

async function* decodeFrame(cursor: ByteCursor): AsyncGenerator<Uint8Array, void, void> {
  const [flags = 0, sizes = 0] = await cursor.take(2);
  const largest = 1 << (8 + 2 * ((sizes >> 4) & 7));
  if (flags >> 6 !== 1 || (flags & FLAG.dictionary) !== 0 || ((sizes >> 4) & 7) < 4) {
    throw new Error('an LZ4 frame of another version, or with a dictionary');
  }
  await cursor.take(((flags & FLAG.contentSize) === 0 ? 0 : 8) + 1);
  const output = new Uint8Array(HISTORY_BYTES + largest);
  for (let start = 0; ; ) {
    const word = u32le(await cursor.take(4), 0);
    if (word === 0) {
      break;
    }
    const size = word & ~STORED;
    if (size > largest) {
      throw new Error('an LZ4 block beyond its limit');
    }
    const block = await cursor.take(size);
    const end = word >= STORED ? store(block, output, start) : decodeBlock(block, output, start);
    if ((flags & FLAG.blockChecksum) !== 0) {
      await cursor.take(4);
    }
    yield output.slice(start, end);
    const kept = Math.min(end, HISTORY_BYTES);
    output.copyWithin(0, end - kept, end);
    start = kept;
  }
  if ((flags & FLAG.contentChecksum) !== 0) {
    await cursor.take(4);
  }
}

function store(block: Uint8Array, output: Uint8Array, start: number): number {
  output.set(block, start);
  return start + block.length;
}

/** Copies byte by byte what stands `distance` before `end`: it may go on in its own copy. Returns where it ends. */
function repeat(output: Uint8Array, end: number, distance: number, length: number): number {
  const stop = end + length;
  for (let at = end; at < stop; at++) {
    output[at] = output[at - distance]!;
  }
  return stop;
}

/** Decodes one block behind the history [0, start) of `output`; returns where it ends. Throws at damage. */
function decodeBlock(block: Uint8Array, output: Uint8Array, start: number): number {
  let at = 0;
  let end = start;
  /** A length of 15 goes on in the bytes that follow, to one below 255. */
  const longer = (length: number): number => {
    let total = length;
    for (let byte = 255; byte === 255; total += byte) {
      if (at >= block.length) {
        throw new Error('an LZ4 length beyond its block');
      }
      byte = block[at++]!;
    }
    return total;
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = token >> 4 === 15 ? longer(15) : token >> 4;
    if (at + literals > block.length || end + literals > output.length) {
      throw new Error('LZ4 literals beyond their block');
    }
    output.set(block.subarray(at, at + literals), end);
    at += literals;
    end += literals;
    if (at >= block.length) {
      break;
    }
    if (at + 2 > block.length) {
      throw new Error('an LZ4 distance beyond its block');
    }
    const distance = u16le(block, at);
    at += 2;
    const length = ((token & 15) === 15 ? longer(15) : token & 15) + SHORTEST_MATCH;
    if (distance === 0 || distance > end || end + length > output.length) {
      throw new Error('an LZ4 match outside of what there is');
    }
    end = repeat(output, end, distance, length);
  }
  return end;
}

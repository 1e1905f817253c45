import { describe, expect, test } from 'vitest';
import { RecentBlocks } from '../../src/analysis/recent-blocks.ts';

const BLOCK = 64 * 1024;
/** As many are read alone before blocks are. */
const ALONE = 512;

function fileOf(length: number) {
  const content = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
  const reads: [position: number, length: number][] = [];
  return {
    content,
    reads,
    size: length,
    readAt(position: number, into: Uint8Array, wanted: number) {
      reads.push([position, wanted]);
      const found = content.subarray(position, position + wanted);
      into.set(found);
      return found.length;
    },
    close() {},
  };
}

type File = ReturnType<typeof fileOf>;

function warm(blocks: RecentBlocks, file: File, most = ALONE): void {
  for (let i = 0; i < most; i++) {
    blocks.readAt(0, file, 0, new Uint8Array(1), 1);
  }
  file.reads.length = 0;
}

function read(blocks: RecentBlocks, file: File, position: number, length: number, input = 0): Uint8Array | null {
  const into = new Uint8Array(length);
  return blocks.readAt(input, file, position, into, length) === length ? into : null;
}

describe('what is read again of a file', () => {
  test('is the same as without blocks, wherever it lies', () => {
    const file = fileOf(3 * BLOCK + 100);
    const blocks = new RecentBlocks();
    warm(blocks, file);
    for (const position of [0, 1, BLOCK - 10, BLOCK - 3, BLOCK, 2 * BLOCK - 1, 3 * BLOCK, 3 * BLOCK + 90]) {
      expect(read(blocks, file, position, 10)).toEqual(file.content.slice(position, position + 10));
    }
    expect(read(blocks, file, 3 * BLOCK + 95, 10)).toBeNull();
    expect(read(blocks, file, 9 * BLOCK, 10)).toBeNull();
  });

  test('comes one by one at first, then in blocks that are read once', () => {
    const file = fileOf(2 * BLOCK);
    const blocks = new RecentBlocks();
    read(blocks, file, 10, 20);
    expect(file.reads).toEqual([[10, 20]]);
    warm(blocks, file, ALONE - 2);
    read(blocks, file, 10, 20);
    expect(file.reads).toEqual([[10, 20]]);
    file.reads.length = 0;
    read(blocks, file, 10, 20);
    read(blocks, file, BLOCK - 20, 20);
    read(blocks, file, BLOCK, 20);
    expect(file.reads).toEqual([
      [0, BLOCK],
      [BLOCK, BLOCK],
    ]);
  });

  test('is told apart by its input', () => {
    const [one, other] = [fileOf(BLOCK), fileOf(BLOCK)];
    other.content.fill(7);
    const blocks = new RecentBlocks();
    warm(blocks, one);
    expect(read(blocks, one, 5, 4, 0)).toEqual(one.content.slice(5, 9));
    expect(read(blocks, other, 5, 4, 1)).toEqual(new Uint8Array(4).fill(7));
    expect(read(blocks, one, 5, 4, 0)).toEqual(one.content.slice(5, 9));
  });

  test('of many blocks those that were used last are kept', () => {
    const file = fileOf(258 * BLOCK);
    const blocks = new RecentBlocks();
    warm(blocks, file);
    for (let number = 0; number < 256; number++) {
      read(blocks, file, number * BLOCK, 4);
    }
    read(blocks, file, 0, 4);
    read(blocks, file, 256 * BLOCK, 4);
    file.reads.length = 0;
    expect(read(blocks, file, 4, 4)).toEqual(file.content.slice(4, 8));
    expect(file.reads).toEqual([]);
    expect(read(blocks, file, BLOCK + 4, 4)).toEqual(file.content.slice(BLOCK + 4, BLOCK + 8));
    expect(file.reads).toEqual([[BLOCK, BLOCK]]);
  });

  test('that became shorter is not made up', () => {
    const file = fileOf(BLOCK);
    const blocks = new RecentBlocks();
    warm(blocks, file);
    // A block of it is a hundred bytes, and so is all that is read alone, but for three.
    const short = { ...file, readAt: (_: number, __: Uint8Array, length: number) => (length > 10 ? 100 : 3) };
    expect(blocks.readAt(2, short, 90, new Uint8Array(10), 10)).toBe(10);
    expect(blocks.readAt(2, short, 95, new Uint8Array(10), 10)).toBe(3);
  });

  /** Reads out of blocks; every so many needs one that is not there. */
  function readFor(blocks: RecentBlocks, file: File, reads: number, every: number): void {
    const most = file.size / BLOCK;
    for (let i = 0; i < reads; i++) {
      const block = Math.floor(i / every) % most;
      expect(read(blocks, file, block * BLOCK + (i % every), 1)?.[0]).toBe(file.content[block * BLOCK + (i % every)]);
    }
  }

  test('comes one by one for a while where more than one in four needed a block of its own', () => {
    const file = fileOf(300 * BLOCK);
    const blocks = new RecentBlocks();
    warm(blocks, file);
    readFor(blocks, file, 2048, 3);
    file.reads.length = 0;
    readFor(blocks, file, 16_384, 16_384);
    expect(file.reads.length).toBe(16_384);
    expect(file.reads.every(([, length]) => length === 1)).toBe(true);
    file.reads.length = 0;
    readFor(blocks, file, 100, 100);
    expect(file.reads.length).toBeLessThan(2);
  });

  test('goes on in blocks where fewer did', () => {
    const file = fileOf(300 * BLOCK);
    const blocks = new RecentBlocks();
    warm(blocks, file);
    readFor(blocks, file, 2 * 2048, 4);
    expect(file.reads.every(([, length]) => length === BLOCK)).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { type Inflater, inflateSource } from '../../src/capture/codecs/inflate-source.ts';
import { memorySource } from '../../src/capture/index.ts';

const PIECE_BYTES = 16 * 1024;

/** Gives back what it is fed, and counts the pieces; `fails` rejects one of them. */
function echo(fails: (piece: number) => boolean = () => false) {
  const seen = { pieces: 0 };
  const output: Uint8Array[] = [];
  const inflater: Inflater = {
    output,
    async write(piece) {
      if (fails(seen.pieces++)) {
        throw new Error('damaged');
      }
      output.push(piece.slice());
    },
    end: async () => {},
    close: () => {},
  };
  return { seen, inflater };
}

const threePieces = () => memorySource(new Uint8Array(3 * PIECE_BYTES), 1 << 20);

test('the next piece is decompressed while what came before is being read', async () => {
  const { seen, inflater } = echo();
  const source = inflateSource(threePieces(), inflater, () => {});
  expect((await source.read())?.length).toBe(PIECE_BYTES);
  expect(seen.pieces).toBe(2);
  expect((await source.read())?.length).toBe(PIECE_BYTES);
  expect(seen.pieces).toBe(3);
  expect((await source.read())?.length).toBe(PIECE_BYTES);
  expect(await source.read()).toBeNull();
});

test('damage is told where it is, and what came before is read', async () => {
  const problems: [string, number][] = [];
  const { inflater } = echo((piece) => piece === 1);
  const source = inflateSource(threePieces(), inflater, (code, offset) => problems.push([code, offset]));
  expect((await source.read())?.length).toBe(PIECE_BYTES);
  expect(await source.read()).toBeNull();
  expect(problems).toEqual([['gzip-damaged', PIECE_BYTES]]);
});

test('what happens to the next piece after the end of reading is told to nobody', async () => {
  const problems: string[] = [];
  let fail = (_: Error): void => {};
  const { inflater } = echo();
  const source = inflateSource(
    threePieces(),
    {
      ...inflater,
      write: (piece) =>
        inflater.output.length === 0 && problems.length === 0 && piece.byteOffset > 0
          ? new Promise((_, reject) => {
              fail = reject;
            })
          : inflater.write(piece),
    },
    (code) => problems.push(code),
  );
  await source.read();
  await source.close();
  fail(new Error('closed'));
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(problems).toEqual([]);
});

test('an input that fails while the next piece is under way fails where it is read', async () => {
  const blocks = [new Uint8Array(10)];
  const { inflater } = echo();
  const source = inflateSource(
    {
      read: async () => {
        const block = blocks.shift();
        if (block === undefined) {
          throw new Error('gone');
        }
        return block;
      },
      close: async () => {},
    },
    inflater,
    () => {},
  );
  expect((await source.read())?.length).toBe(10);
  await expect(source.read()).rejects.toThrow('gone');
});

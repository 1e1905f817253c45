import { expect, test } from 'vitest';
import { Column, RowIndex, TextCounts } from '../../src/bytes/index.ts';

/** Rows `from` to the last of a table whose hashes are these pairs. */
function indexOf(pairs: readonly (readonly [number, number])[], from = 0): RowIndex {
  const first = new Column(Int32Array);
  const second = new Column(Int32Array);
  for (const [one, other] of pairs) {
    first.push(one);
    second.push(other);
  }
  return new RowIndex(first, second, from, pairs.length);
}

function rowsOf(index: RowIndex, first: number, second: number): number[] {
  const rows: number[] = [];
  for (let row = index.find(first, second); row >= 0; row = index.after(row)) {
    rows.push(row);
  }
  return rows;
}

test('rows of one hash are found in their order, and the last of them at once', () => {
  const index = indexOf([
    [7, 1],
    [7, 2],
    [7, 1],
    [-7, 1],
    [7, 1],
  ]);
  expect(rowsOf(index, 7, 1)).toEqual([0, 2, 4]);
  expect(index.findLast(7, 1)).toBe(4);
  expect(rowsOf(index, 7, 2)).toEqual([1]);
  expect(rowsOf(index, -7, 1)).toEqual([3]);
  expect(rowsOf(index, 8, 1)).toEqual([]);
  expect(index.findLast(8, 1)).toBe(-1);
});

test('rows before the first that is filed are not found', () => {
  const index = indexOf(
    [
      [1, 1],
      [2, 2],
      [1, 1],
    ],
    1,
  );
  expect(rowsOf(index, 1, 1)).toEqual([2]);
  expect(rowsOf(index, 2, 2)).toEqual([1]);
  expect(rowsOf(indexOf([]), 0, 0)).toEqual([]);
});

test('thousands of rows that fall on the same slot are all found', () => {
  const index = indexOf(Array.from({ length: 5000 }, (_, row) => [row * 65_536, row] as const));
  expect(Array.from({ length: 5000 }, (_, row) => index.find(row * 65_536, row))).toEqual(
    Array.from({ length: 5000 }, (_, row) => row),
  );
});

test('a text is counted however long it is', () => {
  const counts = new TextCounts();
  const long = 'ễ'.repeat(100_000);
  expect([counts.add('a'), counts.add(long), counts.add('a'), counts.add(''), counts.add(long)]).toEqual([
    1, 1, 2, 1, 2,
  ]);
});

import { describe, expect, test } from 'vitest';
import { Column, KeptTexts, PAGE_BYTES, Pages, sortedRows } from '../../src/bytes/index.ts';
import { KeptPages } from '../builders/page-store.ts';

const PER_PAGE = PAGE_BYTES / 4;
const ROWS = 5 * PER_PAGE + 3;

describe.each([0, 1, 2, 4, 1000])('with %s pages in memory', (most) => {
  test('what was written to a column is read in any order', () => {
    const pages = new Pages(new KeptPages(), most);
    const [numbers, others] = [new Column(Int32Array, pages), new Column(Float64Array, pages)];
    for (let row = 0; row < ROWS; row++) {
      numbers.push(row * 7);
      others.push(-row / 3);
    }
    for (let row = 0; row < ROWS; row += 1000) {
      numbers.set(row, -row);
    }
    const wanted = Array.from({ length: ROWS }, (_, row) => (row % 1000 === 0 ? 0 - row : row * 7));
    expect(numbers.length).toBe(ROWS);
    expect(wanted.findIndex((number, row) => numbers.at(row) !== number)).toBe(-1);
    expect(wanted.findLastIndex((number, row) => numbers.at(row) !== number)).toBe(-1);
    expect(wanted.findIndex((_, row) => others.at(row) !== -row / 3)).toBe(-1);
    expect([4 * PER_PAGE, 1, ROWS - 1, 2 * PER_PAGE - 1, 2].map((row) => numbers.at(row))).toEqual(
      [4 * PER_PAGE, 1, ROWS - 1, 2 * PER_PAGE - 1, 2].map((row) => wanted[row]),
    );
  });

  test('a column that was read is written on, and one that was cleared begins anew', () => {
    const pages = new Pages(new KeptPages(), most);
    const column = new Column(Uint8Array, pages).fill(3 * PAGE_BYTES, 1);
    expect(column.at(0)).toBe(1);
    column.push(2);
    column.set(PAGE_BYTES, 3);
    expect([0, PAGE_BYTES - 1, PAGE_BYTES, 3 * PAGE_BYTES].map((row) => column.at(row))).toEqual([1, 1, 3, 2]);
    column.clear();
    expect(column.length).toBe(0);
    column.fill(2 * PAGE_BYTES, 9);
    expect([column.length, column.at(0), column.at(PAGE_BYTES)]).toEqual([2 * PAGE_BYTES, 9, 9]);
  });

  test('texts lie beside them, also across pages', () => {
    const pages = new Pages(new KeptPages(), most);
    const [kept, numbers] = [new KeptTexts(pages), new Column(Int32Array, pages)];
    const texts = Array.from({ length: 4000 }, (_, i) => `${i} đường ${'x'.repeat(i % 97)}`);
    texts.push('', '电'.repeat(PAGE_BYTES), 'x'.repeat(PAGE_BYTES), '😀'.repeat(40_000), '\ufeff bom');
    for (const text of texts) {
      numbers.push(kept.add(text));
    }
    expect(texts.map((_, i) => kept.text(i))).toEqual(texts);
    expect(texts.map((_, i) => kept.text(numbers.at(texts.length - 1 - i))).reverse()).toEqual(texts);
  });
});

test('no more pages are in memory than may be, and what is cleared leaves its places to others', () => {
  const store = new KeptPages();
  const pages = new Pages(store, 3);
  const column = new Column(Uint8Array, pages).fill(10 * PAGE_BYTES, 1);
  expect(store.pages).toHaveLength(7);
  column.clear();
  new Column(Uint8Array, pages).fill(9 * PAGE_BYTES, 2);
  expect(store.pages).toHaveLength(7);
});

test.each([0, 1, 5])('where there is room for %s pages alone the others stay in memory', (room) => {
  const store = new KeptPages(room);
  const column = new Column(Int32Array, new Pages(store, 2));
  for (let row = 0; row < ROWS + 5 * PER_PAGE; row++) {
    column.push(row);
  }
  column.set(1, -1);
  expect(store.pages).toHaveLength(room);
  const wanted = (row: number) => (row === 1 ? -1 : row);
  expect(Array.from({ length: column.length }, (_, row) => row).find((row) => column.at(row) !== wanted(row))).toBe(
    undefined,
  );
});

test('a page that is only read is not written again', () => {
  const store = new KeptPages();
  const column = new Column(Uint8Array, new Pages(store, 2)).fill(8 * PAGE_BYTES, 1);
  for (let row = 0; row < column.length; row += PAGE_BYTES) {
    column.at(row);
  }
  const written = store.pages.map((page) => page);
  for (let row = 0; row < column.length; row += PAGE_BYTES) {
    column.at(row);
  }
  expect(store.pages.every((page, place) => page === written[place])).toBe(true);
  expect(store.reads).toBeGreaterThan(8);
});

test('a page that is used again and again stays in memory', () => {
  const store = new KeptPages();
  const pages = new Pages(store, 4);
  const often = new Column(Uint8Array, pages).fill(2 * PAGE_BYTES, 7);
  const long = new Column(Uint8Array, pages);
  for (let page = 0; page < 20; page++) {
    long.fill(PAGE_BYTES, 1);
    often.at(0);
    often.at(PAGE_BYTES);
  }
  expect(store.reads).toBeLessThan(4);
});

test.each([0, 1, 7, 8, 9, 100, 1001])('%s rows in runs of 8 are put in order as at once', (length) => {
  const keys = Array.from({ length }, (_, row) => (row * 37) % 11);
  const compare = (a: number, b: number) => (keys[a] as number) - (keys[b] as number);
  const sorted = sortedRows(length, compare, new Pages(new KeptPages(), 1), 8);
  expect(Array.from({ length: sorted.length }, (_, place) => sorted.at(place))).toEqual(
    Array.from({ length }, (_, row) => row).sort(compare),
  );
});

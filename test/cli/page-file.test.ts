import { afterEach, expect, test, vi } from 'vitest';
import { Column, KeptTexts, PAGE_BYTES, Pages } from '../../src/bytes/index.ts';
import { PageFile } from '../../src/cli/output/page-file.ts';

const files: PageFile[] = [];

afterEach(() => {
  for (const file of files.splice(0)) {
    file.close();
  }
});

function pageFile(): PageFile {
  const file = new PageFile();
  files.push(file);
  return file;
}

test('pages are read as they were written last, in any order', () => {
  const file = pageFile();
  const pageOf = (byte: number) => new Uint8Array(PAGE_BYTES).fill(byte);
  for (const [place, byte] of [
    [2, 2],
    [0, 7],
    [1, 1],
    [0, 3],
  ] as const) {
    file.write(place, pageOf(byte));
  }
  const into = new Uint8Array(PAGE_BYTES);
  const bytes = [1, 0, 2].map((place) => {
    file.read(place, into);
    return [into[0], into[PAGE_BYTES - 1]];
  });
  expect(bytes).toEqual([
    [1, 1],
    [3, 3],
    [2, 2],
  ]);
});

test('a folder that takes nothing takes no page', () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all');
  expect(pageFile().write(0, new Uint8Array(PAGE_BYTES))).toBe(false);
  vi.unstubAllEnvs();
  expect(pageFile().write(0, new Uint8Array(PAGE_BYTES))).toBe(true);
});

test('a file that became shorter is no page', () => {
  expect(() => pageFile().read(0, new Uint8Array(PAGE_BYTES))).toThrow('a temporary file became shorter');
});

test.each([1, 3, 1000])('texts and numbers are read in any order, with %s pages in memory', (most) => {
  const pages = new Pages(pageFile(), most);
  const [texts, numbers] = [new KeptTexts(pages), new Column(Float64Array, pages)];
  const told = [
    'first',
    '',
    'Nguyễn 漢 🙂',
    'x'.repeat(PAGE_BYTES),
    'ễ'.repeat(200_000),
    ...Array.from({ length: 3000 }, (_, i) => `${i}:`.repeat(50)),
    'last',
  ];
  for (const text of told) {
    numbers.push(texts.add(text) / 2);
  }
  expect(told.map((_, i) => texts.text(i))).toEqual(told);
  expect(told.map((_, i) => texts.text(2 * numbers.at(told.length - 1 - i))).reverse()).toEqual(told);
});

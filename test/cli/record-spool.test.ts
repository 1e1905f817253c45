import { afterEach, expect, test } from 'vitest';
import { RecordSpool } from '../../src/cli/output/record-spool.ts';

const spools: RecordSpool[] = [];

afterEach(() => {
  for (const spool of spools.splice(0)) {
    spool.close();
  }
});

function spoolOf(texts: readonly string[], pagesInMemory: number): RecordSpool {
  const spool = new RecordSpool(pagesInMemory);
  spools.push(spool);
  expect(texts.map((text) => spool.add(text))).toEqual(texts.map((_, number) => number));
  return spool;
}

const TEXTS = [
  'first',
  '',
  'Nguyễn 漢 🙂',
  'x'.repeat(65_536),
  'ễ'.repeat(200_000),
  ...Array.from({ length: 3000 }, (_, i) => `${i}:`.repeat(50)),
  'last',
];

test.each([0, 1, 4, 1000])('what was added is read in any order, with %s pages in memory', (pagesInMemory) => {
  const spool = spoolOf(TEXTS, pagesInMemory);
  expect(TEXTS.map((_, number) => spool.text(number))).toEqual(TEXTS);
  expect(TEXTS.map((_, i) => spool.text(TEXTS.length - 1 - i)).reverse()).toEqual(TEXTS);
});

test('more is added after some was read', () => {
  const spool = spoolOf(TEXTS, 0);
  expect(spool.text(3)).toBe(TEXTS[3]);
  expect(spool.text(spool.add('behind'))).toBe('behind');
  expect(spool.text(TEXTS.length - 1)).toBe('last');
});

test('pages of the file are read again after many others were', () => {
  const texts = Array.from({ length: 500 }, (_, i) => String(i % 10).repeat(65_536));
  const spool = spoolOf(texts, 2);
  expect([499, 0, 250, 3, 100, 0].map((number) => spool.text(number) === texts[number])).not.toContain(false);
  expect(texts.every((text, number) => spool.text(number) === text)).toBe(true);
  expect(spool.text(3) === texts[3]).toBe(true);
});

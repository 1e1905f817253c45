import { expect, test } from 'vitest';
import { KeptTexts } from '../../src/bytes/index.ts';

const BLOCK = 512 * 1024;

test('gives back every text by its number: none, long ones, and of other than ASCII', () => {
  const texts = [
    '',
    'a',
    'đường dây',
    '',
    'x'.repeat(BLOCK - 3),
    'yz',
    '电'.repeat(BLOCK),
    '\ufeff bom',
    '😀'.repeat(40_000),
    'end',
  ];
  const kept = new KeptTexts();
  expect(texts.map((text) => kept.add(text))).toEqual(texts.map((_, i) => i));
  expect(kept.length).toBe(texts.length);
  expect(texts.map((_, i) => kept.text(i))).toEqual(texts);
});

test('a text that has room by its length and not by its bytes goes to the next block, whole', () => {
  const kept = new KeptTexts();
  kept.add('x'.repeat(BLOCK - 10));
  kept.add('đđđđđđđđ');
  kept.add('y');
  expect([kept.text(1), kept.text(2)]).toEqual(['đđđđđđđđ', 'y']);
});

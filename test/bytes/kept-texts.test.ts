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
  kept.add('x'.repeat(1000));
  kept.add('x'.repeat(3090));
  // Six bytes of the first block are left, and these are eight.
  kept.add('đđđđ');
  kept.add('y');
  expect([kept.text(2), kept.text(3)]).toEqual(['đđđđ', 'y']);
});

test('of many short ones too, in blocks that grow', () => {
  const kept = new KeptTexts();
  const texts = Array.from({ length: 20_000 }, (_, i) => `text ${'x'.repeat(i % 97)} ${i}`);
  for (const text of texts) {
    kept.add(text);
  }
  expect(texts.map((_, i) => kept.text(i))).toEqual(texts);
});

import { expect, it } from 'vitest';
import { hangingLines } from '../../src/page/index.ts';

function textsOf(label: string, text: string): readonly string[] {
  return hangingLines(label, text).map((line) => line.text);
}

it('indents the lines after the first as far as the label reaches', () => {
  const lines = textsOf('  1. ', 'word '.repeat(30).trim());
  expect(lines).toEqual([`  1. ${'word '.repeat(19).trimEnd()}`, `     ${'word '.repeat(11).trimEnd()}`]);
});

it('gives a label without a text its line', () => {
  expect(hangingLines('  486  ', '')).toEqual([{ text: '  486', role: 'row', labelLength: 5 }]);
});

it('keeps a word whole that is longer than the line', () => {
  const address = `https://example.org/${'a'.repeat(100)}`;
  expect(textsOf('  ', `see ${address} there`)).toEqual(['  see', `  ${address}`, '  there']);
});

it('calls a line of a paragraph without a label body', () => {
  expect(hangingLines('  ', 'text')).toEqual([{ text: '  text', role: 'body', labelLength: 0 }]);
});

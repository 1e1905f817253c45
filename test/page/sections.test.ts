import { expect, test } from 'vitest';
import { type Section, sectionLines, sectionMarkdown, sectionText } from '../../src/page/index.ts';

const SECTIONS: readonly Section[] = [
  { heading: 'What', kind: 'text', text: 'a <b> *c* [d] `e` f_g' },
  { heading: 'Nothing', kind: 'text', text: '' },
  { heading: 'None', kind: 'steps', items: [] },
  { heading: 'Doubts', kind: 'points', items: ['one', 'two'] },
  { heading: 'Do', kind: 'steps', items: ['first things first', 'then'] },
  {
    heading: 'Facts',
    kind: 'facts',
    facts: [
      { label: 'Class', value: 'x' },
      { label: 'By', value: '<y>' },
    ],
  },
];

test('parts of a page for a terminal: headings, wrapped and hanging, nothing for what is empty', () => {
  const lines = sectionLines(SECTIONS, 26);
  expect(lines.map(({ text }) => text)).toEqual([
    '',
    'What',
    '  a <b> *c* [d] `e` f_g',
    '',
    'Doubts',
    '  - one',
    '  - two',
    '',
    'Do',
    '  1. first things first',
    '  2. then',
    '',
    'Facts',
    '  Class  x',
    '  By     <y>',
  ]);
  expect(lines.filter(({ role }) => role === 'heading').map(({ text }) => text)).toEqual([
    'What',
    'Doubts',
    'Do',
    'Facts',
  ]);
});

test('the same as Markdown, in which no text is markup', () => {
  const body =
    'a &lt;b> \\*c\\* \\[d\\] \\`e\\` f\\_g\n\n## Doubts\n\n* one\n* two\n\n## Do\n\n1. first things first\n2. then\n\n## Facts\n\n* Class: x\n* By: &lt;y>';
  expect(sectionMarkdown(SECTIONS)).toBe(`## What\n\n${body}`);
  expect(sectionMarkdown(SECTIONS.slice(3, 4), 0)).toBe('**Doubts**\n\n* one\n* two');
});

test('the same as plain text, each paragraph in one line', () => {
  expect(sectionText([{ heading: 'What', kind: 'text', text: 'word '.repeat(60).trim() }])).toBe(
    `What\n  ${'word '.repeat(60).trim()}`,
  );
});

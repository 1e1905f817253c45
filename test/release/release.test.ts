import { expect, test } from 'vitest';
import { notesOf, refusals } from './notes.js';

const CHANGELOG =
  '# Changelog\n\n## 1.10.0 (unreleased)\n\n* new\n\n## 1.1.0 (2027-01-31)\n\n* one\n* two ## no\n\n## 1.0.0 (2026-12-01)\n\n* first\n';

test.each([
  ['1.10.0', { text: '* new\n', isDated: false }],
  ['1.1.0', { text: '* one\n* two ## no\n', isDated: true }],
  ['1.0.0', { text: '* first\n', isDated: true }],
])('the notes of %s are its part of the changelog', (version, notes) => {
  expect(notesOf(CHANGELOG, version)).toEqual(notes);
});

test('a version that the changelog does not know has no notes', () => {
  expect(() => notesOf(CHANGELOG, '1.1')).toThrow('CHANGELOG.md says nothing of 1.1');
});

test('what is not committed, has no day or two versions is not released', () => {
  const good = { status: '\n', isDated: true, version: '1.0.0', told: '1.0.0' };
  expect(refusals(good)).toEqual([]);
  expect(refusals({ ...good, status: ' M src/a.ts\n' })).toEqual([
    'what is not committed would be released:\n M src/a.ts',
  ]);
  expect(refusals({ ...good, isDated: false })).toEqual(['CHANGELOG.md gives 1.0.0 no day: "## 1.0.0 (YYYY-MM-DD)"']);
  expect(refusals({ ...good, told: '0.9.0' })).toEqual(['src/model/version.ts says 0.9.0, package.json 1.0.0']);
});

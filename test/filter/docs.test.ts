import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELDS, parseFilter, parseTimePoint } from '../../src/filter/index.ts';

const PAGE = readFileSync(new URL('../../docs/filter.md', import.meta.url), 'utf8');

test('docs/filter.md has a row for every field', () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(FIELDS));
});

test('every expression and every time in docs/filter.md can be read', () => {
  const expressions = [...PAGE.matchAll(/--filter '([^']+)'/g)].map(([, expression]) => expression ?? '');
  expect(expressions.length).toBeGreaterThan(4);
  expect(expressions.filter((expression) => !('matches' in parseFilter(expression)))).toEqual([]);
  const times = [...PAGE.matchAll(/`(\+[\d.]+|\d\d:[\d:.]+|\d{4}-[\dT:.Z+-]+)`/g)].map(([, time]) => time ?? '');
  expect(times.length).toBeGreaterThan(7);
  expect(times.filter((time) => parseTimePoint(time) === null)).toEqual([]);
});

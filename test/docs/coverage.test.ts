import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/findings/index.ts';
import { reportOfCapture } from '../builders/analyse.ts';
import { captureOfFixture, parseRuleFixture } from '../builders/rule-fixture.ts';
import { B, type CatalogueRow, F, T } from './catalogue/index.js';

const PROJECT = new URL('../../', import.meta.url);
const FAMILIES: readonly (readonly [letter: string, rows: readonly CatalogueRow[], whole: number])[] = [
  ['F', F, 66],
  ['T', T, 51],
  ['B', B, 25],
];
const ROWS = FAMILIES.flatMap(([, rows]) => rows);
const IDS = new Set(RULES.map(({ id }) => id));

async function findingsIn(path: string): Promise<{ readonly rule: string; readonly severity: string }[]> {
  const inRules = /^fixtures\/rules\/(.+\.txt)$/.exec(path)?.[1];
  const file = new URL(path, PROJECT);
  const bytes =
    inRules === undefined
      ? readFileSync(file)
      : captureOfFixture(parseRuleFixture(inRules, readFileSync(file, 'utf8')));
  return (await reportOfCapture(bytes)).findings.map(({ rule, severity }) => ({ rule, severity }));
}

describe('the catalogue of faults', () => {
  test.each(FAMILIES)('%s counts on from 1', (letter, rows, whole) => {
    const isTwoDigits = letter === 'F';
    const named = (n: number) => `${letter}${isTwoDigits ? String(n).padStart(2, '0') : n}`;
    const expected = Array.from({ length: whole }, (_, i) => named(i + 1));
    // A family is filled or still empty; nothing between.
    expect(rows.length === 0 ? expected : rows.map(({ id }) => id)).toEqual(expected);
  });

  test('says of each fault one thing: which rule, that nothing is wrong, or why no trace shows it', () => {
    for (const { id, fault, rules, fine, fixture, because } of ROWS) {
      expect([rules, fine, because].filter((said) => said !== undefined).length, id).toBe(1);
      expect(fault.length, id).toBeGreaterThan(8);
      expect(fixture === undefined, id).toBe(because !== undefined);
    }
  });

  test('names only rules that exist', () => {
    const unknown = ROWS.flatMap(({ id, rules = [] }) =>
      rules.filter((rule) => !IDS.has(rule)).map((r) => `${id} ${r}`),
    );
    expect(unknown).toEqual([]);
  });

  test('names only fixtures that exist', () => {
    const missing = ROWS.filter(({ fixture }) => fixture !== undefined && !existsSync(new URL(fixture, PROJECT)));
    expect(missing.map(({ id, fixture }) => `${id} ${fixture}`)).toEqual([]);
  });
});

const COVERED = ROWS.filter((row) => row.fixture !== undefined);

describe.skipIf(COVERED.length === 0)('a fixture shows its fault', () => {
  test.each(COVERED)('$id', async ({ rules, fixture = '' }) => {
    const found = await findingsIn(fixture);
    if (rules === undefined) {
      expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    } else {
      expect(found.map(({ rule }) => rule)).toContain(rules[0]);
    }
  });
});

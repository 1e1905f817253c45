import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/reference/index.ts';
import { buildReport } from '../src/report/index.ts';
import { analyzeFixture, CAPTURES, captureNames } from './report/fixture.ts';
import { goldenReport } from './report/golden.ts';
import { schemaErrors } from './report/schema-check.ts';

const NAMES = captureNames();

/** Rows of the README's tables begin with a file name in backquotes. */
function describedCaptures(): string[] {
  const readme = readFileSync(new URL('../fixtures/README.md', import.meta.url), 'utf8');
  return readme
    .split('\n')
    .map((line) => /^\| `([^`]+)` \|/.exec(line)?.[1])
    .filter((name) => name !== undefined);
}

/** `t02-blind-busy.pcap` expects `t02-blind-busy.report.json`; other containers keep their ending in the name. */
function goldenName(capture: string): string {
  return `${capture.replace(/\.pcap$/, '')}.report.json`;
}

describe('every capture gives the expected report', () => {
  test.each(NAMES)('%s', async (name) => {
    const report = buildReport(await analyzeFixture(name), {
      version: '0.0.0',
      lang: 'en',
    });
    expect(schemaErrors(report)).toEqual([]);
    for (const { code, annotation } of report.responses) {
      expect(annotation).toEqual(annotate(code, 'en'));
    }
    await expect(goldenReport(report)).toMatchFileSnapshot(CAPTURES + goldenName(name));
  });
});

test('every capture has its row in fixtures/README.md, and every row its capture', () => {
  const described = describedCaptures();
  expect(new Set(described).size).toBe(described.length);
  expect([...described].sort()).toEqual(NAMES);
});

test('every folder has its line in fixtures/README.md', () => {
  const fixtures = new URL('../fixtures/', import.meta.url);
  const readme = readFileSync(new URL('README.md', fixtures), 'utf8');
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.length).toBeGreaterThan(10);
  expect(folders.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}/`))).toEqual([]);
});

test('every expected report belongs to a capture', () => {
  const stems = NAMES.map((name) => name.replace(/\.pcap$/, ''));
  const expected = readdirSync(CAPTURES).filter((name) => !NAMES.includes(name));
  const orphans = expected.filter((name) => !stems.includes(name.replace(/\.(?:report\.json|en\.txt|vi\.txt)$/, '')));
  expect(orphans).toEqual([]);
});

test('a reader of another language gets the same facts in other words', async () => {
  const english = buildReport(await analyzeFixture('t02-blind-busy.pcap', 'en'), { version: '0.0.0', lang: 'en' });
  const vietnamese = buildReport(await analyzeFixture('t02-blind-busy.pcap', 'vi'), { version: '0.0.0', lang: 'vi' });
  expect(vietnamese.transfers[0]?.why).not.toBe(english.transfers[0]?.why);
  expect(vietnamese.responses[0]?.annotation).not.toEqual(english.responses[0]?.annotation);
  expect({ ...vietnamese, transfers: [], causes: [], findings: [], responses: [] }).toEqual({
    ...english,
    transfers: [],
    causes: [],
    findings: [],
    responses: [],
  });
  const untold = ({ causes }: typeof english) => causes.map(({ title: _, ...cause }) => cause);
  expect(vietnamese.causes[0]?.title).not.toBe(english.causes[0]?.title);
  expect(untold(vietnamese)).toEqual(untold(english));
  expect(vietnamese.findings.map((finding) => finding.fingerprint)).toEqual(
    english.findings.map((finding) => finding.fingerprint),
  );
});

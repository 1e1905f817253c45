import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectSame } from '../builders/expect-same.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { reportOfWay, type Way } from './ways.ts';

/** Keeps the texts of messages. */
const CLOSELY: Way = { name: 'closely', blockBytes: 1 << 20, mayReread: false, chunkBytes: null, threads: 0 };
/** Of a refused call it keeps where they lie. */
const ORDINARY: Way = { ...CLOSELY, name: 'by their digests', mayReread: true };

const REFUSED = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).filter(
  ({ rule }) => /^(?:rejection|call|message|attack)\//.test(rule) && rule !== 'attack/toll-fraud',
);

const folder = mkdtempSync(join(tmpdir(), 'siptriage-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('there are such calls', () => {
  expect(REFUSED.length).toBeGreaterThan(200);
});

test.each(REFUSED.map((fixture) => [fixture.path, fixture] as const))('%s says the same', async (name, fixture) => {
  const path = join(folder, `${name.replaceAll('/', '-')}.pcap`);
  writeFileSync(path, captureOfFixture(fixture));
  expectSame(await reportOfWay(path, ORDINARY), await reportOfWay(path, CLOSELY), name);
});

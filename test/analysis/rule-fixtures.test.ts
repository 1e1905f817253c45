import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { reportOfWay, type Way } from './ways.ts';

const CLOSELY: Way = {
  name: 'every call followed closely',
  blockBytes: 1 << 20,
  mayReread: false,
  chunkBytes: null,
  threads: 0,
};
const WAYS: readonly Way[] = [
  { ...CLOSELY, name: 'ordinary calls by their digests', mayReread: true },
  {
    ...CLOSELY,
    name: 'in chunks',
    mayReread: true,
    blockBytes: 64,
    chunkBytes: 2048,
  },
];

describe('what is wrong with a call is found in whatever way it is followed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-rules-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fixtures = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));

  test.each(fixtures.filter(({ rule }) => rule.startsWith('call/')))('$path', async (fixture) => {
    const file = join(folder, 'fixture.pcap');
    writeFileSync(file, captureOfFixture(fixture));
    const expected = await reportOfWay(file, CLOSELY);
    for (const way of WAYS) {
      expect(await reportOfWay(file, way), way.name).toEqual(expected);
    }
  });
});

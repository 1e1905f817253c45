import { expect, test } from 'vitest';
import { type Anonymizing, analyze, follow, type ReportEvent } from '../../src/index.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { leaksIn, originalsOf } from './leaks.ts';

const TRACE = new URL('../../fixtures/labelled/t13-refer-200.pcap', import.meta.url).pathname;
const RULES = new URL('../../fixtures/rules/', import.meta.url);
const KEY = new TextEncoder().encode('sixteen bytes ok');

const originals = await originalsOf(TRACE);

test('a report of the library names nobody where that is asked for', async () => {
  const [plain, anonymous] = [await analyze(TRACE), await analyze(TRACE, { anonymize: true })];
  expect(leaksIn(JSON.stringify(plain), originals)).not.toEqual([]);
  expect(leaksIn(JSON.stringify(anonymous), originals)).toEqual([]);
  expect(anonymous.findings.map(({ rule }) => rule)).toEqual(plain.findings.map(({ rule }) => rule));
});

test('with one key the same is the same in every report, and without one it never is', async () => {
  const callIds = async (key?: Uint8Array) =>
    (await analyze(TRACE, { anonymize: key === undefined ? true : { key } })).calls.map(({ callId }) => callId);
  expect(await callIds(KEY)).toEqual(await callIds(KEY));
  expect(await callIds()).not.toEqual(await callIds());
  expect((await callIds(KEY)).length).toBeGreaterThan(0);
});

test('products are named unless they may not be', async () => {
  const scan = readRuleFixtures(RULES).find(({ path }) => path === 'attack/scan/fires.txt')!;
  // As long as what stood there, with a version.
  const trace = Buffer.from(captureOfFixture(scan))
    .toString('latin1')
    .replaceAll('friendly-scanner', 'sipcli/v1.8ACMEX');
  const told = async (anonymize: Anonymizing): Promise<string> => {
    const events: ReportEvent[] = [];
    for await (const event of follow(new Uint8Array(Buffer.from(trace, 'latin1')), { anonymize })) {
      events.push(event);
    }
    return JSON.stringify(events);
  };
  expect(await told({})).toContain('sipcli/v1.8');
  expect(await told({ agents: true })).not.toContain('sipcli/v1.8');
});

test('a key that is guessed too soon, and cards, are refused', async () => {
  await expect(analyze(TRACE, { anonymize: { key: KEY.subarray(1) } })).rejects.toThrow(
    new RangeError('anonymize.key: 15 bytes are guessed too soon, 16 are needed'),
  );
  await expect(analyze(TRACE, { anonymize: true, card: 'a.b.c' })).rejects.toThrow(TypeError);
  await expect(analyze(TRACE, { anonymize: true, trust: [] })).rejects.toThrow('does not go with card or trust');
});

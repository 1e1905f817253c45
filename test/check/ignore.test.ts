import { describe, expect, test } from 'vitest';
import { check, type Ignore } from '../../src/check/index.ts';
import { isParty } from '../../src/check/party-match.ts';
import { buildReport } from '../../src/report/index.ts';
import { processorMs } from '../builders/processor-time.ts';
import { analyzeFixture } from '../report/fixture.ts';

async function checked(...ignore: Omit<Ignore, 'reason'>[]) {
  const report = buildReport(await analyzeFixture('t02-blind-busy.pcap'), { version: '0', lang: 'en' });
  const config = { ignore: ignore.map((entry) => ({ ...entry, reason: 'SIP-17' })) };
  return check(report, { config, today: '2026-11-26' });
}

describe('a finding is ignored', () => {
  test.each<[string, Omit<Ignore, 'reason'>, boolean]>([
    ['by its rule', { rule: 'transfer/target-busy' }, true],
    ['by one of several rules', { rule: ['transfer/no-notify', 'transfer/target-busy'] }, true],
    ['not by another rule', { rule: 'transfer/no-notify' }, false],
    ['by the Call-ID of its REFER', { callId: 'f0ec1c86-459a-bc9b4635cc2f@10.55.0.11' }, true],
    ['by the Call-ID of the call to the target', { callId: '519cb8d1-fffb-63269233ce30@10.55.0.12' }, true],
    ['by a participant', { participant: 'carol' }, true],
    ['by one of several participants', { participant: ['dave', 'alice'] }, true],
    ['not by somebody else', { participant: 'dave' }, false],
    ['by its time', { timeFrom: '2026-11-22T06:10:33Z', timeTo: '2026-11-22T06:10:34Z' }, true],
    ['not by an earlier time', { timeTo: '2026-11-22T06:10:33Z' }, false],
    ['not by a later time', { timeFrom: '2026-11-22T08:10:34+01:00' }, false],
    ['only where everything fits', { rule: 'transfer/target-busy', participant: 'dave' }, false],
    ['on the last day', { rule: 'transfer/target-busy', until: '2026-11-26' }, true],
    ['not any more', { rule: 'transfer/target-busy', until: '2026-11-25' }, false],
  ])('%s', async (_, entry, isIgnored) => {
    const { passed, findings, unused } = await checked(entry);
    expect(passed).toBe(isIgnored);
    expect(findings).toMatchObject([
      isIgnored ? { status: 'ignored', reason: 'SIP-17', fails: false } : { status: 'new', reason: null, fails: true },
    ]);
    expect(unused).toHaveLength(isIgnored ? 0 : 1);
  });
});

test('what ignores nothing is told, and why', async () => {
  const { unused } = await checked(
    { rule: 'transfer/target-busy' },
    { rule: 'transfer/no-notify' },
    { participant: 'bob', until: '2026-01-31' },
    { participant: 'carol' },
  );
  expect(unused).toEqual([
    { what: 'ignore', message: 'ignore[1] (SIP-17) ignored nothing' },
    { what: 'ignore', message: 'ignore[2] (SIP-17) was good until 2026-01-31 and ignores nothing any more' },
  ]);
});

describe('a party', () => {
  test.each<[string, string]>([
    ['1003', 'sip:1003@10.0.0.1:5060;transport=tcp'],
    ['+1 (555) 010-0999', 'sip:+15550100999@carrier.example;user=phone'],
    ['+15550100999', 'tel:+1-555-010-0999'],
    ['1003', 'sip:1003;phone-context=example.com@pbx'],
    ['1003@PBX.example', 'sip:1003@pbx.example:5080'],
    ['sip:1003@pbx.example', 'sip:1003@pbx.example'],
    ['100*', 'sip:1003@pbx'],
    ['*@pbx.example', 'sips:anna@pbx.example'],
    ['1*0*3', 'sip:1003@pbx'],
    ['pbx.example', 'sip:pbx.example'],
    ['*', 'sip:anybody@anywhere'],
  ])('%s is %s', (pattern, uri) => {
    expect(isParty(pattern, uri)).toBe(true);
  });

  test.each<[string, string]>([
    ['1003', 'sip:10030@pbx'],
    ['Anna', 'sip:anna@pbx'],
    ['15550100999', 'sip:+15550100999@carrier'],
    ['sips:1003@pbx', 'sip:1003@pbx'],
    ['1003@pbx', 'sip:1003@other'],
    ['1*3*3', 'sip:1003@pbx'],
    ['', 'sip:1003@pbx'],
  ])('%s is not %s', (pattern, uri) => {
    expect(isParty(pattern, uri)).toBe(false);
  });

  test('with many stars is looked for in one pass', async () => {
    const tookMs = await processorMs(() => {
      expect(isParty('*a'.repeat(2000), `sip:${'a'.repeat(1999)}@h`)).toBe(false);
      expect(isParty(`${'*a'.repeat(2000)}b`, `sip:${'a'.repeat(50_000)}@h`)).toBe(false);
    });
    expect(tookMs).toBeLessThan(2000);
  });
});

import { describe, expect, test } from 'vitest';
import { type Config, check, renderCheckJson } from '../../src/check/index.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { analyzeFixture } from '../report/fixture.ts';
import { schemaErrors } from '../report/schema-check.ts';

const BUSY = 't02-blind-busy.pcap';

async function reportOf(name: string): Promise<Report> {
  return buildReport(await analyzeFixture(name), { version: '0', lang: 'en' });
}

const checked = async (name: string, config: Config = {}) =>
  check(await reportOf(name), { config, today: '2026-11-26' });

describe('a finding fails the check', () => {
  test('at or above the severity that is asked for, an error without asking', async () => {
    expect((await checked(BUSY)).findings).toMatchObject([{ severity: 'error', status: 'new', fails: true }]);
    expect((await checked(BUSY)).passed).toBe(false);
    expect((await checked('t01-blind-success.pcap')).passed).toBe(true);
  });

  test('by the severity that the configuration gives its rule, or its family', async () => {
    expect(await checked(BUSY, { rules: { 'transfer/target-busy': 'warning' } })).toMatchObject({
      passed: true,
      findings: [{ severity: 'warning', fails: false }],
    });
    expect((await checked(BUSY, { failOn: 'info', rules: { 'transfer/*': 'info' } })).passed).toBe(false);
    expect(await checked(BUSY, { rules: { 'transfer/*': 'off' } })).toMatchObject({ passed: true, findings: [] });
    expect((await checked(BUSY, { rules: { 'transfer/*': 'off', 'transfer/target-busy': 'error' } })).passed).toBe(
      false,
    );
  });
});

test('as JSON it is the report, with a part more', async () => {
  const result = await checked(BUSY, { expectations: [{ label: 'works', transfer: { outcome: 'succeeded' } }] });
  const json = JSON.parse([...renderCheckJson(result)].join(''));
  expect(schemaErrors(json)).toEqual([]);
  const { check: part, ...report } = json;
  expect(report).toEqual(JSON.parse(JSON.stringify(result.report)));
  expect(part).toMatchObject({
    passed: false,
    failOn: 'error',
    findings: [{ finding: { rule: 'transfer/target-busy' } }, { finding: { rule: 'expectation/unmet' } }],
    expectations: [{ met: false, nearest: { differs: ['outcome is failed, not succeeded'] } }],
    cases: [{ findings: [] }, { findings: [] }, { kind: 'transfer', passed: false, findings: [0] }],
    unused: [],
  });
});

test('each call and transfer is a case, with its findings, its story and its ladder', async () => {
  const { cases, findings } = await checked(BUSY);
  expect(cases).toMatchObject([
    { kind: 'call', name: 'call alice → bob', outcome: 'answered', finalStatus: 200, passed: true, findings: [] },
    { kind: 'call', name: 'call bob → carol', outcome: 'failed', finalStatus: 486, passed: true },
    { kind: 'transfer', name: 'transfer alice → bob → carol', outcome: 'failed', passed: false, findings },
  ]);
  expect(cases[2]?.story).toContain('+0.432  #13  10.55.0.13:5060 → 10.55.0.12:5062  486 Busy Here\n');
  expect(cases[2]?.story).toContain(
    'error transfer/target-busy: The target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)\n',
  );
  expect(cases[2]?.ladder[0]).toMatchObject({ frame: 6, label: 'REFER (sip:carol@10.55.0.13)' });
});

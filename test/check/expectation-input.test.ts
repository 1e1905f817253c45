import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckResult, type CheckSettings, check, type Expectation } from '../../src/check/index.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import { analyzeFixture } from '../report/fixture.ts';

const [GOOD, BUSY] = ['t01-blind-success.pcap', 't02-blind-busy.pcap'];

/** Both as one trace. */
let both: Report;
let good: Report;

beforeAll(async () => {
  const options = { version: '0', lang: 'en' } as const;
  both = buildReport(await analyzeFixture([GOOD, BUSY]), options);
  good = buildReport(await analyzeFixture(GOOD), options);
});

function checked(report: Report, expectation: object, settings: CheckSettings = {}): CheckResult {
  const expectations = [{ label: 'it', ...expectation } as Expectation];
  return check(report, { ...settings, config: { expectations }, today: '2026-11-26' });
}

function saidOf(report: Report, expectation: object, settings: CheckSettings = {}) {
  const [result] = checked(report, expectation, settings).expectations;
  return result === undefined ? null : { met: result.met, message: result.message };
}

describe('of several inputs that are one trace', () => {
  test.each<[string, object, boolean, string]>([
    ['the calls of one', { input: 't01-*', call: {}, count: 2 }, true, '2 calls with input t01-*, as expected'],
    [
      'the transfers of the other, in a list of patterns',
      { input: ['t02-*', 'none'], transfer: {}, is: { finalStatus: 486 } },
      true,
      '1 transfer with input t02-* or none: finalStatus 486',
    ],
    [
      'what is only in the other',
      { input: 't01-*', transfer: { finalStatus: 486 } },
      false,
      'expected at least 1 transfer with finalStatus 486, input t01-*, found none; the nearest is transfer alice → bob → carol, but finalStatus is 200, not 486',
    ],
    [
      'the second of one',
      { input: 't02-*', call: { nth: 2 }, is: { finalStatus: 486 } },
      true,
      '1 call with nth 2, input t02-*: finalStatus 486',
    ],
    ['both', { input: '*.pcap', response: 486 }, true, '1 response with 486, as expected'],
    ['no input', { input: 'night/*', call: {}, count: 0 }, false, 'no input is called night/*'],
    [
      'responses of one of two',
      { input: 't01-*', response: 486, count: 0 },
      false,
      'responses are counted over all inputs together; --each counts them by file',
    ],
  ])('%s', (_, expectation, met, message) => {
    expect(saidOf(both, expectation)).toEqual({ met, message });
  });

  test('an input without SIP meets nothing, also not that there is none', () => {
    const silent = { ...(both.inputs[0] as Report['inputs'][number]), path: 'silent.pcap', messages: 0 };
    const report = { ...both, inputs: [...both.inputs, silent] };
    expect(saidOf(report, { input: 'silent.*', call: {}, count: 0 })).toEqual({
      met: false,
      message: 'no input called silent.* holds a SIP message',
    });
    expect(saidOf(report, { input: '*.pcap', response: 486 })).toMatchObject({ met: true });
  });

  test('what is not met fails the check', () => {
    const result = checked(both, { input: 'night/*', call: {}, count: 0 });
    expect(result.passed).toBe(false);
    expect(result.findings.at(-1)).toMatchObject({
      fails: true,
      finding: { rule: 'expectation/unmet', message: 'expectation “it” is not met: no input is called night/*' },
    });
  });

  test('a failure that is expected of one input is new in another', () => {
    const expected = { input: 't01-*', transfer: {}, count: { min: 0 }, is: {} };
    expect(checked(both, expected).passed).toBe(false);
    expect(checked(both, { input: 't02-*', transfer: { finalStatus: 486 } }).passed).toBe(true);
  });
});

describe('of a file by itself', () => {
  test('another file is not asked', () => {
    const settings = { file: 'traces/day/a.pcap' };
    expect(saidOf(good, { input: 'night/*', transfer: { finalStatus: 486 } }, settings)).toBeNull();
    expect(checked(good, { input: 'night/*', transfer: { finalStatus: 486 } }, settings).passed).toBe(true);
  });

  test.each([
    ['by its path', 'traces/night/a.pcap', 'night/*'],
    ['by an input in it, where it is an archive', 'a.zip', 't01-*'],
  ])('it is meant %s', (_, file, input) => {
    expect(saidOf(good, { input, transfer: { finalStatus: 486 } }, { file })).toMatchObject({ met: false });
    expect(saidOf(good, { input, response: 200, count: { min: 1 } }, { file })).toMatchObject({ met: true });
  });

  test('what names no input is asked of every file', () => {
    expect(saidOf(good, { transfer: { finalStatus: 486 } }, { file: 'a.pcap' })).toMatchObject({ met: false });
  });
});

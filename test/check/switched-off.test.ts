import { beforeAll, expect, test } from 'vitest';
import { type CheckSettings, type Config, check } from '../../src/check/index.ts';
import { analyze } from '../../src/index.ts';
import type { Report } from '../../src/report/index.ts';
import { reportOf } from '../builders/analyse.ts';
import { CAPTURES } from '../report/fixture.ts';

let report: Report;

beforeAll(async () => {
  report = await analyze(`${CAPTURES}t02-blind-busy.pcap`);
});

const of = (config: Config, today = '2026-11-28') => check(report, { config, today }).configuration.switchedOff;
const ALL = ['transfer/*', 'rejection/*', 'call/*', 'registration/*', 'request/*', 'attack/*'];
const reason = 'known';

test.each<[string, Config, string[]]>([
  ['no configuration', {}, []],
  ['one rule off', { rules: { 'transfer/target-busy': 'off' } }, []],
  ['one family off', { rules: { 'transfer/*': 'off' } }, ['transfer/*']],
  ['one family below what fails', { rules: { 'call/*': 'warning' } }, ['call/*']],
  ['one family still at what fails', { rules: { 'call/*': 'warning' }, failOn: 'warning' }, []],
  ['a family off but for one rule', { rules: { 'transfer/*': 'off', 'transfer/target-busy': 'error' } }, []],
  [
    'all families off',
    {
      rules: {
        'transfer/*': 'off',
        'call/*': 'info',
        'rejection/*': 'warning',
        'registration/*': 'off',
        'request/*': 'off',
        'attack/*': 'off',
      },
    },
    ALL,
  ],
  [
    'all families off, and expectations',
    {
      rules: {
        'transfer/*': 'off',
        'call/*': 'off',
        'rejection/*': 'off',
        'registration/*': 'off',
        'request/*': 'off',
        'attack/*': 'off',
      },
      expectations: [{ label: 'one', call: {} }],
    },
    ALL,
  ],
  [
    'expectations off',
    { rules: { 'expectation/unmet': 'off' }, expectations: [{ label: 'one', call: {} }] },
    ['expectation/*'],
  ],
  ['everybody ignored', { ignore: [{ participant: '*', reason }] }, ALL],
  [
    'everybody ignored, one by one',
    {
      ignore: [
        { participant: 'alice', reason },
        { participant: 'bob', reason },
      ],
    },
    ALL,
  ],
  ['one of the parties ignored', { ignore: [{ participant: 'carol', reason }] }, []],
  ['one rule ignored', { ignore: [{ participant: '*', rule: 'transfer/target-busy', reason }] }, []],
  ['all times ignored', { ignore: [{ timeFrom: '2000-01-01T00:00:00Z', reason }] }, ALL],
  ['all times until ignored', { ignore: [{ timeTo: '2100-01-01T00:00:00Z', reason }] }, ALL],
  ['the times before ignored', { ignore: [{ timeTo: '2026-11-22T06:10:33Z', reason }] }, []],
  ['the times behind ignored', { ignore: [{ timeFrom: '2026-11-22T06:10:33Z', reason }] }, []],
  ['everybody ignored until yesterday', { ignore: [{ participant: '*', reason, until: '2026-11-27' }] }, []],
  ['everybody ignored until today', { ignore: [{ participant: '*', reason, until: '2026-11-28' }] }, ALL],
])('%s', (_, config, families) => {
  expect(of(config)).toEqual(families);
});

test('the sentence tells all from some, in both languages', () => {
  const note = (config: Config) => check(report, { config }).configuration.note;
  const off = {
    'transfer/*': 'off',
    'call/*': 'off',
    'rejection/*': 'off',
    'registration/*': 'off',
    'request/*': 'off',
    'attack/*': 'off',
  } as const;
  const some = { 'transfer/*': 'off', 'call/*': 'off' } as const;
  expect(note({})).toBe(null);
  expect(note({ rules: off })).toBe('the configuration switches everything off: no finding could fail this check');
  expect(note({ rules: some })).toBe('the configuration switches off every error of transfer/*, call/*');
  expect(note({ rules: some, lang: 'vi' })).toBe('cấu hình đã tắt mọi lỗi thuộc transfer/*, call/*');
});

test('what is off is counted', () => {
  expect(check(report, {}).turnedOff).toBe(0);
  expect(check(report, { config: { rules: { 'transfer/target-busy': 'off' } } }).turnedOff).toBe(1);
});

test('the verdict says that a filter left nothing to check', async () => {
  const nothing = await reportOf('dialog m anna bert\n0.00 m > OPTIONS\n0.01 m < 200 OK');
  const call = await reportOf('use call\nuse bye');
  const note = (report: Report, settings: CheckSettings) => check(report, settings).configuration.note;
  expect(note(nothing, { isFiltered: true })).toBe(
    'nothing was checked: no call, transfer, registration or other request matches the filter',
  );
  expect(note(nothing, {})).toBe(null);
  expect(note(call, { isFiltered: true })).toBe(null);
});

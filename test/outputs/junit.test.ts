import { expect, test } from 'vitest';
import type { CheckResult } from '../../src/check/index.ts';
import { checkedFixture, rendered } from './checked.ts';
import { junitErrors, readJunit } from './readers.ts';

const casesIn = (text: string) => readJunit(text).flatMap(({ testcase }) => testcase);

test('each call and transfer is a test case, with its story as failure and its ladder as output', async () => {
  const suites = readJunit(rendered('junit', await checkedFixture('t02-blind-busy.pcap')));
  expect(suites.map(({ name, tests, failures, timestamp }) => [name, tests, failures, timestamp])).toEqual([
    ['calls', '2', '0', '2026-11-22T06:10:32'],
    ['transfers', '1', '1', '2026-11-22T06:10:33'],
  ]);
  const [alice, bob] = suites[0]!.testcase;
  expect(alice).toMatchObject({ name: 'call alice → bob', classname: 'siptriage.calls', time: '1.704' });
  expect(bob?.failure).toBeUndefined();
  expect(bob?.['system-out']).toMatch(/bob +carol\n.*\n.*\|-+INVITE-+>\|/);
  const [transfer] = suites[1]!.testcase;
  expect(transfer?.name).toBe('transfer alice → bob → carol');
  expect(transfer?.failure).toMatchObject({
    message: 'The target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
    type: 'transfer/target-busy',
  });
  expect(transfer?.failure?.['#text']).toContain('Resume the held call');
  expect(transfer?.['system-out']).toMatch(/\|<-+486 Busy Here-+\|/);
});

test('an expectation is a test case, and says what comes near', async () => {
  const { referTo } = { referTo: 'carol' };
  const config = {
    expectations: [
      { label: 'the transfer works', transfer: { to: referTo, outcome: 'succeeded' } },
      { label: 'alice reaches bob', call: { from: 'alice', to: 'bob', finalStatus: 200 } },
    ],
  } as const;
  const suites = readJunit(rendered('junit', await checkedFixture('t02-blind-busy.pcap', { config })));
  const [works, reaches] = suites.find(({ name }) => name === 'expectations')!.testcase;
  expect(works?.failure?.type).toBe('expectation/unmet');
  expect(works?.failure?.['#text']).toContain(
    'Nearest: transfer alice → bob → carol\n  - outcome is failed, not succeeded',
  );
  expect(works?.['system-out']).toContain('486 Busy Here');
  expect(reaches).toMatchObject({ name: 'alice reaches bob' });
  expect(reaches?.failure).toBeUndefined();
});

test('what is known fails nothing', async () => {
  const config = { ignore: [{ rule: 'transfer/target-busy', reason: 'known' }] };
  const cases = casesIn(rendered('junit', await checkedFixture('t02-blind-busy.pcap', { config })));
  expect(cases.filter(({ failure }) => failure !== undefined)).toEqual([]);
  expect(cases).toHaveLength(3);
});

test('a finding that belongs to no call or transfer fails a case of its own', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const homeless: CheckResult = {
    ...result,
    cases: result.cases.map((each) => ({ ...each, findings: [], passed: true })),
  };
  const cases = casesIn(rendered('junit', homeless)).filter(({ failure }) => failure !== undefined);
  expect(cases.map(({ classname, name }) => [classname, name])).toEqual([
    [
      'siptriage.findings',
      'transfer/target-busy: the target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
    ],
  ]);
});

test('what of the trace could not be read stands in the error output', async () => {
  const text = rendered('junit', await checkedFixture('f07-noise-on-5060.pcap'));
  expect(junitErrors(text)).toEqual([]);
  expect(readJunit(text)[0]?.['system-err']).toContain('f07-noise-on-5060.pcap 8: ');
});

test('with several captures each ladder names its own', async () => {
  const result = await checkedFixture(['t01-blind-success.pcap', 't02-blind-busy.pcap']);
  const names = casesIn(rendered('junit', result)).map((each) => each['system-out']?.split('\n')[0]);
  expect(new Set(names)).toEqual(new Set(['t01-blind-success.pcap', 't02-blind-busy.pcap']));
});

import { expect, test } from 'vitest';
import { type CheckResult, check, UNMET } from '../../src/check/index.ts';
import { checkedFixture, rendered } from './checked.ts';
import { gitlabErrors } from './readers.ts';

test('new findings are issues at their frames, known ones are none', async () => {
  const { report } = await checkedFixture(['t16-notify-481.pcap', 't02-blind-busy.pcap']);
  const issues = JSON.parse(rendered('gitlab', check(report)));
  expect(issues).toEqual([
    {
      description:
        'The target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here) (frame 6)',
      check_name: 'transfer/target-busy',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'major',
      location: { path: 't02-blind-busy.pcap', lines: { begin: 6 } },
    },
    {
      description: expect.stringMatching(/\(frame \d+\)$/),
      check_name: 'transfer/notify-refused',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      severity: 'minor',
      location: { path: 't16-notify-481.pcap', lines: { begin: expect.any(Number) } },
    },
  ]);
  const ignored = check(report, { config: { ignore: [{ rule: 'transfer/target-busy', reason: 'known' }] } });
  expect(JSON.parse(rendered('gitlab', ignored))).toHaveLength(1);
});

test('what no message shows stands in the trace, because a path is a must', async () => {
  const { report } = await checkedFixture('t02-blind-busy.pcap');
  const config = {
    expectations: [{ label: 'a call', call: { to: 'nobody-is-called-so', outcome: 'answered' as const } }],
  };
  const pathsOf = (result: CheckResult) => {
    const text = rendered('gitlab', result);
    expect(gitlabErrors(text)).toEqual([]);
    return (JSON.parse(text) as { check_name: string; location: unknown }[])
      .filter(({ check_name }) => check_name === UNMET)
      .map(({ location }) => location);
  };
  expect(pathsOf(check({ ...report, calls: [], transfers: [] }, { config }))).toEqual([
    { path: 't02-blind-busy.pcap', lines: { begin: 1 } },
  ]);
  expect(pathsOf(check({ ...report, calls: [], transfers: [], inputs: [] }, { config }))).toEqual([
    { path: 'trace', lines: { begin: 1 } },
  ]);
});

test('the second of two that are the same has a fingerprint of its own, because GitLab shows one of each', async () => {
  const result = await checkedFixture('t02-blind-busy.pcap');
  const [one] = result.findings;
  const issues = JSON.parse(rendered('gitlab', { ...result, findings: [one!, one!, one!] }));
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
  expect(issues[0].fingerprint).toBe(one!.finding.fingerprint);
});

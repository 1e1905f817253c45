import { describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;

describe('a filter or a time that cannot be read: 2, and a line with the position', () => {
  test.each<[string[], string]>([
    [['analyze', BUSY, '--filter', 'code == 4x'], 'siptriage: --filter, position 9: "4x" is no response code'],
    [['transfers', BUSY, '--filter', ''], 'siptriage: --filter, position 1: expected a comparison'],
    [['messages', BUSY, '--filter', 'usr == 1'], 'siptriage: --filter, position 1: "usr" is no field'],
    [['messages', BUSY, '--filter', 'a\u001b[31m == 1'], 'siptriage: --filter, position 1: "a\\x1b[31m" is no field'],
    [['analyze', BUSY, '--time-from', 'noon'], 'siptriage: --time-from: noon is no time'],
    [['messages', BUSY, '--time-to', '25:00'], 'siptriage: --time-to: 25:00 is no time'],
    [['analyze', BUSY, '--time-from', '+9', '--time-to', '+8'], 'siptriage: --time-from +9 is later than --time-to +8'],
  ])('siptriage %j', async (args, complaint) => {
    const { status, stdout, stderr } = await inProcess(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringContaining(complaint)]);
  });
});

test('a filter that no story meets is said on stderr, and is no failure', async () => {
  const { status, stdout, stderr } = await inProcess(['analyze', BUSY, '--filter', 'user == nobody']);
  expect(status).toBe(0);
  expect(linesOf(stdout)[1]).toBe('Nothing in this trace matches the filter');
  expect(linesOf(stderr)).toEqual([
    'siptriage: no call, transfer, registration or other request has a message that matches the filter',
  ]);
});

test('a filter leaves the story it meets as it is', async () => {
  const whole = await inProcess(['transfers', BUSY]);
  const part = await inProcess(['transfers', BUSY, '--filter', 'method == REFER']);
  expect(linesOf(part.stdout).slice(1)).toEqual(linesOf(whole.stdout).slice(1));
  const nothing = await inProcess(['transfers', BUSY, '--filter', 'method == PUBLISH', '--lang', 'vi']);
  expect(nothing.stdout).toContain('không có gì khớp với bộ lọc');
  const none = await inProcess(['transfers', BUSY, '--filter', 'method == PUBLISH', '--format', 'json']);
  expect(JSON.parse(none.stdout)).toEqual([]);
});

test('a time range without a message is an empty trace', async () => {
  const { status, stdout, stderr } = await inProcess(['analyze', BUSY, '--time-from', '2100-01-01']);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(linesOf(stderr)).toEqual([expect.stringContaining('no SIP message in ')]);
});

describe('a filter that leaves at most five stories', () => {
  const heads = (stdout: string): string[] => stdout.match(/^[✗!?✓·] .*[A-Z]{4}.*$/gm) ?? [];
  const chosen = (...args: string[]) => inProcess(['analyze', ...args]);

  test('has them told, those that went well too', async () => {
    const { stdout } = await chosen(BUSY, '--filter', 'user == alice');
    expect(heads(stdout)).toEqual([
      expect.stringMatching(/^✗ TRANSFER FAILED {3}alice → bob → carol/),
      expect.stringMatching(/^✓ CALL ANSWERED {3}alice called bob: 200 OK/),
    ]);
  });

  test.each([['--quiet'], ['--verbose'], ['--all']])('with %s too', async (option) => {
    const { stdout } = await chosen(BUSY, '--filter', 'user == alice', option);
    expect(heads(stdout)).toHaveLength(2);
  });

  test('is the same in Markdown', async () => {
    const { stdout } = await chosen(BUSY, '--filter', 'user == alice', '--format', 'markdown');
    expect(stdout.match(/^### . [A-Z ]+:/gm)).toEqual(['### ✗ TRANSFER FAILED:', '### ✓ CALL ANSWERED:']);
  });

  test('tells no good story without a filter', async () => {
    expect(heads((await chosen(BUSY)).stdout)).toEqual([expect.stringContaining('TRANSFER FAILED')]);
  });

  test('tells them of the sixth no more', async () => {
    const good = [
      'g06-long-dialog',
      'g01-cancel-487',
      'g03-retrans-late-200',
      't01-blind-success',
      't18-attended-success',
    ];
    const told = async (count: number): Promise<number> => {
      const inputs = good.slice(0, count).map((name) => `${CAPTURES}${name}.pcap`);
      return heads((await chosen(...inputs, '--filter', 'method == INVITE')).stdout).length;
    };
    expect([await told(1), await told(2), await told(3)]).toEqual([1, 2, 3]);
    expect([await told(4), await told(5)]).toEqual([0, 0]);
  });

  test('that leaves one cause to be told, and nothing else', async () => {
    const { stdout } = await chosen(BUSY, '--filter', 'user == alice', '--cause', '1');
    expect(heads(stdout)).toHaveLength(1);
  });
});

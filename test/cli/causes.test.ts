import { describe, expect, test } from 'vitest';
import { inProcess } from './run.ts';

const BUSY = [
  'r31-608-no-callinfo',
  'r33-603-callee',
  't02-blind-busy',
  't03-blind-404',
  't05-refer-accepted-no-notify',
  't08-refer-403',
  't09-refer-405',
].map((name) => `fixtures/captures/${name}.pcap`);

function analyzed(...args: readonly string[]) {
  return inProcess(['analyze', ...BUSY, ...args]);
}

/** The titles of the stories: in capitals, at the edge of the page. */
const heads = (stdout: string): string[] => stdout.match(/^[✗!?] .*[A-Z]{4}.*$/gm) ?? [];

describe('a trace in which much failed', () => {
  test('lists its causes, each with the clearest story', async () => {
    const { stdout } = await analyzed();
    const rows = stdout.match(/^ +\d+ [✗!?] .*$/gm) ?? [];
    expect(rows).toHaveLength(7);
    expect(heads(stdout)).toHaveLength(7);
    expect(heads(stdout)[0]).toMatch(/^✗ 1 {2}TRANSFER REFUSED/);
  });

  test('marks each as its story is marked', async () => {
    const { stdout } = await analyzed();
    const marksOf = (lines: readonly string[]) => lines.map((line) => /[✗!?]/.exec(line)?.[0]);
    const rows = marksOf(stdout.match(/^ +\d+ [✗!?] .*$/gm) ?? []);
    expect(rows).toEqual(marksOf(heads(stdout)));
    expect(new Set(rows).size).toBe(3);
  });

  test('names a file in twelve columns, by both its ends', async () => {
    const { stdout } = await analyzed();
    expect(stdout).toMatch(/^ +\d+ . Transfer: .* 1 {2}\d\d:\d\d:\d\d {2}t02-b\.\.-busy#6$/m);
    expect(stdout).toMatch(/^ +\d+ . .* 1 {2}\d\d:\d\d:\d\d {2}t05-r\.\.otify#6$/m);
  });

  test('lists so many as are wanted, and says how to see the others', async () => {
    const { stdout } = await analyzed('--top', '2');
    expect(stdout).toContain('… 5 more causes, 5 stories: --top 7 lists them');
    expect(heads(stdout)).toHaveLength(2);
  });

  test('tells the stories of one cause', async () => {
    const { stdout, status } = await analyzed('--cause', '7');
    expect(status).toBe(0);
    expect(heads(stdout)).toHaveLength(1);
  });

  test('has no cause beyond its last', async () => {
    const { stdout, stderr, status } = await analyzed('--cause', '8');
    expect([status, stdout, stderr]).toEqual([2, '', 'siptriage: no cause 8: what failed has 7 causes\n']);
  });

  test.each([
    [['--cause', '2', '--format', 'json'], '--cause is about the text report, and --format json tells every story'],
    [['--all', '--format', 'ndjson'], '--all is about the text report, and --format ndjson tells every story'],
    [['--top', '3', '--format', 'csv'], '--top is about the text report, and --format csv tells every story'],
    [['--top', '0'], "option '--top <n>' argument '0' is invalid. It is no number from 1 to 100000."],
    [['--top', '3', '--all'], "option '--top <n>' cannot be used with option '--all'"],
    [['--top', '3', '--cause', '1'], "option '--top <n>' cannot be used with option '--cause <n>'"],
    [['--top', '3', '-q'], "option '--top <n>' cannot be used with option '-q, --quiet'"],
    [['--all', '--cause', '1'], "option '--cause <n>' cannot be used with option '--all'"],
  ])('is not asked for with %s', async (args, why) => {
    const { status, stdout, stderr } = await analyzed(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });

  test('is told as it comes where it is followed', async () => {
    const { status, stderr } = await inProcess(['analyze', '--follow', '--top', '3', BUSY[0] ?? '']);
    expect([status, stderr]).toEqual([
      2,
      'siptriage: --top is about the text report, and --follow tells every story\n',
    ]);
  });
});

test('one where nothing failed has no cause', async () => {
  const { status, stderr } = await inProcess(['analyze', 'fixtures/captures/t01-blind-success.pcap', '--cause', '1']);
  expect([status, stderr]).toEqual([2, 'siptriage: no cause 1: nothing failed\n']);
});

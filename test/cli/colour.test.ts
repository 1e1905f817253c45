import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const RED = '\u001b[38;5;161m';
const ESCAPE = '\u001b';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-colour-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function isColoured(args: readonly string[], isTerminal: boolean, env: Record<string, string>): Promise<boolean> {
  return (await inProcess(args, { isTerminal, env })).stdout.includes(ESCAPE);
}

test('every text for people has colours on a terminal, and none in a pipe', async () => {
  for (const args of [
    [BUSY],
    ['transfers', BUSY],
    ['call', 'alice', BUSY],
    ['check', BUSY],
    ['annotate', BUSY],
    ['explain', '486'],
    ['explain', 'transfer/no-notify'],
    ['compare', '202', '608'],
    ['codes'],
    ['rules'],
  ]) {
    expect([args, await isColoured(args, true, {})]).toEqual([args, true]);
    expect([args, await isColoured(args, false, {})]).toEqual([args, false]);
    expect([args, await isColoured([...args, '--color', 'always'], false, {})]).toEqual([args, true]);
    expect([args, await isColoured([...args, '--no-color'], true, {})]).toEqual([args, false]);
  }
});

test('a failure is red', async () => {
  expect((await inProcess([BUSY], { isTerminal: true })).stdout).toContain(`${RED}\u001b[1m✗`);
});

describe('colours are', () => {
  type Row = [on: boolean, args: string[], isTerminal: boolean, env: Record<string, string>];

  test.each<Row>([
    [true, [], true, {}],
    [false, [], false, {}],
    [false, [], true, { TERM: 'dumb' }],
    // The surroundings: NO_COLOR before FORCE_COLOR, an empty one says nothing.
    [false, [], true, { NO_COLOR: '1' }],
    [false, [], true, { NO_COLOR: '0' }],
    [true, [], true, { NO_COLOR: '' }],
    [true, [], false, { FORCE_COLOR: '1' }],
    [true, [], false, { FORCE_COLOR: 'true', TERM: 'dumb' }],
    [false, [], true, { FORCE_COLOR: '0' }],
    [false, [], true, { FORCE_COLOR: 'false' }],
    [false, [], false, { FORCE_COLOR: '' }],
    [true, [], true, { FORCE_COLOR: '' }],
    [false, [], true, { NO_COLOR: '1', FORCE_COLOR: '1' }],
    [true, [], false, { NO_COLOR: '', FORCE_COLOR: '1' }],
    // An option counts for more.
    [true, ['--color', 'always'], false, { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' }],
    [false, ['--color', 'never'], true, { FORCE_COLOR: '1' }],
    [false, ['--no-color'], true, { FORCE_COLOR: '1' }],
    [true, ['--color', 'auto'], true, {}],
    [false, ['--color', 'auto'], false, {}],
    // The last of two.
    [true, ['--no-color', '--color', 'always'], false, {}],
    [false, ['--color', 'always', '--no-color'], true, {}],
    // JSON has none.
    [false, ['--color', 'always', '--format', 'json'], true, { FORCE_COLOR: '1' }],
  ])('%s: %j, terminal %s, %j', async (on, args, isTerminal, env) => {
    expect(await isColoured([BUSY, ...args], isTerminal, env)).toBe(on);
  });

  test('told without their value, or with another: a mistake', async () => {
    const { status, stdout, stderr } = await inProcess(['--color', BUSY]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('is invalid. Allowed choices are always, auto, never.');
  });

  test('in a file only where an option says so', async () => {
    const file = join(folder, 'report.txt');
    const written = async (...args: string[]): Promise<string> => {
      await inProcess([BUSY, '-o', file, ...args], { isTerminal: true, env: { FORCE_COLOR: '1' } });
      return readFileSync(file, 'utf8');
    };
    expect(await written()).not.toContain(ESCAPE);
    expect(await written('--color', 'always')).toContain(RED);
  });

  test('forced on the executable', () => {
    expect(siptriage([BUSY], { env: { FORCE_COLOR: '1' } }).stdout).toContain(RED);
    expect(siptriage([BUSY]).stdout).not.toContain(ESCAPE);
  });
});

test('tests run without what the surroundings say of colours and width', () => {
  const { COLUMNS, FORCE_COLOR, NO_COLOR } = process.env;
  expect({ COLUMNS, FORCE_COLOR, NO_COLOR }).toEqual({});
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/process/io.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const folder = mkdtempSync(join(tmpdir(), 'siptriage-width-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The head line of a story ends at the right edge. */
function widthIn(text: string): number {
  return linesOf(text).find((line) => line.startsWith('✗'))?.length ?? 0;
}

describe('a report is as wide as', () => {
  test.each<[number, Partial<Io>]>([
    [100, {}],
    [80, { isTerminal: true, columns: 80 }],
    [60, { isTerminal: true, columns: 20 }],
    [180, { isTerminal: true, columns: 400 }],
    // A terminal that does not say it.
    [100, { isTerminal: true, columns: 0 }],
    [120, { isTerminal: true, columns: 80, env: { COLUMNS: '120' } }],
    // A pipe, where somebody says it.
    [70, { env: { COLUMNS: '70' } }],
    [60, { env: { COLUMNS: '5' } }],
    [180, { env: { COLUMNS: '1000' } }],
    [100, { env: { COLUMNS: '' } }],
    [100, { env: { COLUMNS: '0' } }],
    [100, { env: { COLUMNS: '-70' } }],
    [100, { env: { COLUMNS: '70.5' } }],
    [100, { env: { COLUMNS: 'wide' } }],
    // What a pipe's other end has is nobody's business.
    [100, { columns: 80 }],
  ])('%i columns: %j', async (width, io) => {
    const { stdout } = await inProcess([BUSY, '--no-color'], io);
    expect(widthIn(stdout)).toBe(width);
  });

  test('a page in a file, whatever the terminal has', async () => {
    const file = join(folder, 'report.txt');
    await inProcess([BUSY, '-o', file], { isTerminal: true, columns: 70, env: { COLUMNS: '70' } });
    expect(widthIn(readFileSync(file, 'utf8'))).toBe(100);
  });

  test('COLUMNS says to the executable', () => {
    expect(widthIn(siptriage([BUSY], { env: { COLUMNS: '72' } }).stdout)).toBe(72);
  });
});

describe('the result of check is', () => {
  async function widestOf(args: readonly string[], io: Partial<Io>): Promise<number> {
    const { stdout } = await inProcess(['check', ...args, '--no-color'], io);
    return Math.max(...linesOf(stdout).map((line) => line.length));
  }

  test.each<[number, number, Partial<Io>]>([
    [55, 60, { isTerminal: true, columns: 20 }],
    [75, 80, { isTerminal: true, columns: 80 }],
    [90, 100, {}],
    [120, 180, { env: { COLUMNS: '400' } }],
  ])('between %i and %i columns wide: %j', async (least, most, io) => {
    for (const more of [[], ['--verbose'], ['--quiet'], ['--each']]) {
      const widest = await widestOf([BUSY, ...more], io);
      expect(widest, more.join()).toBeLessThanOrEqual(most);
      expect(widest, more.join()).toBeGreaterThan(more.length === 0 ? least : 0);
    }
  });

  test('a page in a file, whatever the terminal has', async () => {
    const files = [join(folder, 'check.txt'), join(folder, 'other.txt')] as const;
    await inProcess(['check', BUSY, '-o', files[0], '--report', `text=${files[1]}`], { env: { COLUMNS: '60' } });
    const [main, other] = files.map((file) => readFileSync(file, 'utf8'));
    expect(main).toBe(other);
    expect(Math.max(...linesOf(main ?? '').map((line) => line.length))).toBeGreaterThan(90);
  });
});

test('annotations are no wider than COLUMNS, also in a pipe, and than a page', async () => {
  const widest = async (io: Partial<Io>): Promise<number> => {
    const { stdout } = await inProcess(['annotate', BUSY], io);
    return Math.max(
      ...linesOf(stdout)
        .filter((line) => line.startsWith('  ┃'))
        .map((line) => line.length),
    );
  };
  expect(await widest({ env: { COLUMNS: '64' } })).toBeLessThanOrEqual(64);
  expect(await widest({ env: { COLUMNS: '64' } })).toBeGreaterThan(56);
  expect(await widest({})).toBeGreaterThan(90);
  expect(await widest({ env: { COLUMNS: '170' } })).toBe(await widest({}));
});

describe('a page of the reference is', () => {
  const PAGES = [
    ['explain', '603'],
    ['explain', 'transfer/no-notify'],
    ['compare', '603', '608'],
    ['codes'],
    ['rules'],
  ];

  async function widest(args: readonly string[], io: Partial<Io>): Promise<number> {
    const [, ...lines] = linesOf((await inProcess([...args, '--no-color'], io)).stdout);
    return Math.max(...lines.map((line) => line.length));
  }

  test.each(PAGES.map((args) => [args]))('no wider than the terminal: %j', async (args) => {
    const width = await widest(args, { isTerminal: true, columns: 80 });
    expect(width).toBeLessThanOrEqual(80);
    expect(width).toBeGreaterThan(70);
  });

  test.each(PAGES.map((args) => [args]))('never wider than a page: %j', async (args) => {
    const page = await widest(args, {});
    expect(page).toBeLessThanOrEqual(100);
    expect(await widest(args, { isTerminal: true, columns: 150 })).toBe(page);
  });
});

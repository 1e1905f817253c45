import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/process/io.ts';
import { causeRows } from '../builders/cause-rows.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inFolder, inProcess, linesOf, siptriage } from './run.ts';

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
    // `--each` shows a path whole: where this project lies must not count.
    const { stdout } = await inFolder(CAPTURES, ['check', ...args, '--no-color'], io);
    return Math.max(...linesOf(stdout).map((line) => line.length));
  }

  test.each<[number, number, Partial<Io>]>([
    [55, 60, { isTerminal: true, columns: 20 }],
    [75, 80, { isTerminal: true, columns: 80 }],
    [90, 100, {}],
    [120, 180, { env: { COLUMNS: '400' } }],
  ])('between %i and %i columns wide: %j', async (least, most, io) => {
    for (const more of [[], ['--verbose'], ['--quiet'], ['--each']]) {
      const widest = await widestOf(['t02-blind-busy.pcap', ...more], io);
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

describe('of a path that is longer than the page', () => {
  const deep = join(folder, 'a-folder-of-traces/'.repeat(5), 'night');
  const path = join(deep, 'busy.pcap');
  const gone = join(deep, 'gone.pcap');
  const config = join(deep, 'of-the-night.config.yaml');
  const COMMANDS = [['analyze'], ['check'], ['check', '--config', config]];

  beforeAll(() => {
    mkdirSync(deep, { recursive: true });
    copyFileSync(BUSY, path);
    writeFileSync(config, 'failOn: error\n');
  });

  describe.each(COMMANDS.map((args) => [args]))('%j --each', (args) => {
    const linesAt = async (columns: number, ...more: string[]): Promise<string[]> => {
      const command = [...args, '--each', ...more, '--no-color', path, gone];
      return linesOf((await inProcess(command, { isTerminal: true, columns })).stdout);
    };
    // What is copied into Wireshark stays whole too.
    const wider = (lines: readonly string[], columns: number): string[] =>
      lines.filter((line) => line.length > columns && !line.startsWith('  Wireshark '));

    test.each([60, 80])(
      'shows it whole above what it says of it, and no other line is wider than %i',
      async (columns) => {
        expect(path.length).toBeGreaterThan(110);
        for (const more of [[], ['--verbose']]) {
          expect(wider(await linesAt(columns, ...more), columns), more.join()).toEqual([path]);
        }
        expect(wider(await linesAt(columns, '--quiet'), columns)).toEqual([]);
      },
    );

    test.each([60, 80])('keeps the columns of the table in place in %i', async (columns) => {
      for (const more of [[], ['--verbose'], ['--quiet']]) {
        const lines = await linesAt(columns, ...more);
        const [heads = '', ...rows] = lines.slice(lines.indexOf('') + 1).slice(0, 3);
        const last = heads.indexOf('worst');
        expect(rows.map((row) => row.slice(0, last))).toEqual([
          expect.stringMatching(/^✗ .*…\S*gone\.pcap {6}– {10}– {9}– {2}$/),
          expect.stringMatching(/^✗ .*…\S*busy\.pcap {6}2 {10}1 {9}1 {2}$/),
        ]);
        expect(rows.map((row) => row.slice(last))).toEqual(['cannot be read', expect.stringMatching(/^T[^…]+…$/)]);
      }
    });
  });

  test.each([60, 80])('of the configuration the end is shown in %i columns', async (columns) => {
    const args = ['check', '--config', config, '--no-color', path];
    const { stdout } = await inProcess(args, { isTerminal: true, columns });
    const line = linesOf(stdout).find((each) => each.startsWith('  configuration '));
    expect(line).toMatch(/^ {2}configuration …\S+\/of-the-night\.config\.yaml$/);
    expect(line).toHaveLength(columns);
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

describe('an overview of many causes with long names is one screen', () => {
  const rowsAt = async (columns: number, lang: string, ...more: string[]) => {
    const env = { COLUMNS: `${columns}` };
    const { stdout } = await inProcess([CAPTURES, '--no-color', '--lang', lang, ...more], { env });
    const lines = linesOf(stdout);
    const story = lines.findIndex((line) => /^[✗!?] +1 /.test(line));
    return { above: lines.slice(0, story), rows: causeRows(lines.slice(0, story)) };
  };

  test.each([
    [80, 'en'],
    [80, 'vi'],
    [60, 'en'],
    [60, 'vi'],
  ])('of %i columns in %s', async (columns, lang) => {
    const { above, rows } = await rowsAt(columns, lang);
    // The last of them is blank.
    expect(above.length).toBeLessThanOrEqual(41);
    expect(above.length).toBeGreaterThan(30);
    expect(rows).toHaveLength(10);
    expect(rows[0]).not.toContain('…');
  });

  test('where there is no room the last rows give way, unless more of them are asked for', async () => {
    const { rows } = await rowsAt(60, 'vi');
    const cut = rows.map((row) => row.includes('…'));
    expect(cut.at(-1)).toBe(true);
    expect(cut.indexOf(true)).toBeGreaterThan(5);
    const { rows: all } = await rowsAt(60, 'vi', '--top', '11');
    expect(all.filter((row) => row.includes('…'))).toEqual([]);
  });
});

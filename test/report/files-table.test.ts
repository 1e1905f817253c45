import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/page/index.ts';
import { COLOURED, type FileRow, filesSummary, filesTable, PLAIN, worstFirst } from '../../src/report/index.ts';

const row = (name: string, more: Partial<FileRow> = {}): FileRow => ({
  name,
  standing: 'passed',
  exitCode: 0,
  counts: { calls: 2, transfers: 1, failures: 0 },
  what: '',
  ...more,
});
const failed = (name: string, failures: number): FileRow =>
  row(name, { standing: 'failed', exitCode: 1, counts: { calls: 12, transfers: 3, failures }, what: 'Busy' });
const unread = (name: string): FileRow =>
  row(name, { standing: 'unread', exitCode: 3, counts: null, what: 'cannot be read' });
const ROWS = [
  row('good'),
  failed('bad', 1),
  row('warns', { standing: 'warned', what: '1 warning' }),
  unread('gone'),
  failed('worse', 7),
  failed('bad too', 1),
  unread('lost'),
];

function tableOf(rows: readonly FileRow[], width = 60, lang: 'en' | 'vi' = 'en'): string {
  return filesTable(rows, { lang, style: PLAIN, width }).join('\n');
}

describe('the worst comes first', () => {
  test('by exit code, then by how many failed, alike in their order', () => {
    expect(worstFirst(ROWS).map((place) => ROWS[place]?.name)).toEqual([
      'gone',
      'lost',
      'worse',
      'bad',
      'bad too',
      'warns',
      'good',
    ]);
  });

  test('without exit codes by how they stand', () => {
    const standings = ['passed', 'open', 'warned', 'failed', 'unread'] as const;
    const rows = standings.map((standing) => row(standing, { standing, exitCode: null }));
    expect(worstFirst(rows)).toEqual([4, 3, 2, 1, 0]);
  });
});

test('a sentence counts them', () => {
  expect(filesSummary(ROWS, 'en')).toBe('7 files: 2 without a verdict, 3 failed, 1 with warnings, 1 passed');
  expect(filesSummary([row('a')], 'en')).toBe('1 file: 1 passed');
  expect(filesSummary(ROWS, 'vi')).toBe('7 tệp: 2 chưa thể kết luận, 3 không đạt, 1 có cảnh báo, 1 đạt');
});

describe('the table', () => {
  test('has a line for each', () => {
    expect(tableOf([unread('gone.pcap'), failed('a/bad.pcap', 7), row('good.pcap')])).toBe(
      [
        'exit  file        calls  transfers  failures  worst',
        '✗ 3   gone.pcap       –          –         –  cannot be read',
        '✗ 1   a/bad.pcap     12          3         7  Busy',
        '✓ 0   good.pcap       2          1         0',
      ].join('\n'),
    );
  });

  test('has no column of exit codes where only the whole has one', () => {
    expect(tableOf([row('a', { exitCode: null, standing: 'open' })])).toBe(
      ['   file  calls  transfers  failures  worst', '·  a         2          1         0'].join('\n'),
    );
  });

  test('is no wider than the page: of a name the end is kept, of a sentence the beginning', () => {
    const long = { what: 'w'.repeat(300) };
    const rows = [row(`${'a/'.repeat(100)}end.pcap`, long), row('短'.repeat(90), long), row('a'.repeat(5000), long)];
    for (const width of [60, 80, 100, 180]) {
      const lines = filesTable(rows, { lang: 'vi', style: PLAIN, width });
      expect(lines.map((line) => widthOf(line) <= width)).toEqual([true, true, true, true]);
      expect(lines[1]).toContain('/end.pcap ');
      expect(lines[1]).toMatch(/ w+…$/);
    }
  });

  test('gives a name what the last column does not need', () => {
    const name = `${'folder/'.repeat(20)}end.pcap`;
    const roomOf = (what: string): number =>
      tableOf([row(name, { what })], 80)
        .split('\n')[1]
        ?.match(/…\S+/)?.[0].length ?? 0;
    // Of 44 columns for both the last one needs five, for its head.
    expect(roomOf('')).toBe(39);
    expect(roomOf('Busy too')).toBe(36);
    expect(roomOf('w'.repeat(300))).toBe(22);
  });

  test('takes room from the last column before two names look alike', () => {
    const shown = (names: readonly string[], what = 'w'.repeat(300)): (string | undefined)[] =>
      tableOf(names.map((name) => row(name, { what })))
        .split('\n')
        .slice(1)
        .map((line) => line.match(/^✓ 0 +(\S+) +2 +1 +0 {2}w+…$/)?.[1]);
    expect(shown(['gw1/trace.pcap', 'gw2/trace.pcap', 'gw2/other.pcap'])).toEqual([
      '…1/trace.pcap',
      '…2/trace.pcap',
      '…2/other.pcap',
    ]);
    // The same twice is alike, whatever the room.
    expect(shown(['gw1/trace.pcap', 'gw1/trace.pcap'])).toEqual(['…race.pcap', '…race.pcap']);
    // Of 24 columns the head of the last one keeps five; where that is too few nothing is won.
    expect(shown(['a/seventeen-long.pcap', 'b/seventeen-long.pcap'])[0]).toBe(
      'a/seventeen-long.pcap'.slice(-9).padStart(10, '…'),
    );
    expect(shown(['a/-sixteen-.pcap', 'b/-sixteen-.pcap'])).toEqual(['a/-sixteen-.pcap', 'b/-sixteen-.pcap']);
    expect(shown(['短a/trace.pcap', '長a/trace.pcap'])).toEqual(['短a/trace.pcap', '長a/trace.pcap']);
  });

  test('colours the mark alone', () => {
    const [, line] = filesTable([failed('bad', 1)], { lang: 'en', style: COLOURED, width: 80 });
    expect(line?.startsWith(`${COLOURED.red('✗')} 1   bad`)).toBe(true);
  });

  test('shows what a name hides', () => {
    const name = 'a\u001b[2J\n::error::x\u202e.pcap';
    const text = tableOf([row(name, { what: name })], 180);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isWithoutUtf8, shownWith } from '../../src/cli/output/stand-ins.ts';
import { loadWidths, widthOf } from '../../src/page/index.ts';
import { CAPTURES } from '../report/fixture.ts';
import { readTree, visit } from '../structure/source-tree.js';
import { inProcess, linesOf, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const LOG = `${CAPTURES}../printed/r34-603plus-network-blocked.ngrep-byline.txt`;
const ASCII = { env: { LC_ALL: 'C' } };
const NO_ASCII = /[^\n -~]/;

const folder = mkdtempSync(join(tmpdir(), 'siptriage-ascii-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the locale has no UTF-8', () => {
  test.each<[boolean, Record<string, string>]>([
    [false, {}],
    [false, { LANG: '' }],
    [true, { LANG: 'C' }],
    [true, { LANG: 'POSIX' }],
    [false, { LANG: 'C.UTF-8' }],
    [false, { LANG: 'vi_VN.utf8' }],
    [false, { LANG: 'en_US.UTF8' }],
    [true, { LANG: 'de_DE.ISO-8859-1' }],
    [true, { LANG: 'de_DE.ISO-8859-15@euro' }],
    [true, { LANG: 'ru_RU.KOI8-R' }],
    [false, { LANG: 'sr_RS.UTF-8@latin' }],
    // It names no charset: nobody knows.
    [false, { LANG: 'vi_VN' }],
    [false, { LANG: 'C_x' }],
    // The strongest that is set.
    [true, { LC_ALL: 'C', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' }],
    [false, { LC_ALL: 'C.UTF-8', LC_CTYPE: 'C', LANG: 'C' }],
    [true, { LC_CTYPE: 'C', LANG: 'C.UTF-8' }],
    [false, { LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }],
    [true, { LC_ALL: '', LC_CTYPE: '', LANG: 'C' }],
    // Of others it is not taken.
    [false, { LC_MESSAGES: 'C', LC_COLLATE: 'C', LANGUAGE: 'C' }],
  ])('%s: %j', (isWithout, env) => {
    expect(isWithoutUtf8(env)).toBe(isWithout);
  });
});

describe('what stands for a mark', () => {
  const shown = shownWith({ LC_ALL: 'C' });

  test('has its width', async () => {
    await loadWidths();
    for (const mark of '✓✗◀▶▼→↔⚠·–…×§└│┃─“”‘’▁▂▃▄▅▆▇█') {
      expect([mark, shown(mark)]).toEqual([mark, expect.stringMatching(/^[!-~]$/)]);
      expect([mark, widthOf(mark)]).toEqual([mark, 1]);
    }
  });

  test('is another for each step of a line of bars, and for good and bad', () => {
    expect(shown('▁▂▃▄▅▆▇█')).toBe('.:-=+*#@');
    expect(shown('✓ a → b ✗ c … ×2 §3 ◀')).toBe('+ a > b x c ~ x2 S3 <');
  });

  test('letters stay, in any script', () => {
    const text = 'Đã chuyển: Ünïcödé, ничего, 日本, ø, ½, €';
    expect(shown(text)).toBe(text);
  });

  test('nothing gives way where there is UTF-8', () => {
    expect(shownWith({})('✓ “a” → b')).toBe('✓ “a” → b');
  });

  /** Forms for other programs, and pages, which say that they are UTF-8. */
  const NOT_SHOWN =
    /^(?:outputs|viewer|report\/html|cli\/commands\/mcp|verdicts\/node|languages\/[a-z]+\/outputs|logs|sip|display|page)\//;

  test('there is one for every mark that is written to be shown', () => {
    const left = new Set<string>();
    for (const { path, ast } of readTree(new URL('../../src/', import.meta.url))) {
      visit(ast, (node) => {
        const { type, value } = node as unknown as { type: string; value?: unknown };
        const text =
          type === 'Literal' ? value : type === 'TemplateElement' ? (value as { cooked: string }).cooked : '';
        if (typeof text === 'string' && !NOT_SHOWN.test(path) && path !== 'cli/output/stand-ins.ts') {
          for (const character of shown(text).replace(/[\p{L}\p{M}\p{C}\s -~]/gu, '')) {
            left.add(`${character} ${path}`);
          }
        }
      });
    }
    expect([...left]).toEqual([]);
  });
});

describe('with a locale without UTF-8', () => {
  test.each<[string[]]>([
    [[BUSY]],
    [[CAPTURES, '--timezone', 'UTC']],
    [['transfers', BUSY]],
    [['call', 'alice', BUSY, '-v']],
    [['check', BUSY]],
    [['annotate', BUSY, '-v']],
    [['explain', '608']],
    [['explain', 'transfer/no-notify']],
    [['compare', '202', '608']],
    [['codes']],
    [['rules']],
    [['--help']],
  ])('%j is ASCII, line by line as wide as it was', async (args) => {
    const [plain, ascii] = [await inProcess(args), await inProcess(args, ASCII)];
    expect(ascii.status).toBe(plain.status);
    expect(linesOf(ascii.stdout).filter((line) => NO_ASCII.test(line))).toEqual([]);
    expect(linesOf(ascii.stdout).map((line) => line.length)).toEqual(
      linesOf(plain.stdout).map((line) => widthOf(line)),
    );
  });

  test('the marks of a story give way', async () => {
    const { stdout } = await inProcess([BUSY], ASCII);
    expect(stdout).toContain('x TRANSFER FAILED   alice > bob > carol');
    expect(stdout).toContain('< decided here');
    expect(stdout).toContain('Reference   siptriage explain 486 | RFC 5589 S6.3.1');
  });

  test('Vietnamese keeps its letters', async () => {
    const { stdout } = await inProcess([BUSY, '--lang', 'vi'], ASCII);
    expect(stdout).toMatch(/^x .*Ể/m);
    expect(stdout).not.toMatch(/[✗→◀…–]/);
  });

  test('so do lines on standard error', async () => {
    const { stderr } = await inProcess(['messages', BUSY, '--lang', 'vi'], { ...ASCII, progress: () => {} });
    expect(stderr).toContain('mật khẩu');
    const { stderr: refused } = await inProcess(['explain', '“x”'], ASCII);
    expect(refused).not.toMatch(NO_ASCII);
    expect(refused).toContain('"x"');
  });

  test('a log keeps its own lines, and what is set in between gives way', async () => {
    const { stdout } = await inProcess(['annotate', LOG], ASCII);
    expect(stdout).not.toContain('┃');
    expect(stdout).toContain('\n  | ');
    expect(linesOf(stdout).filter((line) => !line.startsWith('  | '))).toEqual(
      linesOf((await inProcess(['annotate', LOG])).stdout).filter((line) => !line.startsWith('  ┃ ')),
    );
  });

  test.each<[string[]]>([[[BUSY, '--format', 'json']], [[BUSY, '--format', 'ndjson']], [['messages', BUSY]]])(
    '%j is for programs, and stays',
    async (args) => {
      expect((await inProcess(args, ASCII)).stdout).toBe((await inProcess(args)).stdout);
    },
  );

  test.each(['json', 'junit', 'markdown', 'tap'])('a check as %s stays', async (format) => {
    const args = ['check', BUSY, '--format', format];
    expect((await inProcess(args, ASCII)).stdout).toBe((await inProcess(args)).stdout);
  });

  test('a file stays', async () => {
    const files = ['report.txt', 'log.txt', 'check.txt'].map((name) => join(folder, name)) as [string, string, string];
    await inProcess([BUSY, '-o', files[0]], ASCII);
    await inProcess(['annotate', BUSY, '-o', files[1]], ASCII);
    await inProcess(['check', BUSY, '--report', `text=${files[2]}`], ASCII);
    expect(readFileSync(files[0], 'utf8')).toContain('✗ TRANSFER FAILED');
    expect(readFileSync(files[1], 'utf8')).toContain('┃ ✗');
    expect(readFileSync(files[2], 'utf8')).toContain('✗ FAILED');
  });

  test('so says the executable', () => {
    expect(siptriage([BUSY], { env: { LC_ALL: 'C' } }).stdout).not.toMatch(NO_ASCII);
    expect(siptriage([BUSY], { env: { LC_ALL: '', LC_CTYPE: '', LANG: '' } }).stdout).toContain('✗');
  });
});

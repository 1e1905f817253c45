import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { languageAsked, languageNamed } from '../../src/cli/process/language-asked.ts';
import { langOfResult } from '../../src/cli/process/speech.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const folder = mkdtempSync(join(tmpdir(), 'siptriage-language-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['en', 'en'],
  ['vi', 'vi'],
  ['VI', 'vi'],
  ['vi-VN', 'vi'],
  ['vi_VN.UTF-8', 'vi'],
  ['vi_VN@currency', 'vi'],
  ['vi.utf8', 'vi'],
  ['en_US.UTF-8', 'en'],
  ['EN-gb', 'en'],
  ['C', null],
  ['POSIX', null],
  ['C.UTF-8', null],
  ['', null],
  ['vie', null],
  ['v', null],
  ['de_DE.UTF-8', null],
  ['vi VN', null],
  ['vi-', null],
  ['x vi', null],
  ['vi\n', null],
])('the name %j is that of %s', (name, lang) => {
  expect(languageNamed(name)).toBe(lang);
});

describe('what is asked for', () => {
  test.each<[string[], Record<string, string>, 'en' | 'vi' | null, 'en' | 'vi']>([
    [[], {}, null, 'en'],
    [['--lang', 'vi'], {}, 'vi', 'en'],
    [['--lang=vi'], {}, 'vi', 'en'],
    [['check', 'x', '--lang', 'vi_VN.UTF-8'], {}, 'vi', 'en'],
    [['--lang', 'vi', 'check', '--lang=en'], {}, 'en', 'en'],
    [['call', '--', '--lang', 'vi'], {}, null, 'en'],
    [['check', '--lang'], {}, null, 'en'],
    [['check', '--language', 'vi'], {}, null, 'en'],
    [['--lang', 'en'], { SIPTRIAGE_LANG: 'vi' }, 'en', 'en'],
    [[], { SIPTRIAGE_LANG: 'vi-VN' }, 'vi', 'en'],
    [[], { SIPTRIAGE_LANG: '', LANG: 'vi_VN.UTF-8' }, null, 'vi'],
    [[], { SIPTRIAGE_LANG: 'en', LANG: 'vi_VN.UTF-8' }, 'en', 'vi'],
    [[], { LC_ALL: 'C', LC_MESSAGES: 'vi_VN', LANG: 'vi_VN' }, null, 'en'],
    [[], { LC_ALL: '', LC_MESSAGES: 'vi_VN', LANG: 'en_US' }, null, 'vi'],
    [[], { LC_MESSAGES: 'POSIX', LANG: 'vi_VN' }, null, 'en'],
    [[], { LC_CTYPE: 'vi_VN.UTF-8' }, null, 'en'],
    [[], { LANG: 'de_DE.UTF-8' }, null, 'en'],
  ])('%j in %j', (argv, env, asked, locale) => {
    expect(languageAsked(argv, env)).toMatchObject({ asked, locale, unknown: null });
  });

  test.each([
    [['--lang', 'de', 'x'], { SIPTRIAGE_LANG: 'vi' }, { by: '--lang', text: 'de' }],
    [['x', '--lang='], {}, { by: '--lang', text: '' }],
    [['x'], { SIPTRIAGE_LANG: 'C' }, { by: 'SIPTRIAGE_LANG', text: 'C' }],
  ])('%j in %j is no language', (argv, env, unknown) => {
    expect(languageAsked(argv, env).unknown).toEqual(unknown);
  });

  test('before the command it is taken away, behind it commander reads it', () => {
    const rest = (...argv: string[]) => languageAsked(argv, {}).argv;
    expect(rest('--lang', 'vi', '--lang=en', 'check', '--lang', 'vi')).toEqual(['check', '--lang', 'vi']);
    expect(rest('-q', '--lang', 'vi', 'x')).toEqual(['-q', '--lang', 'vi', 'x']);
    expect(rest('--lang')).toEqual(['--lang']);
  });
});

test.each([
  ['text', 'vi'],
  ['markdown', 'vi'],
  ['json', 'en'],
  ['ndjson', 'en'],
  ['csv', 'en'],
  ['', 'vi'],
] as const)('a locale speaks in a result in the form %j: %s', (format, lang) => {
  expect(langOfResult({ asked: null, locale: 'vi', lang: 'vi' }, format)).toBe(lang);
  expect(langOfResult({ asked: 'vi', locale: 'en', lang: 'vi' }, format)).toBe('vi');
  expect(langOfResult({ asked: 'en', locale: 'vi', lang: 'en' }, format)).toBe('en');
});

const VI = { LANG: 'vi_VN.UTF-8' };

describe('a run speaks it', () => {
  test.each<[string, string[], Record<string, string>]>([
    ['asked for before the command', ['--lang', 'vi', 'explain', '608'], {}],
    ['asked for behind it', ['explain', '608', '--lang=VI'], {}],
    ['by the variable', ['explain', '608'], { SIPTRIAGE_LANG: 'vi' }],
    ['by the locale', ['explain', '608'], VI],
    ['without a command', ['--lang', 'vi-VN', BUSY, '-q'], {}],
    ['help', ['--lang', 'vi', '--help'], {}],
    ['help of a command', ['help', 'check', '--lang', 'vi'], {}],
    ['help by the locale', ['check', '--help'], VI],
  ])('%s', async (_, args, env) => {
    const { status, stdout, stderr } = await inProcess(args, { env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/[ạảấầẩậắặẹếềệịọốồộớờợụứừựỳ]/);
  });

  test.each<[string, string[], Record<string, string>]>([
    ['JSON by the locale', ['explain', '608', '--format', 'json'], VI],
    ['CSV by the locale', [BUSY, '--format', 'csv'], VI],
    ['JUnit of check by the locale', ['check', BUSY, '--format', 'junit'], VI],
    ['the locale C before the rest', ['explain', '608'], { ...VI, LC_ALL: 'C' }],
    ['English asked for', ['explain', '608', '--lang', 'en'], { ...VI, SIPTRIAGE_LANG: 'vi' }],
  ])('English: %s', async (_, args, env) => {
    const { stdout } = await inProcess(args, { env });
    expect(stdout).not.toMatch(/[ạảấầẩậắặẹếềệịọốồộớờợụứừựỳ]/);
    expect(stdout).not.toBe('');
  });

  test.each([
    ['--lang', ['check', BUSY, '--format', 'junit', '--lang', 'vi'], {}],
    ['SIPTRIAGE_LANG', ['check', BUSY, '--format', 'junit'], { SIPTRIAGE_LANG: 'vi' }],
  ])('JUnit too where %s asks for it', async (_, args, env) => {
    expect((await inProcess(args, { env })).stdout).toContain('đích chuyển');
  });

  test('a mistake where a locale speaks, though the form that was asked for is a program’s', async () => {
    const { status, stderr } = await inProcess(['gone.pcap', '--format', 'json'], { env: VI });
    expect(status).toBe(3);
    expect(linesOf(stderr)).toEqual(['siptriage: gone.pcap: không có tệp hay thư mục này']);
  });

  test('what there is, where another is asked for', async () => {
    for (const args of [
      ['--lang', 'de', 'explain', '608'],
      ['explain', '608', '--lang', 'de'],
    ]) {
      const { status, stdout, stderr } = await inProcess(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        'siptriage: --lang: siptriage does not speak de; it speaks en, vi (also as vi-VN, vi_VN.UTF-8)\n',
      );
    }
    const { stderr } = await inProcess(['explain', '608'], { env: { SIPTRIAGE_LANG: 'xx', ...VI } });
    expect(stderr).toMatch(/^siptriage: SIPTRIAGE_LANG: siptriage không nói được xx; .* en, vi /);
  });
});

describe('the configuration of check', () => {
  const config = join(folder, 'vi.yaml');
  const wrong = join(folder, 'wrong.yaml');
  writeFileSync(config, 'lang: vi\n');
  writeFileSync(wrong, 'lang: vi\nfailOm: error\n');

  test('counts before the locale, for every form and for lines on standard error', async () => {
    const { stdout } = await inProcess(['check', BUSY, '--config', config, '--format', 'tap']);
    expect(stdout).toContain('đích chuyển');
    const { stderr } = await inProcess(['check', 'gone.pcap', '--config', config], { env: { LANG: 'en_US.UTF-8' } });
    expect(stderr).toBe('siptriage: gone.pcap: không có tệp hay thư mục này\n');
  });

  test('does not count before an option or SIPTRIAGE_LANG', async () => {
    const asked = await inProcess(['check', BUSY, '--config', config, '--lang', 'en']);
    const variable = await inProcess(['check', BUSY, '--config', config], { env: { SIPTRIAGE_LANG: 'en' } });
    expect(asked.stdout).toContain('FAILED');
    expect(variable.stdout).toBe(asked.stdout);
  });

  test('which is wrong is told in the language of the locale', async () => {
    const { stderr } = await inProcess(['check', BUSY, '--config', wrong], { env: VI });
    expect(stderr).toContain(':2: không có khoá "failOm"; các khoá là ');
    expect(stderr).toContain('(có phải ý bạn là failOn?)');
  });

  test('a locale speaks where text alone is wanted', async () => {
    const report = join(folder, 'out.xml');
    const alone = await inProcess(['check', BUSY], { env: VI });
    expect(alone.stdout).toContain('KHÔNG ĐẠT');
    const both = await inProcess(['check', BUSY, '--report', `junit=${report}`], { env: VI });
    expect(both.stdout).toContain('FAILED');
    expect(readFileSync(report, 'utf8')).not.toContain('đích');

    const baseline = join(folder, 'baseline.json');
    await inProcess(['check', BUSY, '--baseline', baseline, '--update-baseline'], { env: VI });
    expect(readFileSync(baseline, 'utf8')).toContain('"what": "the target, carol,');
  });
});

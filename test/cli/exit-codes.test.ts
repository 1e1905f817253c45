import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf, type RunResult, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const PCAP_HEADER_BYTES = 24;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-cli-'));
  mkdirSync(join(folder, 'nothing'));
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts', 'notes.txt'), 'no capture here\n');
  writeFileSync(join(folder, 'notes.pcap'), 'a text, whatever its name says\n');
  writeFileSync(join(folder, 'empty.pcap'), '');
  writeFileSync(join(folder, 'broken.pcap'), readFileSync(BUSY).subarray(0, PCAP_HEADER_BYTES + 6));
  writeFileSync(join(folder, 'silent.pcap'), readFileSync(BUSY).subarray(0, PCAP_HEADER_BYTES));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what was asked for is done: 0', () => {
  const isDone = ({ status, stdout, stderr }: RunResult) => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout.trim()).not.toBe('');
  };

  test.each([[['--help']], [['help', 'explain']], [['explain', '603+']], [[BUSY]]])('siptriage %j', (args) =>
    isDone(siptriage(args)),
  );

  test.each([
    [['--version']],
    [['codes']],
    [['explain', '486']],
    [['explain', '699']],
    [['compare', '202', '608']],
    [['compare', '486', '486']],
    [['analyze', BUSY, '--quiet']],
    [['transfers', BUSY]],
  ])('siptriage %j, in this process', async (args) => isDone(await inProcess(args)));
});

describe('a mistake on the command line: 2, and a line that names it', () => {
  const isRefused = ({ status, stdout, stderr }: RunResult, complaint: string) => {
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringContaining(complaint)]);
  };

  test.each<[string[], string]>([
    [['--bogus'], "siptriage: unknown option '--bogus'"],
    [['explain', 'a\u001b[31m\nb'], 'siptriage: a\\x1b[31m\\x0ab is no SIP response code'],
    [[BUSY, '-o', 'no/such/folder/report.txt'], 'siptriage: cannot write no/such/folder/report.txt: '],
  ])('siptriage %j', (args, complaint) => isRefused(siptriage(args, { cwd: folder }), complaint));

  test.each<[string[], string]>([
    [[], "siptriage: missing required argument 'input'"],
    [['--b\u001b[31mogus'], "siptriage: unknown option '--b\\x1b[31mogus'"],
    [['analyze', BUSY, '--lang', 'de'], '--lang: siptriage does not speak de; it speaks en, vi'],
    [
      ['analyze', BUSY, '--format', 'xml'],
      "argument 'xml' is invalid. Allowed choices are text, markdown, html, json, ndjson, csv.",
    ],
    [[BUSY, '--quiet', '--verbose'], "'-q, --quiet' cannot be used with option '-v, --verbose'"],
    [['explain'], "siptriage: missing required argument 'code|rule'"],
    [
      ['explain', 'no-such-thing'],
      'siptriage: no-such-thing is neither a SIP response code (100 to 699) nor a rule; siptriage rules lists them',
    ],
    [['explain', 'transfer/no-notfy'], 'siptriage: transfer/no-notfy is neither'],
    [['explain', 'no-notfy'], 'did you mean transfer/no-notify'],
    [['explain', '99'], 'siptriage: 99 is no SIP response code'],
    [['explain', '700'], 'siptriage: 700 is no SIP response code'],
    [['explain', '486', '487'], 'siptriage: one code at a time; siptriage compare 486 487'],
    [['compare', '486', '487', '488'], 'siptriage: too many arguments'],
    [['explain', '486', '-o', '/'], 'siptriage: cannot write /: '],
    [['compare', '202'], "siptriage: missing required argument 'other'"],
    [['compare', '202', '0x260'], 'siptriage: 0x260 is no SIP response code'],
    [['codes', '486'], 'siptriage: 486 is no class of response codes: they are 1xx to 6xx'],
  ])('siptriage %j, in this process', async (args, complaint) => isRefused(await inProcess(args), complaint));

  test('a mistyped option is answered with the likely one', async () => {
    const { status, stderr } = await inProcess(['analyze', BUSY, '--formt', 'json']);
    expect(status).toBe(2);
    expect(linesOf(stderr)).toEqual(["siptriage: unknown option '--formt'", '(Did you mean --format?)']);
  });
});

describe('nothing to analyze: 3, and a line that says why', () => {
  test.each<[string, string]>([
    ['missing.pcap', 'siptriage: missing.pcap: no such file or folder'],
    ['nothing', 'siptriage: nothing: no packet capture found'],
    ['texts', 'siptriage: texts: no packet capture found among 1 file'],
    ['notes.pcap', 'siptriage: notes.pcap: a text without a SIP message'],
    ['empty.pcap', 'siptriage: empty.pcap: the file is empty'],
    ['silent.pcap', 'siptriage: silent.pcap: no SIP message in 0 packets'],
    ['broken.pcap', 'siptriage: broken.pcap: no SIP message in 0 packets (The capture ends in the middle of record 1)'],
    ['-', 'siptriage: -: the file is empty'],
  ])('%s', (input, complaint) => {
    const { status, stdout, stderr } = siptriage([input], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual([complaint]);
  });
});

describe('a fault of siptriage itself: 4', () => {
  const out = () => Promise.reject(new Error('out of\u001b[31m luck'));

  test('is one line', async () => {
    const { status, stderr } = await inProcess(['explain', '486'], { out });
    expect(status).toBe(4);
    expect(stderr).toBe('siptriage: internal error: out of\\x1b[31m luck\n');
  });

  test('shows its place to who asks for it', async () => {
    const { status, stderr } = await inProcess(['explain', '486'], {
      out,
      env: { SIPTRIAGE_DEBUG: '1' },
    });
    expect(status).toBe(4);
    expect(stderr).toContain('exit-codes.test.ts');
  });
});

test('of several inputs the good ones are analyzed, each bad one has its line, and the code is 3', () => {
  const { status, stdout, stderr } = siptriage(['missing.pcap', BUSY, 'notes.pcap', '--format', 'json'], {
    cwd: folder,
  });
  expect(status).toBe(3);
  expect(linesOf(stderr)).toEqual([
    'siptriage: missing.pcap: no such file or folder',
    'siptriage: notes.pcap: a text without a SIP message',
  ]);
  const report = JSON.parse(stdout);
  expect(report.summary).toMatchObject({
    messages: 18,
    calls: 2,
    transfers: 1,
  });
  expect(report.transfers[0]).toMatchObject({
    outcome: 'failed',
    atFault: 'target',
  });
});

test('a file that breaks off is analyzed up to there, and the report says where', () => {
  const cut = join(folder, 'cut.pcap');
  writeFileSync(cut, readFileSync(BUSY).subarray(0, 3000));
  const { status, stdout, stderr } = siptriage([cut, '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const report = JSON.parse(stdout);
  expect(report.summary.messages).toBe(6);
  expect(report.problems).toEqual([
    expect.objectContaining({
      input: cut,
      record: report.inputs[0].records + 1,
      offset: expect.any(Number),
    }),
  ]);
});

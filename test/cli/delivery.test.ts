import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { schemaErrors } from '../report/schema-check.ts';
import { inProcess, linesOf, SIPTRIAGE, siptriage } from './run.ts';

const NAME = 't02-blind-busy.pcap';
const BUSY = CAPTURES + NAME;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-cli-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('standard input', () => {
  test.each(['f04-formats-attended.pcap', 'f04-formats-attended.pcap.gz', 'f04-formats-attended.editcap.pcapng'])(
    'may be %s',
    (name) => {
      const { status, stdout, stderr } = siptriage(['-', '--format', 'json'], {
        input: readFileSync(CAPTURES + name),
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const report = JSON.parse(stdout);
      expect(report.inputs[0].path).toBe('-');
      expect(report.transfers).toEqual([expect.objectContaining({ kind: 'attended', outcome: 'succeeded' })]);
    },
  );
});

test('a folder is read recursively, as one trace', () => {
  mkdirSync(join(folder, 'traces', 'deeper'), { recursive: true });
  copyFileSync(BUSY, join(folder, 'traces', 'a.pcap'));
  copyFileSync(`${CAPTURES}r31-608-no-callinfo.pcap`, join(folder, 'traces', 'deeper', 'b.capture'));
  writeFileSync(join(folder, 'traces', 'notes.txt'), 'not a capture: no complaint inside a folder\n');
  const { status, stdout, stderr } = siptriage(['traces', '--format', 'json'], {
    cwd: folder,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const report = JSON.parse(stdout);
  expect(schemaErrors(report)).toEqual([]);
  expect(report.summary).toMatchObject({
    messages: 22,
    calls: 3,
    transfers: 1,
    rejections: 1,
  });
});

test('-o writes the result to a file and nothing to standard output', () => {
  const file = join(folder, 'report.txt');
  const printed = siptriage([BUSY]).stdout;
  expect(siptriage([BUSY, '-o', file])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(readFileSync(file, 'utf8')).toBe(printed);
});

describe('--lang vi', () => {
  test.each([
    [[BUSY], 'CHUYỂN CUỘC GỌI THẤT BẠI'],
    [['transfers', BUSY], 'đích chuyển'],
    [['explain', '608'], 'Cách khắc phục'],
    [['compare', '202', '608'], 'Khi nào dùng cái nào'],
    [['codes'], 'Không có thông báo'],
  ])('%j speaks Vietnamese', async (args, words) => {
    const { status, stdout } = await inProcess([...args, '--lang', 'vi']);
    expect(status).toBe(0);
    expect(stdout.toLowerCase()).toContain(words.toLowerCase());
  });

  test('keeps the keys and vocabularies of the JSON report', async () => {
    const { stdout } = await inProcess([BUSY, '--lang', 'vi', '--format', 'json']);
    expect(schemaErrors(JSON.parse(stdout))).toEqual([]);
  });
});

describe('--format json', () => {
  test('of analyze is the report of the schema', async () => {
    expect(schemaErrors(JSON.parse((await inProcess([BUSY, '--format', 'json'])).stdout))).toEqual([]);
  });

  test('of transfers is the list of transfers', async () => {
    const all = JSON.parse((await inProcess([BUSY, '--format', 'json'])).stdout);
    expect(JSON.parse((await inProcess(['transfers', BUSY, '--format', 'json'])).stdout)).toEqual(all.transfers);
  });

  test.each([
    [['explain', '608'], { code: 608, phrase: 'Rejected', registered: true }],
    [
      ['compare', '202', '608'],
      {
        a: expect.objectContaining({ code: 202 }),
        b: expect.objectContaining({ code: 608 }),
      },
    ],
  ])('of %j is its entry', async (args, wanted) => {
    expect(JSON.parse((await inProcess([...args, '--format', 'json'])).stdout)).toMatchObject(wanted);
  });
});

test('--quiet keeps to one line a story', async () => {
  const { stdout } = await inProcess([`${CAPTURES}t25-target-608.pcap`, '--quiet']);
  expect(linesOf(stdout).filter((line) => line.startsWith('✗'))).toHaveLength(2);
  expect(linesOf(stdout).length).toBeLessThanOrEqual(6);
});

test('--verbose lists the calls that went well', async () => {
  const brief = (await inProcess([BUSY])).stdout;
  const verbose = (await inProcess([BUSY, '--verbose'])).stdout;
  expect(linesOf(verbose)).toContain('Calls');
  expect(linesOf(brief)).not.toContain('Calls');
});

test('a reader that leaves after a line ends it quietly with 0', async () => {
  const child = spawn(process.execPath, [SIPTRIAGE, CAPTURES, '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/page/index.ts';
import { inProcess, linesOf, siptriage } from './run.ts';

const CAPTURES = 'fixtures/captures/';
const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const PROXY = `${CAPTURES}t26-transfer-via-proxy.pcap`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-flow-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function flow(...args: readonly string[]) {
  return inProcess(['flow', ...args]);
}

describe('siptriage flow', () => {
  test('draws every message of what went wrong worst, over both its calls', async () => {
    const { status, stdout, stderr } = await flow(BUSY);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = linesOf(stdout);
    expect(lines[0]).toMatch(/^✗ TRANSFER FAILED {3}alice → bob → carol +06:10:33 #6 {3}certain$/);
    expect(lines.slice(2, 5).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['alice', 'bob', 'carol'],
      ['transferor', 'transferee', 'target'],
      ['10.55.0.11', '10.55.0.12', '10.55.0.13'],
    ]);
    expect(stdout.match(/ #\d+ .*│/g)).toHaveLength(18);
    expect(stdout).toMatch(/06:10:33\.985 {2}\+1\.145 {2}#13 {2}╎ .*│◀─+486 Busy Here─+│/);
    expect(stdout).toMatch(/◀ decided here/);
    expect(lines.at(-1)).toBe(
      '  The target, carol, rang for 0.3 s and did not take the call: refused at once (486 Busy Here)',
    );
  });

  test('messages that were sent again stand in the first, with how often', async () => {
    const { stdout } = await flow(`${CAPTURES}g03-retrans-late-200.pcap`);
    expect(stdout.match(/#\d+ .*$/gm)?.map((line) => line.replace(/[│─◀▶]/g, '').replace(/ {2,}/g, '  '))).toEqual([
      '#1  possible',
      '#1  INVITE  sent again 3 times',
      '#5  180 Ringing',
      '#6  200 OK  sent again 2 times',
      '#9  ACK',
      '#10  BYE',
      '#11  200 OK',
    ]);
  });

  test.each(['carol', '#10', 't02-blind-busy.pcap#10'])(
    '%s means the same: the call to the target is of the transfer',
    async (what) => {
      const { stdout } = await flow(what, BUSY);
      expect(stdout).toContain('✗ TRANSFER FAILED');
      expect(stdout.match(/ #\d+ .*│/g)).toHaveLength(18);
    },
  );

  test('a transfer that went well is drawn too, every hop of it', async () => {
    const { stdout } = await flow(PROXY);
    expect(stdout).toMatch(/^✓ TRANSFER SUCCEEDED/);
    expect(stdout.match(/│.*REFER to/g)).toHaveLength(2);
    expect(stdout).toMatch(/transferor +proxy +transferee +target/);
  });

  test('of several inputs and calls it says how many others there are', async () => {
    const { stdout, stderr } = await flow(
      'alice',
      `${CAPTURES}t01-blind-success.pcap`,
      `${CAPTURES}g01-cancel-487.pcap`,
    );
    expect(stdout).toContain('t01-blind-succes');
    expect(stderr).toBe('siptriage: another call of this trace matches alice: a Call-ID or #FRAME chooses one\n');
  });

  test.each([
    ['svg', /^<svg xmlns/],
    ['mermaid', /^sequenceDiagram\n/],
    ['plantuml', /^@startuml\n/],
    ['html', /^<!doctype html>\n/],
  ])('--format %s goes to a file, and standard error says which story it is', async (format, beginning) => {
    const file = join(folder, `ladder.${format}`);
    const { status, stdout, stderr } = await flow(BUSY, '--format', format, '-o', file);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'siptriage: TRANSFER FAILED: alice → bob → carol\n',
    });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(beginning);
    expect(text).toContain('486 Busy Here');
  });

  test('--ascii draws in ASCII, as wide', async () => {
    const { stdout } = await flow(BUSY, '--ascii');
    const { stdout: drawn } = await flow(BUSY);
    expect(stdout).not.toMatch(/[^\x20-\x7e\n]/);
    expect(stdout.split('\n').map(widthOf)).toEqual(drawn.split('\n').map(widthOf));
    expect(stdout).toMatch(/\|<-+486 Busy Here-+\|/);
  });

  test.each(['60', '80'])('fits %s columns', async (columns) => {
    const { stdout } = await inProcess(['flow', PROXY], { env: { COLUMNS: columns } });
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(Number(columns));
    expect(stdout).toMatch(/NOTIFY \(200 OK\)/);
  });

  test('speaks Vietnamese, in the zone that is asked for', async () => {
    const args = ['flow', BUSY, '--lang', 'vi', '--timezone', 'Asia/Ho_Chi_Minh'];
    const { stdout } = await inProcess(args, { env: { COLUMNS: '120' } });
    expect(stdout).toContain('quyết định tại đây');
    expect(stdout).toContain('13:10:33.985');
  });

  test('reads a pipe as often as it must', () => {
    const { status, stdout, stderr } = siptriage(['flow', '-'], { input: readFileSync(BUSY) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/ #\d+ .*│/g)).toHaveLength(18);
  });

  test.each([
    [['5551234', BUSY], 'siptriage: nothing in this trace is about 5551234\n', 0],
    [
      [`${CAPTURES}nothing.pcap`, BUSY],
      'siptriage: nothing in this trace is about fixtures/captures/nothing.pcap\nsiptriage: fixtures/captures/nothing.pcap: no such file or folder\n',
      3,
    ],
    [['nothing.log'], 'siptriage: nothing.log: no such file or folder\n', 3],
    [['-', BUSY], 'siptriage: flow reads its inputs several times: name - alone, or save it to a file\n', 2],
    [[BUSY, '-f', 'jpeg'], null, 2],
  ])('%j: %s', async (args, said, code) => {
    const { status, stdout, stderr } = await flow(...args);
    expect(status).toBe(code);
    expect(stdout).toBe('');
    if (said !== null) {
      expect(stderr).toBe(said);
    }
  });

  test('a trace without a story leaves the file that stands there', async () => {
    const trace = join(folder, 'options.txt');
    const file = join(folder, 'kept.svg');
    const head =
      'Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bK1\nFrom: <sip:a@x>;tag=1\nTo: <sip:b@x>\nCall-ID: c\nCSeq: 1 OPTIONS\n\n';
    writeFileSync(trace, `OPTIONS sip:b@x SIP/2.0\n${head}SIP/2.0 200 OK\n${head}`);
    writeFileSync(file, 'before');
    const { stderr } = await flow(trace, '-f', 'svg', '-o', file);
    expect(stderr).toBe('siptriage: no call, transfer, registration or other request in this trace to draw\n');
    expect(readFileSync(file, 'utf8')).toBe('before');
  });
});

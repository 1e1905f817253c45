import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.ts';
import { toldByMessages } from '../builders/told-by-messages.ts';
import { CAPTURES, captureNames } from '../report/fixture.ts';
import { inProcess, linesOf } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-messages-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Line = Record<string, unknown>;

async function messagesOf(...args: string[]): Promise<Line[]> {
  const { status, stdout, stderr } = await inProcess(['messages', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return linesOf(stdout).map((line) => JSON.parse(line) as Line);
}

/** The report without what names the file, and without what only packets show. */
async function factsOf(path: string): Promise<Report> {
  const { stdout } = await inProcess(['analyze', path, '--format', 'json']);
  const report = JSON.parse(stdout.replaceAll(JSON.stringify(path), '"input"')) as Report;
  const inputs = report.inputs.map((input) => ({ ...input, path: '', format: null, records: 0 }));
  return { ...report, inputs };
}

function comparable(report: Report, direct: Report): unknown {
  const problems = report.problems.filter(({ code }) => code === 'messages-cut' || code === 'refer-cut');
  return { ...toldByMessages(report, direct), problems: problems.map((problem) => ({ ...problem, offset: null })) };
}

describe('siptriage messages', () => {
  test('writes each message with its place, its way and its bytes', async () => {
    const [first] = await messagesOf(BUSY);
    expect(first).toEqual({
      schema: 'siptriage/message@1',
      input: BUSY,
      frame: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      src: expect.stringMatching(/^[\d.]+:\d+$/),
      dst: expect.stringMatching(/^[\d.]+:\d+$/),
      transport: 'udp',
      cutBytes: 0,
      duplicates: 0,
      text: expect.stringMatching(/^\S+ sip:\S+ SIP\/2\.0\r\n[\s\S]*Call-ID: /),
    });
  });

  test('counts copies with the message before them', async () => {
    const lines = await messagesOf(`${CAPTURES}t26-transfer-via-proxy.switch-any.pcap`);
    const { stdout } = await inProcess(['analyze', `${CAPTURES}t26-transfer-via-proxy.switch-any.pcap`, '-f', 'json']);
    const { summary } = JSON.parse(stdout) as { summary: { duplicates: number; messages: number } };
    expect(summary.duplicates).toBeGreaterThan(0);
    expect(lines.length).toBe(summary.messages);
    expect(lines.reduce((sum, line) => sum + Number(line['duplicates']), 0)).toBe(summary.duplicates);
  });

  test('writes to a file, and lets only the messages through that the filter names', async () => {
    const output = join(folder, 'refers.ndjson');
    const { status, stdout, stderr } = await inProcess([
      'messages',
      BUSY,
      '--filter',
      'method == REFER and code == 2xx',
      '-o',
      output,
    ]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    const lines = linesOf(readFileSync(output, 'utf8')).map((line) => JSON.parse(line) as Line);
    expect(lines.map((line) => String(line['text']).split('\r\n', 1)[0])).toEqual(['SIP/2.0 202 Accepted']);
  });

  test('says what is wrong with a capture on stderr and goes on', async () => {
    const path = join(folder, 'broken.pcap');
    writeFileSync(path, readFileSync(BUSY).subarray(0, 3000));
    const { status, stdout, stderr } = await inProcess(['messages', path]);
    expect(status).toBe(0);
    expect(linesOf(stdout).length).toBeGreaterThan(0);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^siptriage: \S+broken\.pcap: /)]);
  });

  test('an input without a message is no success', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'no capture\n');
    const { status, stdout, stderr } = await inProcess(['messages', path]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringContaining('notes.txt: ')]);
  });
});

describe('analyze of the messages of a capture says what analyze of the capture says', () => {
  test.each(captureNames())('%s', async (name) => {
    const path = join(folder, `${name}.ndjson`);
    const { status } = await inProcess(['messages', CAPTURES + name, '-o', path]);
    expect(status).toBe(0);
    const [direct, through] = [await factsOf(CAPTURES + name), await factsOf(path)];
    expect(comparable(through, direct)).toEqual(comparable(direct, direct));
  });

  test('also compressed, and together with another capture', async () => {
    const path = join(folder, 'busy.ndjson.gz');
    const { stdout } = await inProcess(['messages', BUSY]);
    writeFileSync(path, gzipSync(stdout));
    const other = `${CAPTURES}r32-607-callee.pcap`;
    const both = await inProcess(['analyze', path, other, '-f', 'json']);
    const captures = await inProcess(['analyze', BUSY, other, '-f', 'json']);
    const [a, b] = [both, captures].map(
      (result) => JSON.parse(result.stdout.replaceAll(path, BUSY)) as { inputs: { format: string }[] },
    );
    expect(a?.inputs[0]?.format).toBe('ndjson-messages (gzip)');
    expect({ ...a, inputs: [] }).toEqual({ ...b, inputs: [] });
  });
});

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWiresharkLine } from '../builders/wireshark-line.ts';
import { CAPTURES } from '../report/fixture.ts';
import { schemaErrors } from '../report/schema-check.ts';
import { hostileCapture, type Payload } from './hostile-capture.ts';
import { inProcess, linesOf, siptriage } from './run.ts';

const PAGE_WIDTH = 100;
/** Everything a terminal acts on, the line end excepted: C0, DEL, C1, line separators, bidirectional controls. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const PAYLOADS: Readonly<Record<string, Payload>> = {
  'escape sequences': {
    uri: '\u001b[2J\u001b]0;owned\u0007',
    text: '\u001b[31mred\u001b[2J\u0008\u0000\u000b',
  },
  'escape sequences of eight bits': {
    uri: '\u009b31m\u0085',
    text: '\u009b2J\u0090q\u009c',
  },
  'escaped escapes': {
    uri: '%1b%5b31m%0d%0a%e2%80%ae',
    text: '%1b[31m \\u001b[31m',
  },
  'carriage returns': { uri: 'a\rb', text: 'over\rwritten\r \rline' },
  'folded lines': { uri: '', text: 'one\r\n two\r\n\tthree' },
  'bidirectional controls': {
    uri: '\u202eecila\u2066',
    text: '\u202e\u2067\u200ftxet\u2028new line\u061c',
  },
  'names of ten thousand characters': { uri: '', text: 'y'.repeat(10_000) },
  'addresses of ten thousand characters': { uri: 'x'.repeat(10_000), text: '' },
  'wide characters': {
    uri: '漢'.repeat(300),
    text: '漢字 👩‍👩‍👧‍👦 '.repeat(200),
  },
  'combining characters': {
    uri: 'e\u0301\u0302'.repeat(100),
    text: 'Z\u0351\u036b\u0343'.repeat(400),
  },
  'many words': { uri: '', text: 'word '.repeat(1500) },
};

const COMMANDS: readonly string[][] = [[], ['--quiet'], ['--verbose'], ['--lang', 'vi'], ['--lang', 'vi', '--verbose']];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-hostile-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function isHarmless(text: string): void {
  expect(text.match(CONTROLS)).toBeNull();
  // What is there to be pasted is not broken, and has a bound of its own.
  const lines = linesOf(text).filter((line) => !isWiresharkLine(line));
  expect(lines.filter((line) => stringWidth(line) > PAGE_WIDTH)).toEqual([]);
}

describe.each(Object.entries(PAYLOADS))('a trace full of %s', (name, payload) => {
  let file: string;

  beforeAll(() => {
    file = join(folder, `${name.replaceAll(' ', '-')}.pcap`);
    writeFileSync(file, hostileCapture(payload));
  });

  test('reaches no terminal and leaves no line too long', async () => {
    for (const options of COMMANDS) {
      const { status, stdout, stderr } = await inProcess([file, ...options]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(linesOf(stdout).length).toBeGreaterThan(2);
      isHarmless(stdout);
    }
    isHarmless((await inProcess(['transfers', file])).stdout);
  });

  test('still tells its stories', async () => {
    const { stdout } = await inProcess([file, '--format', 'json']);
    expect(stdout.match(CONTROLS)).toBeNull();
    const report = JSON.parse(stdout);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.summary).toMatchObject({
      messages: 10,
      transfers: 1,
      rejections: 2,
    });
    expect(report.transfers[0].outcome).toBe('failed');
    expect(report.rejections.map(({ by }: { by: string }) => by)).toEqual(['network', 'network']);
  });
});

test('the line for Wireshark names at most eight Call-IDs of at most 255 printable characters', async () => {
  const line = async (...uris: string[]) => {
    const files = uris.map((uri, at) => {
      const file = join(folder, `wireshark-${at}.pcap`);
      writeFileSync(file, hostileCapture({ uri, text: '' }));
      return file;
    });
    const { stdout } = await inProcess([...files, '--all']);
    isHarmless(stdout);
    return linesOf(stdout).filter((each) => each.startsWith('  Wireshark   '));
  };
  // The longest Call-ID is `blocked…@10.0.0.1`.
  const longest = 255 - 'blocked@10.0.0.1'.length;
  const all = await line('"'.repeat(longest));
  expect(all.length).toBeGreaterThan(1);
  expect(all.every(isWiresharkLine)).toBe(true);
  expect(Math.max(...all.map((each) => each.length))).toBeGreaterThan(2 * longest);
  expect((await line('"'.repeat(longest + 1))).length).toBeLessThan(all.length);
  expect(await line('"'.repeat(255))).toEqual([]);
});

test('the executable prints what the tests above saw', () => {
  const file = join(folder, 'executable.pcap');
  writeFileSync(file, hostileCapture(PAYLOADS['escape sequences'] as Payload));
  const { status, stdout, stderr } = siptriage([file]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  isHarmless(stdout);
});

describe('a file with control characters in its name', () => {
  const name = 'a\u001b[2J\u202e\n.pcap';

  test('is named harmlessly in the report', async () => {
    const file = join(folder, name);
    copyFileSync(`${CAPTURES}f07-noise-on-5060.pcap`, file);
    const { status, stdout } = await inProcess([file, '--verbose']);
    expect(status).toBe(0);
    isHarmless(stdout);
    const beside = await inProcess([file, `${CAPTURES}t02-blind-busy.pcap`, '--verbose']);
    isHarmless(beside.stdout);
    const json = (await inProcess([file, '--format', 'json'])).stdout;
    expect(json.match(CONTROLS)).toBeNull();
    expect(JSON.parse(json).inputs[0].path).toBe(file);
  });

  test('is named harmlessly in a complaint', () => {
    const { status, stderr } = siptriage([`missing ${name}`]);
    expect(status).toBe(3);
    expect(stderr).toBe('siptriage: missing a\\x1b[2J\\u202e\\x0a.pcap: no such file or folder\n');
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { CALL, REFER, reports, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { sofiaLog } from '../builders/text-log.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf, siptriage } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-annotate-'));
const BERT = '198.51.100.20';
const messages = readScenario(CALL, REFER, targetRefuses('603 Decline'), reports('603 Decline'));
const text = sofiaLog(messages, { of: BERT });
const LOG = join(folder, 'freeswitch.log');
writeFileSync(LOG, text);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const BAR = '  ┃';
const isNote = (line: string): boolean => line.startsWith(BAR);
const withoutNotes = (printed: string): string =>
  printed
    .split('\n')
    .filter((line) => !isNote(line))
    .join('\n');

async function annotated(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await inProcess(['annotate', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** The notes beneath each message, by what its start line begins with. */
function notesBeneath(printed: string): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  let start = '';
  for (const line of printed.split('\n')) {
    const own = /^(?:SIP\/2\.0 \d{3}|[A-Z]+(?= sip:))/.exec(line)?.[0];
    start = own !== undefined && notes.get(own) === undefined ? own : start;
    if (own === start) {
      notes.set(start, notes.get(start) ?? []);
    } else if (isNote(line)) {
      notes.get(start)?.push(line.slice(BAR.length + 1));
    }
  }
  return notes;
}

describe('a text log', () => {
  test('keeps its own lines, byte for byte', async () => {
    const printed = await annotated(LOG);
    expect(withoutNotes(printed)).toBe(text);
    expect(linesOf(printed).filter(isNote).length).toBeGreaterThan(messages.length);
  });

  test('has each response explained beneath it, in full the first time', async () => {
    const printed = await annotated(LOG);
    expect(printed.match(/^ {2}┃ 200 Notification received/gm)).toHaveLength(1);
    const responses = messages.filter((message) => message.text.startsWith('SIP/2.0 ')).length;
    expect(printed.match(/^ {2}┃ \d{3} \S/gm)?.length).toBe(responses + 1); // and the status that the NOTIFY reports
    const twice = `${text}${text.replaceAll('o-1@', 'p-1@').replaceAll('c-1@', 'd-1@')}`;
    writeFileSync(join(folder, 'twice.log'), twice);
    const again = await annotated(join(folder, 'twice.log'));
    expect(again).toMatch(/^ {2}┃ 180 Ringing \(explained at :\d+\)$/m);
    expect(withoutNotes(again)).toBe(twice);
  });

  test('has its verdict where it is decided, and a word where it begins', async () => {
    const notes = notesBeneath(await annotated(LOG));
    const line = 1 + text.split('\n').findIndex((each) => each.startsWith('SIP/2.0 603'));
    expect(notes.get('REFER')).toEqual([`✗ TRANSFER FAILED · anna → bert → carl (likely): decided at :${line}`]);
    const verdict = notes.get('SIP/2.0 603')?.join('\n');
    expect(verdict).toMatch(/✗ TRANSFER FAILED · anna → bert → carl \(likely\)\n {2}Why {9}The target, carl, declined/);
    expect(verdict).toContain('At fault    target (carl)');
    expect(verdict).toContain(`:${line} 603 Decline`);
    expect(notes.get('NOTIFY')?.[0]).toMatch(/^603 Target reported as declining/);
  });

  test('speaks Vietnamese', async () => {
    const printed = await annotated(LOG, '--lang', 'vi');
    expect(printed).toContain('┃ ✗ CHUYỂN CUỘC GỌI THẤT BẠI · anna → bert → carl (nhiều khả năng)');
    expect(printed).toMatch(/┃ 603 Từ chối: /);
    expect(withoutNotes(printed)).toBe(text);
  });

  test('with --quiet has one line each, with --verbose every explanation', async () => {
    const quiet = await annotated(LOG, '--quiet');
    expect(quiet).toContain('┃ 603 Decline\n');
    expect(quiet).not.toContain('At fault');
    const verbose = await annotated(LOG, '--verbose');
    expect(verbose.length).toBeGreaterThan((await annotated(LOG)).length);
    expect([quiet, verbose].map(withoutNotes)).toEqual([text, text]);
  });

  test('fits a narrow terminal, in colours', async () => {
    const { stdout } = await inProcess(['annotate', LOG, '--lang', 'vi'], { isTerminal: true, columns: 80 });
    const notes = linesOf(stdout).filter((line) => line.includes('┃'));
    expect(notes.some((line) => line.includes('\u001b['))).toBe(true);
    const widths = notes.map((line) => line.replace(/\u001b\[[\d;]+m/g, '').length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    expect(Math.max(...widths)).toBeGreaterThan(70);
  });

  test('cannot harm a terminal, and keeps no colours that could hide something', async () => {
    const path = join(folder, 'hostile.log');
    writeFileSync(path, `\u001b]0;title\u0007\u001b[2J\u001b[1;33mNOTICE\u001b[0m\u202e a\rb \u009b1m\n${text}`);
    const printed = await annotated(path);
    expect(linesOf(printed)[0]).toBe('\\x1b]0;title\\x07\\x1b[2JNOTICE\\u202e a\\x0db \\x9b1m');
  });

  test('writes out a CR at the end of a piece of a long line, and at the end of the log', async () => {
    const path = join(folder, 'long.log');
    const longest = 256 * 1024;
    for (const length of [longest - 2, longest - 1, longest, longest + 1]) {
      writeFileSync(path, `${'x'.repeat(length)}\r${'y'.repeat(longest)}\n${text}end\r`);
      const printed = await annotated(path);
      expect(/\r(?!\n)/.test(printed)).toBe(false);
      expect(printed.slice(length, length + 5)).toBe('\\x0dy');
      expect(printed.endsWith('end\\x0d')).toBe(true);
    }
  });

  test('keeps the characters of a line that is no UTF-8 beside lines that are', async () => {
    const path = join(folder, 'latin.log');
    writeFileSync(path, Buffer.concat([Buffer.from([0x4d, 0xfc, 0x6c, 0x6c, 10]), Buffer.from(`Müller ✓\n${text}`)]));
    expect(linesOf(await annotated(path)).slice(0, 2)).toEqual(['Müll', 'Müller ✓']);
  });

  test('is read from standard input, from gzip and from UTF-16 too', async () => {
    const expected = await annotated(LOG);
    const piped = siptriage(['annotate', '-'], { input: Buffer.from(text) });
    expect(piped).toEqual({ status: 0, stderr: '', stdout: expected });
    writeFileSync(join(folder, 'log.gz'), gzipSync(text));
    expect(await annotated(join(folder, 'log.gz'))).toBe(expected);
    writeFileSync(join(folder, 'utf16.log'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await annotated(join(folder, 'utf16.log'))).replace('\ufeff', '')).toBe(expected);
  });

  test('goes to a file', async () => {
    const out = join(folder, 'out.txt');
    expect(await annotated(LOG, '-o', out)).toBe('');
    expect(readFileSync(out, 'utf8')).toBe(await annotated(LOG));
  });

  test('without a line end behind it has its notes on lines of their own', async () => {
    const path = join(folder, 'open.log');
    writeFileSync(path, text.trimEnd());
    expect(withoutNotes(await annotated(path)).trimEnd()).toBe(text.trimEnd());
  });
});

describe('a capture', () => {
  test('has one line for each message, its verdict beneath the one that decides', async () => {
    const lines = linesOf(await annotated(`${CAPTURES}t02-blind-busy.pcap`));
    const rows = lines.filter((line) => /^#\d+ /.test(line));
    expect(rows).toHaveLength(18);
    expect(rows[5]).toMatch(/^#6 +06:10:33\.554 +10\.55\.0\.11:5060 → 10\.55\.0\.12:5060 +REFER sip:bob@/);
    const decided = lines.findIndex((line) => line.startsWith('#13 '));
    expect(lines.slice(decided + 1).findIndex((line) => line.startsWith('#14 '))).toBeGreaterThan(5);
    expect(lines.slice(decided).find((line) => line.includes('TRANSFER FAILED'))).toBe(
      '  ┃ ✗ TRANSFER FAILED · alice → bob → carol (certain)',
    );
  });

  test('has several messages of one segment one by one', async () => {
    const printed = await annotated(`${CAPTURES}t01x-blind-success-tcp.pcap`);
    expect(printed).toContain('✓ TRANSFER SUCCEEDED · ');
  });
});

describe('what cannot be annotated', () => {
  test('several inputs are a mistake', async () => {
    const { status, stdout, stderr } = await inProcess(['annotate', CAPTURES]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^siptriage: annotate prints one file, and .* holds \d+$/)]);
  });

  test.each([
    ['a log without SIP', 'nothing.log', 'Nov 22 06:10:00 host kernel: nothing to see\n'.repeat(500)],
    ['an empty file', 'empty.log', ''],
    ['no file', 'missing.log', null],
  ])('%s ends with 3', async (_what, name, content) => {
    const path = join(folder, name);
    if (content !== null) {
      writeFileSync(path, content);
    }
    const { status, stdout, stderr } = await inProcess(['annotate', path]);
    expect({ status, stdout, lines: linesOf(stderr).length }).toEqual({ status: 3, stdout: '', lines: 1 });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readForHtml } from '../../src/cli/output/html-report.ts';
import type { Io } from '../../src/cli/process/io.ts';
import { inProcess, siptriage } from './run.ts';

const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const PRINTED = fileURLToPath(new URL('../../fixtures/printed/', import.meta.url));
const BUSY = join(CAPTURES, 't02-blind-busy.pcap');
const GOOD = join(CAPTURES, 't01-blind-success.pcap');
const scratch = mkdtempSync(join(tmpdir(), 'siptriage-html-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const storiesOf = (page: string) => [...page.matchAll(/ data-kind="(\w+)"/g)].map(([, kind]) => kind);

describe('analyze --format html', () => {
  test('writes a page with the texts of its messages', async () => {
    const file = join(scratch, 'busy.html');
    const { status, stdout, stderr } = await inProcess([BUSY, '--format', 'html', '-o', file]);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
    expect(page).toContain('<b>SIP/2.0 486 Busy Here</b>');
    expect(storiesOf(page)).toEqual(['transfer', 'call', 'call']);
  });

  test('reads a pipe twice all the same', () => {
    const { status, stdout, stderr } = siptriage(['--format', 'html', '--lang', 'vi'], { input: readFileSync(BUSY) });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('<html lang="vi">');
    expect(stdout).toContain('<b>SIP/2.0 486 Busy Here</b>');
  });

  test('of a log, messages are named by their lines', async () => {
    const { stdout } = await inProcess([join(PRINTED, 'r34-603plus-network-blocked.sngrep.txt'), '--format', 'html']);
    expect(stdout).toMatch(/<details id="line-\d+" class="msg decisive refusal"/);
    expect(stdout).toContain('<b>SIP/2.0 603 Network Blocked</b>');
    expect(stdout).not.toContain('frame.number');
  });

  test('tells as many stories as are wanted', async () => {
    const { stdout } = await inProcess([BUSY, GOOD, '--format', 'html', '--max-calls', '2']);
    expect(storiesOf(stdout)).toHaveLength(2);
    expect(stdout).toContain('4 more stories are counted above and left out below');
  });

  test('masks credentials unless they are asked for', async () => {
    const register = join(CAPTURES, 'g05-register-wrong-password.pcap');
    const [masked, whole] = [
      await inProcess([register, '--format', 'html']),
      await inProcess([register, '--format', 'html', '--with-secrets']),
    ];
    expect(masked.stdout).not.toMatch(/response=&quot;[0-9a-f]{32}/);
    expect(whole.stdout).toMatch(/response=&quot;[0-9a-f]{32}/);
  });

  test('writes nothing where there is no message', async () => {
    const { status, stdout } = await inProcess([join(CAPTURES, '..', 'README.md'), '--format', 'html']);
    expect([status, stdout]).toEqual([3, '']);
  });

  test.each([
    [['--format', 'html', '--follow'], '--format html is written when the trace is over'],
    [['--format', 'html', '--each'], '--format markdown, html and csv are about one trace'],
    [['--format', 'html', '--top', '3'], '--top is about the text report, and --format html tells every story'],
    [['--max-calls', '3'], '--max-calls is about the page that --format html writes'],
    [['--format', 'json', '--with-secrets'], '--with-secrets is about the page that --format html writes'],
    [['--format', 'html', '--max-calls', '0'], 'It is no number from 1 to 100000.'],
  ])('%j is a mistake', async (args, message) => {
    const { status, stderr } = await inProcess([BUSY, ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

test('call tells one call, and transfers tells transfers alone', async () => {
  const call = await inProcess(['call', 'carol', BUSY, '--format', 'html']);
  expect([call.status, storiesOf(call.stdout)]).toEqual([0, ['transfer', 'call']]);
  const transfers = await inProcess(['transfers', GOOD, '--format', 'html']);
  expect([transfers.status, storiesOf(transfers.stdout)]).toEqual([0, ['transfer']]);
});

describe('check', () => {
  test('writes the page with what the check says at its head, beside its text', async () => {
    const file = join(scratch, 'check.html');
    const { status, stdout } = await inProcess(['check', BUSY, '--report', `html=${file}`]);
    expect([status, stdout]).toEqual([1, expect.stringContaining('FAILED')]);
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(/<section class="check failed">.*<span lang="en">Check failed: 1 reason<\/span>/);
    expect(page).toMatch(
      /<li>The target, carol, .* <a href="#rule-transfer-target-busy">\[transfer\/target-busy\]<\/a><\/li>/,
    );
    expect(page).toContain('<b>SIP/2.0 486 Busy Here</b>');
  });

  test('passes', async () => {
    const { status, stdout } = await inProcess(['check', GOOD, '--format', 'html']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/<section class="check good">.*<span lang="en">Check passed<\/span>/);
  });

  test('shows the clock of the zone that the configuration names, and an option before it', async () => {
    const config = join(scratch, 'zone.yaml');
    writeFileSync(config, 'timezone: Europe/Prague\n');
    const args = ['check', BUSY, '--format', 'html', '--config', config];
    const [named, asked] = [await inProcess(args), await inProcess([...args, '--timezone', 'Asia/Ho_Chi_Minh'])];
    expect([named, asked].map(({ stdout }) => /\b(\d\d):10:33\b/.exec(stdout)?.[1])).toEqual(['07', '13']);
  });

  test('of several files each by itself is no page', async () => {
    const { status, stderr } = await inProcess(['check', BUSY, GOOD, '--each', '--format', 'html']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('html is about one trace')]);
  });
});

describe('beside another face', () => {
  const leftOut = async (takesCall: () => boolean) => {
    const other = { takesStories: true, takesCall, tell: () => {}, flush: async () => {} };
    const look = { lang: 'en', isFiltered: false, maxCalls: 1 } as const;
    const io: Io = { out: async () => {}, err: () => {}, isTerminal: false, env: {} };
    const { pieces, close } = await readForHtml([GOOD], look, { lang: 'en', tellsGoodCalls: true, face: other }, io);
    const page = (await pieces()).join('');
    close();
    expect(storiesOf(page)).toHaveLength(1);
    return /(\d+) more stor(?:y|ies) (?:is|are) counted above and left out below/.exec(page)?.[1];
  };

  test('each story that is left out is counted once, whether the other takes it or not', async () => {
    expect(await leftOut(() => true)).toBe('2');
    expect(await leftOut(() => false)).toBe('2');
  });
});

import '../builders/languages.ts';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { watched } from '../../src/cli/input/progress.ts';
import { describeProgress, ProgressLine } from '../../src/cli/input/progress-line.ts';
import { LANGUAGES } from '../../src/languages/index.ts';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess } from './run.ts';

const ERASE = '\r\u001b[K';

/** A terminal and a clock that stand still until told otherwise. */
function fakeTerminal(totalBytes: number) {
  const written: string[] = [];
  const clock = { ms: 5000 };
  const line = new ProgressLine({ lang: 'en', write: (text) => written.push(text), totalBytes, now: () => clock.ms });
  return { written, clock, line };
}

describe('the line', () => {
  const SEEN = { bytes: 250e6, records: 1_234_567, messages: 1 };

  test('says nothing in the first second, then at most five times a second, and leaves nothing behind', () => {
    const { written, clock, line } = fakeTerminal(1e9);
    for (let step = 0; step <= 200; step++) {
      line.show(SEEN);
      clock.ms += 10;
    }
    expect(written).toHaveLength(6);
    expect(written.every((text) => text.startsWith(ERASE) && !text.includes('\n'))).toBe(true);
    line.erase();
    line.erase();
    expect(written.slice(6)).toEqual([ERASE]);
  });

  test('that was never shown is not erased', () => {
    const { written, line } = fakeTerminal(1e9);
    line.show(SEEN);
    line.erase();
    expect(written).toEqual([]);
  });
});

describe('the words', () => {
  test.each([
    [250e6, 1e9, 30_000, '0.3 of 1.0 GB (25 %), 1,234,567 packets, 1 message, 1:30 left'],
    [0, 1e9, 30_000, '0.0 of 1.0 GB (0 %), 1,234,567 packets, 1 message'],
    [1e9, 1e9, 30_000, '1.0 of 1.0 GB (100 %), 1,234,567 packets, 1 message, 0:00 left'],
    // A file may grow while it is read.
    [2e9, 1e9, 30_000, '1.0 of 1.0 GB (100 %), 1,234,567 packets, 1 message, 0:00 left'],
    [1e6, 10e9, 1_000, '0.0 of 10.0 GB (0 %), 1,234,567 packets, 1 message, 2:46:39 left'],
    [512_000, 0, 1_000, '512.0 kB, 1,234,567 packets, 1 message'],
  ])('%d of %d bytes after %d ms', (bytes, total, elapsedMs, words) => {
    expect(describeProgress('en', { bytes, records: 1_234_567, messages: 1 }, total, elapsedMs)).toBe(words);
  });

  test.each([
    [250e6, 1e9, 30_000, '0,3/1,0 GB (25 %), 1.234.567 gói tin, 1 bản tin, còn 1:30'],
    [512_000, 0, 1_000, '512,0 kB, 1.234.567 gói tin, 1 bản tin'],
  ])('in Vietnamese, %d of %d bytes after %d ms', (bytes, total, elapsedMs, words) => {
    expect(describeProgress('vi', { bytes, records: 1_234_567, messages: 1 }, total, elapsedMs)).toBe(words);
  });

  test('fit a terminal of 80 columns', () => {
    const most = { bytes: 999e9, records: 9_999_999_999, messages: 99_999_999 };
    for (const lang of LANGUAGES) {
      expect(describeProgress(lang, most, 999.9e9, 3_599_000).length).toBeLessThan(80);
    }
  });
});

test('bytes are counted by how far an input was read, however often it was opened', async () => {
  const written: string[] = [];
  const open = async () => {
    const blocks = [new Uint8Array(100), new Uint8Array(50)];
    return { read: async () => blocks.shift() ?? null, close: async () => {} };
  };
  const { inputs, onProgress, end } = watched(
    [{ path: 'a', open, canReopen: true }],
    (text) => written.push(text),
    'en',
  );
  for (let times = 0; times < 2; times++) {
    const source = await inputs[0]!.open();
    await source.read();
    await source.read();
  }
  await new Promise((resolve) => setTimeout(resolve, 1050));
  onProgress({ records: 2, messages: 1, chunked: null });
  onProgress({ records: 3, messages: 1, chunked: null });
  end();
  expect(written).toEqual([`${ERASE}0.2 kB, 2 packets, 1 message`, ERASE]);
});

test('a file that grows is told of by what came, also while nothing comes, and the line makes room for a story', async () => {
  const written: string[] = [];
  const path = join(mkdtempSync(join(tmpdir(), 'siptriage-')), 'growing.pcap');
  copyFileSync(`${CAPTURES}t02-blind-busy.pcap`, path);
  const progress = (text: string): void => {
    written.push(text);
    if (text.includes('messages')) {
      process.emit('SIGINT');
    }
  };
  const { status, stdout } = await inProcess(['--follow', path], { progress });
  expect(status).toBe(0);
  expect(stdout).toContain('TRANSFER FAILED');
  expect(written[0]).toBe(`${ERASE}7.9 kB, 18 packets, 18 messages`);
  expect(written.slice(1)).toContain(ERASE);
});

/** Some 60 MB: reading them takes far longer than it takes to interrupt it. */
const REPEATED = 7500;

test('Ctrl-C on a long file ends with the report of what was read, which says that it is not all', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'siptriage-')), 'long.pcap');
  const capture = readFileSync(`${CAPTURES}t02-blind-busy.pcap`);
  const again = capture.subarray(24);
  writeFileSync(path, Buffer.concat([capture, ...Array.from({ length: REPEATED }, () => again)]));
  const before = process.listenerCount('SIGINT');
  const stopping = setInterval(() => {
    if (process.listenerCount('SIGINT') > before) {
      clearInterval(stopping);
      process.emit('SIGINT');
    }
  }, 1);
  const { status, stdout } = await inProcess(['--format', 'json', path], { progress: () => {} });
  const { inputs, problems } = JSON.parse(stdout);
  expect(status).toBe(inputs[0].records === 0 ? 3 : 0);
  expect(inputs[0].records).toBeLessThan((REPEATED + 1) * 18);
  expect(problems).toMatchObject([
    {
      code: 'stopped-early',
      message: `Stopped early: ${inputs[0].messages} messages seen in ${inputs[0].records} records; what follows is not told`,
    },
  ]);
  expect(process.listenerCount('SIGINT')).toBe(before);
});

test.each(['analyze', 'check', 'annotate', 'transfers', 'messages'])('%s listens for signals', async (command) => {
  const signals: unknown[] = [];
  const note = (event: string | symbol) => signals.push(event);
  process.on('newListener', note);
  await inProcess([command, `${CAPTURES}t02-blind-busy.pcap`], { progress: () => {} });
  process.off('newListener', note);
  expect(signals).toEqual(expect.arrayContaining(['SIGINT', 'SIGTERM', 'SIGHUP']));
  expect(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listenerCount(signal))).toEqual([0, 0, 0]);
});

test('what is over at once shows no progress, on a terminal either', async () => {
  const written: string[] = [];
  const progress = (text: string) => {
    written.push(text);
  };
  const { status, stdout } = await inProcess([`${CAPTURES}t02-blind-busy.pcap`], { progress });
  expect({ status, written }).toEqual({ status: 0, written: [] });
  expect(stdout).toContain('TRANSFER FAILED');
});

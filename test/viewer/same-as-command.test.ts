import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { inProcess, linesOf } from '../cli/run.ts';
import { WRITERS } from '../logs/writers/index.ts';
import { fileAt, textFile, toldAs } from './asked.ts';
import { logOf, scratchFolder } from './written-logs.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** What stands beside captures and logs: expected reports, notes, how they were made; and keys, which are no traces. */
const BESIDE = /\.(?:json|md|sh|yaml|ansi|pem|en\.txt|vi\.txt|keylog\.txt)$|[\\/](?:rules|scenarios)[\\/]/;

/** Each day another part, so that all have been compared within so many days; `SIPTRIAGE_TEST_ALL=1` compares all. */
const PARTS = 8;
const part = process.env['SIPTRIAGE_TEST_ALL'] === '1' ? null : Math.floor(Date.now() / 86_400_000) % PARTS;

const inputs = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !BESIDE.test(path))
  .sort();

function ofToday<Item>(items: readonly Item[]): Item[] {
  return items.filter((_, index) => part === null || index % PARTS === part);
}

const scratch = scratchFolder();
afterAll(scratch.remove);

/** The same JSON, or where there is no message the same lines. */
async function expectSame(path: string): Promise<void> {
  const { stdout, stderr } = await inProcess([path, '--format', 'json']);
  const { result, lines } = await toldAs([fileAt(path)], 'json');
  if (result === '') {
    expect([path, lines]).toEqual([path, linesOf(stderr)]);
    expect(JSON.parse(stdout).summary.messages).toBe(0);
  } else {
    expect([path, result === stdout]).toEqual([path, true]);
  }
}

describe('the page tells in JSON what the command line tells', () => {
  test('of every capture and log among the fixtures, a part of them each day', async () => {
    expect(inputs.length).toBeGreaterThan(300);
    for (const path of ofToday(inputs)) {
      await expectSame(path);
    }
  }, 120_000);

  test('of a log of every kind, a part of them each day', async () => {
    expect(WRITERS.length).toBeGreaterThan(20);
    for (const writer of ofToday(WRITERS)) {
      await expectSame(logOf(writer, scratch.folder));
    }
  }, 120_000);

  test('of a capture with a key log among the files, and of one with a damaged end', async () => {
    const capture = join(FIXTURES, 'tls', 'baresip-transfer.pcap');
    const keyLog = join(FIXTURES, 'tls', 'baresip-transfer.keylog.txt');
    const { stdout } = await inProcess([capture, '--keylog', keyLog, '--format', 'json']);
    expect(JSON.parse(stdout).summary.messages).toBe(62);
    expect((await toldAs([fileAt(keyLog), fileAt(capture)], 'json')).result).toBe(stdout);
    await expectSame(join(FIXTURES, 'containers', 't02-blind-busy.cut.zip'));
  });

  test('of several files as one trace, in Markdown and HTML too', async () => {
    const paths = ['t02-blind-busy.pcap', 't01-blind-success.pcap'].map((name) => join(FIXTURES, 'captures', name));
    for (const form of ['json', 'markdown', 'html'] as const) {
      const { stdout } = await inProcess([...paths, '--format', form]);
      expect(stdout.length).toBeGreaterThan(500);
      expect([
        form,
        (
          await toldAs(
            paths.map((path) => fileAt(path)),
            form,
          )
        ).result === stdout,
      ]).toEqual([form, true]);
    }
  });
});

describe('what cannot be used is told as on the command line', () => {
  const capture = fileAt(join(FIXTURES, 'captures', 't02-blind-busy.pcap'));

  test('where it was named, and not where it lay in a folder', async () => {
    const { lines, result } = await toldAs(
      [capture, textFile('notes.txt', 'nothing'), textFile('folder/more.txt', 'nothing', false), textFile('empty', '')],
      'json',
    );
    expect(JSON.parse(result).summary.messages).toBe(18);
    expect(lines).toEqual([
      'siptriage: notes.txt: a text without a SIP message',
      'siptriage: empty: the file is empty',
    ]);
  });

  test('a file that cannot be read is told also out of a folder', async () => {
    const fail = () => Promise.reject(new Error('the file is gone'));
    const broken = Object.assign(new Blob(['1234']), { slice: () => ({ arrayBuffer: fail, text: fail }) });
    const { lines } = await toldAs([capture, { path: 'folder/b', blob: broken as never, isNamed: false }], 'json');
    expect(lines).toEqual(['siptriage: folder/b: the file is gone']);
  });

  test('a key that is none is told, and keys alone are asked for captures', async () => {
    const key = fileAt(join(FIXTURES, 'tls', 'ec.key.pem'));
    const { lines } = await toldAs([capture, key], 'json');
    expect(lines).toEqual([`siptriage: ${key.path}: no unencrypted RSA private key in PEM form`]);
    const keyLog = fileAt(join(FIXTURES, 'tls', 'baresip-transfer.keylog.txt'));
    expect((await toldAs([keyLog], 'json')).lines).toEqual([`siptriage: ${keyLog.path}: only keys`]);
  });
});

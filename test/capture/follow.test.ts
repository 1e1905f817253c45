import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import type { ByteSource } from '../../src/capture/index.ts';
import { FollowedFile } from '../../src/capture/node/node-follow.ts';
import { streamSource } from '../../src/capture/node/node-stream.ts';
import { IDLE } from '../../src/model/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-follow-'));
let files = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function followed(content: string, idleMs = 1000) {
  const path = join(folder, `file-${++files}`);
  writeFileSync(path, content);
  const stop = new AbortController();
  return { path, stop, file: new FollowedFile(path, { signal: stop.signal, pollMs: 5, idleMs }) };
}

async function textOf(source: ByteSource): Promise<string | null> {
  const block = await source.read();
  return block === null ? null : new TextDecoder().decode(block);
}

const soon = (act: () => void) => setTimeout(act, 20);

describe('a followed file', () => {
  test('waits at its end for more', async () => {
    const { path, file } = followed('one');
    const source = await file.source();
    expect(await textOf(source)).toBe('one');
    soon(() => appendFileSync(path, 'two'));
    expect(await textOf(source)).toBe('two');
    await source.close();
  });

  test('says that it is idle, and goes on', async () => {
    const { path, file } = followed('one', 10);
    const source = await file.source();
    await source.read();
    expect(await source.read()).toBe(IDLE);
    expect(await source.read()).toBe(IDLE);
    appendFileSync(path, 'two');
    expect(await textOf(source)).toBe('two');
    await source.close();
  });

  test('ends where another took its name, and the other begins at its start', async () => {
    const { path, stop, file } = followed('one');
    const source = await file.source();
    expect(await textOf(source)).toBe('one');
    soon(() => {
      appendFileSync(path, ' last words');
      renameSync(path, `${path}.1`);
      soon(() => writeFileSync(path, 'another'));
    });
    expect(await textOf(source)).toBe(' last words');
    expect(await textOf(source)).toBe(null);
    expect(await file.next()).toBe('replaced');
    await source.close();
    const other = await file.source();
    expect(await textOf(other)).toBe('another');
    soon(() => stop.abort());
    expect(await textOf(other)).toBe(null);
    expect(await file.next()).toBe(null);
    await other.close();
  });

  test('that is emptied begins again when something is in it', async () => {
    const { path, file } = followed('one');
    const source = await file.source();
    await source.read();
    truncateSync(path);
    expect(await textOf(source)).toBe(null);
    soon(() => appendFileSync(path, 'again'));
    expect(await file.next()).toBe('truncated');
    await source.close();
    const again = await file.source();
    expect(await textOf(again)).toBe('again');
    await again.close();
  });

  test('gives what is there before an order to stop ends it', async () => {
    const { stop, file } = followed('one');
    stop.abort();
    const source = await file.source();
    expect(await textOf(source)).toBe('one');
    expect(await textOf(source)).toBe(null);
    await source.close();
  });

  test('that is closed while it waits ends', async () => {
    const { file } = followed('one');
    const source = await file.source();
    await source.read();
    const waiting = source.read();
    await source.close();
    expect(await waiting).toBe(null);
  });

  test('that is missing cannot be opened', async () => {
    const file = new FollowedFile(join(folder, 'missing'), { signal: new AbortController().signal });
    await expect(file.source()).rejects.toThrow('ENOENT');
  });
});

describe('a stream', () => {
  test('that is silent says so, and loses nothing', async () => {
    const stream = new PassThrough();
    const source = streamSource(stream, new AbortController().signal, 10);
    expect(await source.read()).toBe(IDLE);
    expect(await source.read()).toBe(IDLE);
    stream.write('one');
    expect(await textOf(source)).toBe('one');
    stream.end('two');
    expect(await textOf(source)).toBe('two');
    expect(await textOf(source)).toBe(null);
  });

  test('is ended by an order to stop while it is awaited', async () => {
    const stream = new PassThrough();
    const stop = new AbortController();
    const source = streamSource(stream, stop.signal);
    soon(() => stop.abort());
    expect(await source.read()).toBe(null);
    expect(stream.destroyed).toBe(true);
  });

  test('passes its own errors on', async () => {
    const stream = new PassThrough();
    const source = streamSource(stream, new AbortController().signal, 1000);
    soon(() => stream.destroy(new Error('the line is dead')));
    await expect(source.read()).rejects.toThrow('the line is dead');
  });
});

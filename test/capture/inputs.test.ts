import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCapture } from '../../src/capture/index.ts';
import { canReopen, expandInputs, fileSource } from '../../src/capture/node.ts';
import { buildPcap } from './build.ts';
import { contextFor, drain } from './read.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siptriage-inputs-'));
  mkdirSync(join(folder, 'b'));
  for (const name of ['c.pcap', 'a.pcap', 'b/d.pcap', '.hidden']) {
    writeFileSync(join(folder, name), buildPcap([{ bytes: new Uint8Array(5) }]));
  }
  symlinkSync(folder, join(folder, 'b', 'loop'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('naming inputs', () => {
  it('replaces a folder by its files in order of their names, once each, without hidden ones', async () => {
    const expanded = await expandInputs([folder, join(folder, 'a.pcap')]);
    expect(expanded.inputs.map((path) => path.slice(folder.length + 1))).toEqual(['a.pcap', 'b/d.pcap', 'c.pcap']);
    expect(expanded.missing).toEqual([]);
  });

  it('keeps standard input once and names what is missing', async () => {
    const expanded = await expandInputs(['-', '/no/such/file', '-']);
    expect(expanded).toEqual({
      inputs: ['-'],
      missing: [{ path: '/no/such/file', code: 'ENOENT', reason: 'no such file or folder' }],
    });
  });

  it('knows what can be opened twice', async () => {
    expect(await canReopen(join(folder, 'a.pcap'))).toBe(true);
    expect(await canReopen('-')).toBe(false);
    expect(await canReopen(folder)).toBe(false);
  });

  it('reads a file larger than its blocks', async () => {
    const packets = Array.from({ length: 3000 }, (_, index) => ({
      bytes: new Uint8Array(1000).fill(index),
      timeUs: index,
    }));
    const path = join(folder, 'large.pcap');
    writeFileSync(path, buildPcap(packets));
    const opened = await openCapture(await fileSource(path), contextFor([]));
    const frames = opened.kind === 'capture' ? await drain(opened.reader) : [];
    expect(frames.map((frame) => frame.bytes.slice(0, 2))).toEqual(
      packets.map((_, index) => Buffer.from([index]).toString('hex')),
    );
    rmSync(path);
  });

  /** A file of the kernel: regular, of size 0, and of more than one block of what it gives at once. */
  const OF_THE_KERNEL = '/proc/kallsyms';

  it.skipIf(!existsSync(OF_THE_KERNEL))(
    'reads a file that says its size is 0 to its end (skipped without /proc)',
    async () => {
      const source = await fileSource(OF_THE_KERNEL);
      let length = 0;
      for (let block = await source.read(); block !== null; block = await source.read()) {
        length += block.length;
      }
      await source.close();
      expect(length).toBe(readFileSync(OF_THE_KERNEL).length);
    },
  );
});

import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openCapture, webSource } from '../../src/capture/index.ts';
import { gunzipInBrowser } from '../../src/capture/portable.ts';
import type { Problem } from '../../src/model/index.ts';
import { buildPcap, concat, fromHex } from './build.ts';
import { blocksOf, contextFor, drain, readAll } from './read.ts';

const PACKETS = Array.from({ length: 2000 }, (_, index) => ({
  bytes: Uint8Array.from({ length: 60 }, (_, at) => (index * 31 + at * at * 7) & 255),
  timeUs: index * 1000,
}));
const CAPTURE = buildPcap(PACKETS);

describe('opening an input', () => {
  it('tells an empty input', async () => {
    expect((await readAll(new Uint8Array(0))).kind).toBe('empty');
  });

  it('hands back everything of an input that is no capture, from the first byte', async () => {
    const text = Buffer.from('INVITE sip:bob@example.com SIP/2.0\r\n');
    for (const [bytes, compression] of [
      [text, null],
      [gzipSync(text), 'gzip'],
    ] as const) {
      const opened = await openCapture(blocksOf(bytes, 3), contextFor([]));
      if (opened.kind !== 'unknown') {
        throw new Error(opened.kind);
      }
      const chunks: string[] = [];
      for (let block = await opened.source.read(); block !== null; block = await opened.source.read()) {
        chunks.push(Buffer.from(block).toString());
      }
      expect(chunks.join('')).toBe(text.toString());
      expect(opened.compression).toBe(compression);
    }
  });

  it('undoes gzip, of one member and of several', async () => {
    const members = concat(gzipSync(CAPTURE.subarray(0, 1000)), gzipSync(CAPTURE.subarray(1000)));
    for (const bytes of [gzipSync(CAPTURE), members, gzipSync(gzipSync(CAPTURE))]) {
      const read = await readAll(bytes, 500);
      expect(read.problems).toEqual([]);
      expect(read.frames).toHaveLength(PACKETS.length);
    }
  });

  it('yields what a cut gzip holds and says so', async () => {
    const whole = gzipSync(CAPTURE);
    for (const length of [200, Math.floor(whole.length / 2), whole.length - 9, whole.length - 1]) {
      const part = whole.subarray(0, length);
      const inflated = gunzipSync(part, {
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      const read = await readAll(part);
      expect(read.frames).toEqual((await readAll(inflated)).frames);
      expect(read.problems[0]).toMatchObject({
        code: 'gzip-cut-off',
        offset: inflated.length,
      });
    }
  });

  it('yields what stands before damage in a gzip and says so', async () => {
    const noise = Uint8Array.from({ length: 400_000 }, (_, at) => (at * at * 2654435761) >>> 13);
    const capture = buildPcap(
      Array.from({ length: 100 }, (_, at) => ({
        bytes: noise.subarray(at * 4000, at * 4000 + 4000),
      })),
    );
    const damaged = gzipSync(capture, { level: 1 });
    damaged.fill(0xff, damaged.length - 2000, damaged.length - 1000);
    const read = await readAll(damaged);
    expect(read.frames.length).toBeGreaterThan(50);
    expect(read.problems[0]?.code).toBe('gzip-damaged');
  });

  it('loses no byte before the damage of a small gzip, in whatever blocks it comes', async () => {
    const damaged = gzipSync(CAPTURE);
    damaged.fill(0xff, damaged.length >> 1, (damaged.length >> 1) + 40);
    const whole = await readAll(damaged);
    expect(whole.frames.length).toBeGreaterThan(1);
    expect(whole.problems[0]?.code).toBe('gzip-damaged');
    for (const blockBytes of [1, 7, 64]) {
      expect((await readAll(damaged, blockBytes)).frames).toEqual(whole.frames);
    }
  });

  it('reports a source that fails and uses what came before', async () => {
    const problems: Problem[] = [];
    let reads = 0;
    const failing = {
      read: async () => {
        if (reads++ > 0) {
          throw new Error('disk on fire');
        }
        return CAPTURE.subarray(0, 500);
      },
      close: async () => {},
    };
    const opened = await openCapture(failing, contextFor(problems));
    const frames = opened.kind === 'capture' ? await drain(opened.reader) : [];
    expect(frames).toHaveLength(6);
    expect(problems.map((problem) => problem.code)).toEqual(['input-unreadable', 'capture-cut-off']);
  });

  it('reads every kind of input that a browser has, gzip included', async () => {
    const gzip = Uint8Array.from(gzipSync(CAPTURE));
    const inputs = [
      CAPTURE,
      new Blob([Uint8Array.from(CAPTURE)]),
      Uint8Array.from(CAPTURE).buffer,
      new Blob([gzip]).stream(),
    ];
    for (const input of inputs) {
      const context = { ...contextFor([]), gunzip: gunzipInBrowser };
      const opened = await openCapture(webSource(input), context);
      expect(opened.kind === 'capture' ? await drain(opened.reader) : []).toHaveLength(PACKETS.length);
    }
  });

  it('yields what a cut gzip holds in a browser too', async () => {
    const problems: Problem[] = [];
    const whole = Uint8Array.from(gzipSync(CAPTURE));
    const context = { ...contextFor(problems), gunzip: gunzipInBrowser };
    const opened = await openCapture(webSource(whole.subarray(0, whole.length - 9)), context);
    expect((opened.kind === 'capture' ? await drain(opened.reader) : []).length).toBeGreaterThan(PACKETS.length / 2);
    expect(problems[0]?.code).toBe('gzip-cut-off');
  });

  it('calls a file that is only a magic number a cut capture', async () => {
    const read = await readAll(fromHex('d4c3b2a1'));
    expect([read.kind, read.problems[0]?.code]).toEqual(['pcap', 'capture-cut-off']);
  });
});

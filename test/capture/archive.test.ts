import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CaptureInput, expandArchives, memorySource, openCapture } from '../../src/capture/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { buildTar } from '../builders/tar.ts';
import { buildPcap, concat } from './build.ts';
import { blocksOf, contextFor, drain } from './read.ts';

const OPTIONS = { gunzip: gunzipInNode, limits: DEFAULT_LIMITS };
const CONTAINERS = new URL('../../fixtures/containers/', import.meta.url);

type Counted = CaptureInput & { opened: number; closed: number };

/** An input that counts how often it was opened and closed. */
function inputOf(bytes: Uint8Array, options: { canReopen?: boolean } = {}): Counted {
  const input: Counted = {
    path: 'a.tar',
    canReopen: options.canReopen ?? true,
    opened: 0,
    closed: 0,
    open: async () => {
      input.opened++;
      const source = blocksOf(bytes, 100_000);
      return {
        read: () => source.read(),
        close: async () => {
          input.closed++;
        },
      };
    },
  };
  return input;
}

function captureOf(size: number, value: number): Uint8Array {
  return buildPcap(
    Array.from({ length: size / 1000 }, (_, i) => ({ bytes: new Uint8Array(984).fill(value + i), timeUs: i })),
  );
}

async function framesOf(input: CaptureInput): Promise<number> {
  const opened = await openCapture(await input.open(), contextFor([]));
  if (opened.kind !== 'capture') {
    return -1;
  }
  const frames = await drain(opened.reader);
  await opened.reader.close();
  return frames.length;
}

describe('captures in archives', () => {
  it('opens large ones again, in one pass when they are read in order, and closes what it opened', async () => {
    const files = [1, 2, 3].map((value) => ({ name: `${value}.pcap`, bytes: captureOf(5_000_000, value) }));
    const input = inputOf(gzipSync(buildTar(files), { level: 1 }));
    const { inputs } = await expandArchives([input], OPTIONS);
    expect(inputs.map(({ path }) => path)).toEqual(['a.tar/1.pcap', 'a.tar/2.pcap', 'a.tar/3.pcap']);
    expect(input.opened).toBe(1);
    for (const inner of inputs) {
      expect(await framesOf(inner)).toBe(5000);
    }
    expect(input.opened).toBe(2);
    expect(input.closed).toBe(2);
    expect(await framesOf(inputs[0]!)).toBe(5000);
    expect(input.closed).toBe(input.opened);
  });

  it('begins a large entry at its place where the input can', async () => {
    const tar = buildTar([1, 2].map((value) => ({ name: `${value}.pcap`, bytes: captureOf(5_000_000, value) })));
    const places: number[] = [];
    const openAt = async (position: number) => {
      places.push(position);
      return memorySource(tar.subarray(position));
    };
    const { inputs } = await expandArchives([{ ...inputOf(tar), openAt }], OPTIONS);
    expect(await framesOf(inputs[1]!)).toBe(5000);
    expect(places).toEqual([512 + Math.ceil(5_000_024 / 512) * 512]);
  });

  it('keeps what comes through a pipe, in memory, and what is no archive as it was', async () => {
    const capture = captureOf(10_000, 1);
    const tar = inputOf(buildTar([{ name: './x/1.pcap', bytes: capture }]), { canReopen: false });
    const plain = inputOf(gzipSync(capture), { canReopen: false });
    const { inputs } = await expandArchives([tar, plain], OPTIONS);
    expect(inputs.map(({ path }) => path)).toEqual(['a.tar/x/1.pcap', 'a.tar']);
    expect(await Promise.all(inputs.map(framesOf))).toEqual([10, 10]);
    expect([tar.opened, plain.opened]).toEqual([1, 1]);
  });

  it('leaves an archive without a capture as it is', async () => {
    const input = inputOf(buildTar([{ name: 'a.txt', bytes: Buffer.from('nothing') }]));
    expect(await expandArchives([input], OPTIONS)).toEqual({ inputs: [input], problems: [] });
  });

  it('opens an archive in an archive, and no deeper', async () => {
    const one = buildTar([{ name: '1.pcap', bytes: captureOf(1000, 1) }]);
    const two = buildTar([{ name: 'one.tar', bytes: one }]);
    const three = buildTar([{ name: 'two.tar', bytes: two }]);
    expect((await expandArchives([inputOf(two)], OPTIONS)).inputs[0]?.path).toBe('a.tar/one.tar/1.pcap');
    const deep = await expandArchives([inputOf(three)], OPTIONS);
    expect(deep.problems.map(({ code, input }) => [code, input])).toEqual([['archive-too-deep', 0]]);
  });

  it('stops after ten thousand entries and keeps those', async () => {
    const capture = captureOf(1000, 1);
    const one = buildTar([{ name: '1.pcap', bytes: capture }]);
    const empty = buildTar([{ name: 'e', bytes: new Uint8Array(0) }]).subarray(0, 512);
    const many = concat(one.subarray(0, -1024), ...new Array(10_100).fill(empty));
    const { inputs, problems } = await expandArchives([inputOf(many)], OPTIONS);
    expect(inputs).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['archive-too-many-entries']);
  });

  it('makes a name harmless', async () => {
    const input = inputOf(buildTar([{ name: '/\u001b[2Jx.pcap', bytes: captureOf(1000, 1) }]));
    expect((await expandArchives([input], OPTIONS)).inputs[0]?.path).toBe('a.tar/?[2Jx.pcap');
  });

  it('takes any damage to a zip or a tar: no exception, no hang, nothing invented', async () => {
    for (const name of ['t02-blind-busy.zip', 't02-blind-busy.descriptor.zip', 't02-blind-busy.tar']) {
      const whole = Uint8Array.from(readFileSync(new URL(name, CONTAINERS)));
      for (let at = 0; at < 2400; at += 37) {
        const damaged = whole.slice();
        damaged[at] = damaged[at]! ^ 0xff;
        const cut = whole.subarray(0, at);
        for (const bytes of [damaged, cut]) {
          const { inputs } = await expandArchives([inputOf(bytes)], OPTIONS);
          for (const inner of inputs) {
            expect(await framesOf(inner)).toBeLessThanOrEqual(9);
          }
        }
      }
    }
  });
});

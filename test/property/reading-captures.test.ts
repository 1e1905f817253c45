import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frame, openCapture } from '../../src/capture/index.ts';
import { fileSource } from '../../src/capture/node.ts';
import { decodeFrame, LINK_TYPES, Packet } from '../../src/packet/index.ts';
import { buildPcap, concat, pcapngBlock, pcapngEnhanced, pcapngInterface, pcapngSection } from '../capture/build.ts';
import { readWithOracle } from '../capture/oracle.ts';
import { contextFor, readAll } from '../capture/read.ts';
import { collect } from '../flow/collect.ts';

const packets = fc.array(
  fc.record({
    bytes: fc.uint8Array({ maxLength: 90 }),
    timeUs: fc.nat(4_294_967_295).chain((s) => fc.nat(999_999).map((us) => s * 1e6 + us)),
    originalLength: fc.nat(0xffffffff),
  }),
  { maxLength: 12 },
);

const pcap = fc
  .tuple(packets, fc.boolean(), fc.boolean())
  .map(([list, isBigEndian, isNano]) => buildPcap(list, { isBigEndian, isNano }));

const pcapng = fc.tuple(packets, fc.boolean(), fc.uint8Array({ maxLength: 40 })).map(([list, isBigEndian, odd]) => {
  const order = { isBigEndian };
  const blocks = list.flatMap((packet) => [
    pcapngEnhanced(0, BigInt(packet.timeUs), packet, order),
    pcapngBlock(0x00000bad, odd, order),
  ]);
  return concat(pcapngSection(order), pcapngInterface(1, order), ...blocks);
});

describe('captures', () => {
  it('hold the same packets for pcap-parser', async () => {
    await fc.assert(
      fc.asyncProperty(packets, fc.boolean(), async (list, isBigEndian) => {
        const bytes = buildPcap(list, { isBigEndian });
        const ours = (await readAll(bytes)).frames;
        expect(
          ours.map(({ bytes, timeUs, originalLength }) => ({
            bytes,
            timeUs,
            originalLength,
          })),
        ).toEqual(await readWithOracle(bytes));
        expect(ours).toHaveLength(list.length);
      }),
      { numRuns: 60 },
    );
  });

  it('give the same frames whatever the size of the blocks they are read in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(pcap, pcapng), fc.integer({ min: 1, max: 200 }), async (bytes, blockSize) => {
        const whole = await readAll(bytes, bytes.length + 1);
        expect(await readAll(bytes, blockSize)).toEqual(whole);
        expect(await readAll(bytes, 1)).toEqual(whole);
      }),
      { numRuns: 80 },
    );
  });

  it('damaged at random are read to their end without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(pcap, pcapng),
        fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1 }),
        async (bytes, flips) => {
          for (const [at, bit] of flips) {
            bytes[at % bytes.length]! ^= 1 << bit;
          }
          const read = await readAll(bytes, 64);
          for (const frame of read.frames) {
            expect(frame.offset).toBeLessThan(bytes.length);
            expect(frame.bytes.length / 2).toBeLessThanOrEqual(bytes.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of any bytes under any link type are decoded within their bounds', () => {
    const linkTypes = LINK_TYPES.map((row) => row.value);
    const start = fc.constantFrom(
      '',
      '45',
      '60',
      '0000000000000000000000000800',
      '02000000',
      '0000000000000000000000000000080045',
    );
    fc.assert(
      fc.property(fc.constantFrom(...linkTypes), start, fc.uint8Array({ maxLength: 120 }), (linkType, head, tail) => {
        const bytes = concat(Buffer.from(head, 'hex'), tail);
        const packet = new Packet();
        if (decodeFrame(bytes, 0, bytes.length, bytes.length, linkType, packet)) {
          expect(packet.start).toBeLessThanOrEqual(packet.end);
          expect(packet.end).toBeLessThanOrEqual(bytes.length);
          expect(packet.missing).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('captures of the world', () => {
  for (const [name, base] of [
    ['../shared/captures', new URL('../../../shared/captures/', import.meta.url)],
    ['../shared/corpus', new URL('../../../shared/corpus/', import.meta.url)],
  ] as const) {
    it.skipIf(!existsSync(base))(`are read without an exception (skipped without ${name})`, async () => {
      const files = readdirSync(base, {
        recursive: true,
        encoding: 'utf8',
      }).map((file) => new URL(file, base));
      let frames = 0;
      for (const file of files.filter((url) => statSync(url).isFile())) {
        frames += await walk(file);
      }
      expect(frames).toBeGreaterThan(1000);
    });
  }
});

/** Reads, decodes and puts together everything in a file; returns its frames. */
async function walk(file: URL): Promise<number> {
  const opened = await openCapture(await fileSource(file.pathname), contextFor([]));
  if (opened.kind !== 'capture') {
    await (opened.kind === 'unknown' ? opened.source.close() : undefined);
    return 0;
  }
  const { flows } = collect();
  const frame = new Frame();
  do {
    while (opened.reader.next(frame)) {
      flows.accept(frame);
    }
  } while (await opened.reader.refill());
  flows.end();
  await opened.reader.close();
  expect(readFileSync(file).length).toBeGreaterThan(0);
  return opened.reader.records;
}

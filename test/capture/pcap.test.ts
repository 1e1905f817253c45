import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sniffPcap } from '../../src/capture/containers/pcap-magic.ts';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { buildPcap, concat, fromHex, u32 } from './build.ts';
import { readWithOracle } from './oracle.ts';
import { readAll } from './read.ts';

const HELLO = {
  bytes: fromHex('68656c6c6f'),
  timeUs: 1_700_000_000_123_456,
  originalLength: 9,
};
const WORLD = { bytes: fromHex('776f726c64'), timeUs: 1_700_000_001_000_001 };

describe('classic pcap', () => {
  for (const isBigEndian of [false, true]) {
    for (const isNano of [false, true]) {
      it(`is read with ${isNano ? 'nano' : 'micro'}seconds, ${isBigEndian ? 'big' : 'little'}-endian`, async () => {
        const read = await readAll(buildPcap([HELLO, WORLD], { isBigEndian, isNano, linkType: 113 }));
        expect(read.problems).toEqual([]);
        expect(read.frames).toEqual([
          {
            bytes: '68656c6c6f',
            originalLength: 9,
            timeUs: HELLO.timeUs,
            linkType: 113,
            number: 1,
            offset: 24,
            input: 0,
          },
          {
            bytes: '776f726c64',
            originalLength: 5,
            timeUs: WORLD.timeUs,
            linkType: 113,
            number: 2,
            offset: 45,
            input: 0,
          },
        ]);
      });
    }
  }

  it('ignores what the link type says of the frame check sequence', async () => {
    const read = await readAll(buildPcap([HELLO], { linkType: 0x14000001 }));
    expect(read.frames[0]?.linkType).toBe(1);
  });

  it('stops at a record that claims more than the limit, with everything before it', async () => {
    const problemsOf = async (claimed: number) => {
      const lie = concat(u32(1), u32(0), u32(claimed), u32(claimed));
      const read = await readAll(concat(buildPcap([HELLO]), lie, buildPcap([WORLD])));
      expect(read.frames).toHaveLength(1);
      return read.problems;
    };
    const { recordBytes } = DEFAULT_LIMITS;
    for (const claimed of [recordBytes + 1, 0x7fffffff]) {
      expect(await problemsOf(claimed)).toMatchObject([{ code: 'pcap-record-too-long', record: 2, offset: 45 }]);
    }
    expect(await problemsOf(recordBytes)).toMatchObject([{ code: 'capture-cut-off', record: 2, offset: 45 }]);
  });

  it('delivers the records before a cut at any byte, and says where it was cut', async () => {
    const whole = buildPcap([HELLO, WORLD]);
    for (let length = 4; length < whole.length; length++) {
      const read = await readAll(whole.subarray(0, length));
      expect(read.frames.map((frame) => frame.bytes)).toEqual(length >= 45 ? ['68656c6c6f'] : []);
      const isBetweenRecords = length === 24 || length === 45;
      const record = length > 45 ? 2 : 1;
      const cut = {
        code: 'capture-cut-off',
        record,
        offset: length > 45 ? 45 : length > 24 ? 24 : 0,
      };
      expect(read.problems).toMatchObject(isBetweenRecords ? [] : [cut]);
    }
  });

  for (const [name, base] of [
    ['fixtures', new URL('../../fixtures/', import.meta.url)],
    ['../shared/captures', new URL('../../../shared/captures/', import.meta.url)],
  ] as const) {
    const files = classicPcapsUnder(base);
    it.skipIf(files.length === 0)(
      `holds the same packets for an independent reader (skipped without ${name})`,
      async () => {
        for (const file of files) {
          const bytes = readFileSync(file);
          const read = await readAll(bytes);
          const ours = read.frames.map(({ bytes, timeUs, originalLength }) => ({
            bytes,
            timeUs,
            originalLength,
          }));
          expect(ours, file.pathname).toEqual(await readWithOracle(bytes));
        }
      },
    );
  }
});

/** Those that the independent reader knows: it has no nanoseconds. */
function classicPcapsUnder(base: URL): URL[] {
  if (!existsSync(base)) {
    return [];
  }
  const names = readdirSync(base, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.pcap')).map((name) => new URL(name, base));
  return files.filter((file) => sniffPcap(readFileSync(file))?.isNano === false);
}

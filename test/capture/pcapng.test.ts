import { describe, expect, it } from 'vitest';
import {
  concat,
  fromHex,
  PCAPNG,
  pcapngBlock,
  pcapngEnhanced,
  pcapngInterface,
  pcapngOption,
  pcapngSection,
  u16,
  u32,
} from './build.ts';
import { readAll } from './read.ts';

const DATA = { bytes: fromHex('aabbccddee') };
const TIME_RESOLUTION = 9;
const TIME_OFFSET = 14;

describe('pcapng', () => {
  for (const isBigEndian of [false, true]) {
    it(`is read ${isBigEndian ? 'big' : 'little'}-endian, each interface with its link type and clock`, async () => {
      const order = { isBigEndian };
      const offset = Buffer.alloc(8);
      isBigEndian ? offset.writeBigInt64BE(-3600n) : offset.writeBigInt64LE(-3600n);
      const read = await readAll(
        concat(
          pcapngSection(order),
          pcapngInterface(1, order),
          pcapngInterface(113, order, [
            pcapngOption(2, fromHex('657468'), order),
            pcapngOption(TIME_RESOLUTION, fromHex('09'), order),
            pcapngOption(TIME_OFFSET, offset, order),
          ]),
          pcapngInterface(101, order, [pcapngOption(TIME_RESOLUTION, fromHex('94'), order)]),
          pcapngEnhanced(0, 1_700_000_000_123_456n, DATA, order),
          pcapngEnhanced(1, 1_700_000_000_123_456_999n, { ...DATA, originalLength: 60 }, order),
          pcapngEnhanced(2, (1_700_000_000n << 20n) + (1n << 19n), DATA, order),
        ),
      );
      expect(read.problems).toEqual([]);
      expect(
        read.frames.map(({ linkType, timeUs, originalLength, number }) => [linkType, timeUs, originalLength, number]),
      ).toEqual([
        [1, 1_700_000_000_123_456, 5, 1],
        [113, 1_699_996_400_123_456, 60, 2],
        [101, 1_700_000_000_500_000, 5, 3],
      ]);
    });
  }

  it('starts anew with each section: byte order, interfaces, but not the numbers of packets', async () => {
    const read = await readAll(
      concat(
        pcapngSection(),
        pcapngInterface(1),
        pcapngEnhanced(0, 1n, DATA),
        pcapngSection({ isBigEndian: true }),
        pcapngInterface(276, { isBigEndian: true }),
        pcapngEnhanced(0, 2n, DATA, { isBigEndian: true }),
      ),
    );
    expect(read.frames.map(({ linkType, timeUs, number }) => [linkType, timeUs, number])).toEqual([
      [1, 1, 1],
      [276, 2, 2],
    ]);
  });

  it('reads simple packets, cut at the snap length and without a time', async () => {
    const simple = pcapngBlock(PCAPNG.simple, concat(u32(9), fromHex('0102030405')));
    const read = await readAll(concat(pcapngSection(), pcapngInterface(1, {}, [], 5), simple));
    expect(read.frames).toMatchObject([{ bytes: '0102030405', originalLength: 9, timeUs: Number.NaN, number: 1 }]);
  });

  it('reads the obsolete packet block', async () => {
    const body = concat(u16(0), u16(7), u32(0), u32(42), u32(2), u32(2), fromHex('c0de'));
    const read = await readAll(concat(pcapngSection(), pcapngInterface(1), pcapngBlock(PCAPNG.packet, body)));
    expect(read.frames).toMatchObject([{ bytes: 'c0de', timeUs: 42 }]);
  });

  it('passes over blocks it does not know, also in pieces', async () => {
    const unknown = pcapngBlock(0x0bad, new Uint8Array(5000).fill(7));
    const bytes = concat(pcapngSection(), unknown, pcapngInterface(1), unknown, pcapngEnhanced(0, 1n, DATA));
    for (const blockSize of [1, 7, 4096]) {
      const read = await readAll(bytes, blockSize);
      expect(read.problems).toEqual([]);
      expect(read.frames).toHaveLength(1);
    }
  });

  it('skips a packet that names an unknown interface or claims more than its block, and counts it', async () => {
    const lying = concat(u32(0), u32(0), u32(0), u32(500), u32(500), fromHex('00112233'));
    const read = await readAll(
      concat(
        pcapngSection(),
        pcapngInterface(1),
        pcapngEnhanced(3, 1n, DATA),
        pcapngBlock(PCAPNG.enhanced, lying),
        pcapngEnhanced(0, 1n, DATA),
      ),
    );
    expect(read.frames).toMatchObject([{ number: 3 }]);
    expect(read.problems).toMatchObject([
      { code: 'pcapng-unknown-interface', record: 1 },
      { code: 'pcapng-packet-damaged', record: 2 },
    ]);
  });

  it('stops where the two lengths of a block differ', async () => {
    const bad = pcapngEnhanced(0, 1n, DATA);
    bad[bad.length - 4]! ^= 4;
    const head = concat(pcapngSection(), pcapngInterface(1), pcapngEnhanced(0, 1n, DATA));
    const read = await readAll(concat(head, bad, pcapngEnhanced(0, 1n, DATA)));
    expect(read.frames).toHaveLength(1);
    expect(read.problems).toMatchObject([{ code: 'pcapng-block-damaged', offset: head.length }]);
  });

  it('stops at a section of another major version', async () => {
    const section = pcapngSection();
    section[12] = 2;
    const read = await readAll(concat(section, pcapngInterface(1), pcapngEnhanced(0, 1n, DATA)));
    expect(read.frames).toEqual([]);
    expect(read.problems).toMatchObject([{ code: 'pcapng-version' }]);
  });

  it('delivers the packets before a cut at any byte', async () => {
    const head = concat(pcapngSection(), pcapngInterface(1));
    const block = pcapngEnhanced(0, 1n, DATA);
    const whole = concat(head, block, block);
    for (let length = 4; length < whole.length; length++) {
      const read = await readAll(whole.subarray(0, length));
      expect(read.frames).toHaveLength(Math.max(0, Math.floor((length - head.length) / block.length)));
      const isBetweenBlocks = [28, head.length, head.length + block.length].includes(length);
      expect(read.problems.map((problem) => problem.code)).toEqual(isBetweenBlocks ? [] : ['capture-cut-off']);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHexLine } from '../../src/capture/containers/hex-line.ts';
import { guessLinkType } from '../../src/capture/containers/hex-link.ts';
import { onNextDay, readHexTime } from '../../src/capture/containers/hex-time.ts';
import { buildPcap, fromHex } from './build.ts';
import { readAll } from './read.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const IPV4 = '4500001c00000000401100000a0000010a000002 13c413c400080000';

function fixture(path: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(path, FIXTURES)));
}

function text(...lines: string[]): Uint8Array {
  return Buffer.from(`${lines.join('\n')}\n`);
}

function hexOf(line: string): unknown {
  return readHexLine(Buffer.from(line));
}

describe('netmon2, snoop and modified pcap', () => {
  it.each(['netmon2', 'snoop', 'modpcap'])('gives the packets and times of the original: %s', async (suffix) => {
    const original = await readAll(fixture('captures/t02-blind-busy.pcap'));
    for (const size of [1, 33, 100_000]) {
      const read = await readAll(fixture(`containers/t02-blind-busy.${suffix}`), size);
      expect(read.problems).toEqual([]);
      expect(read.frames.map(({ offset, ...rest }) => rest)).toEqual(
        original.frames.map(({ offset, ...rest }) => rest),
      );
    }
  });

  it.each(['netmon2', 'snoop', 'modpcap'])('yields everything before a cut and says so: %s', async (suffix) => {
    const whole = fixture(`containers/t02-blind-busy.${suffix}`);
    const all = (await readAll(whole)).frames;
    for (let length = 20; length < 6000; length += 97) {
      const { frames, problems } = await readAll(whole.subarray(0, length));
      expect(frames).toEqual(all.slice(0, frames.length));
      expect(problems.length).toBeLessThanOrEqual(1);
      expect(problems.every(({ code }) => code === 'capture-cut-off')).toBe(true);
    }
  });

  it.each(['netmon2', 'snoop', 'modpcap'])('stops at a length that lies: %s', async (suffix) => {
    const damaged = fixture(`containers/t02-blind-busy.${suffix}`);
    const at = suffix === 'netmon2' ? 128 + 12 : suffix === 'snoop' ? 16 + 4 : 24 + 8;
    damaged.fill(0xff, at, at + 4);
    const { frames, problems } = await readAll(damaged);
    expect(frames).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual([
      suffix === 'modpcap' ? 'pcap-record-too-long' : 'record-damaged',
    ]);
  });

  it('ignores the upper half of a link type: the length of a frame check sequence, and reserved bits', async () => {
    for (const linkType of [0x28000001, 0x02240001, 0xf4000001]) {
      const { frames } = await readAll(buildPcap([{ bytes: fromHex(IPV4) }], { linkType }));
      expect(frames[0]?.linkType).toBe(1);
    }
  });
});

describe('a line of a hex dump', () => {
  it.each([
    ['\t0x0010:  0a37 000c 13c4  .7....', 16, 6],
    ['0x0000:  4500 02', 0, 3],
    ['000010 0a 37 00', 16, 3],
    ['00000010  0a 37 00 0b 0a 37 00 0c  13 c4  |.7...7....|', 16, 10],
    ['0010  0a 37 00   ab cd', 16, 3],
    ['0010\t0a 37', 16, 2],
    ['000143', 0x143, 0],
  ])('is read: %s', (line, offset, count) => {
    const read = readHexLine(Buffer.from(line));
    expect([read?.offset, read?.bytes.length]).toEqual([offset, count]);
  });

  it('stops before text that looks like hex', () => {
    expect(hexOf('0000  61 62   ab')).toEqual({ offset: 0, bytes: [0x61, 0x62] });
    expect(hexOf('\t0x0000:  6162  ab')).toEqual({ offset: 0, bytes: [0x61, 0x62] });
  });

  it.each(['INVITE sip:bob@example.com SIP/2.0', '10 20 30', 'a=rtpmap:0', '', '06:10:32.841214 IP a > b'])(
    'is none: %s',
    (line) => {
      expect(hexOf(line)).toBeNull();
    },
  );
});

describe('a time above a packet', () => {
  it.each([
    ['2026-11-22 06:10:32.841214 IP a > b', Date.UTC(2026, 10, 22, 6, 10, 32) * 1000 + 841_214],
    ['2026-11-22T06:10:32,5', Date.UTC(2026, 10, 22, 6, 10, 32) * 1000 + 500_000],
    ['06:10:32.841214999 IP a > b', 22_232_841_214],
    ['1795327832.841214 IP a > b', 1_795_327_832_841_214],
    ['    1   0.25 10.0.0.1 → 10.0.0.2 SIP', 250_000],
    ['Frame (60 bytes):', null],
    ['10.55.0.11.5060 > 10.55.0.12', null],
  ])('is read: %s', (line, expected) => {
    expect(readHexTime(line)).toBe(expected);
  });

  it('goes on over midnight, and back where packets are out of order', () => {
    const at = (hours: number) => hours * 3_600_000_000;
    expect(onNextDay(at(0), at(23))).toBe(at(24));
    expect(onNextDay(at(1), at(48))).toBe(at(49));
    expect(onNextDay(at(22), at(23))).toBe(at(22));
    expect(onNextDay(at(22), Number.NEGATIVE_INFINITY)).toBe(at(22));
  });
});

describe('a hex dump', () => {
  it.each([
    ['', 101],
    ['020000000001020000000002 0800', 1],
    ['0000 0001 0006 020000000001 0000 0800', 113],
    ['0800 0000 00000002 0001 00 06 0200000000010000', 276],
    ['02000000', 0],
  ])('knows the link layer by the IP header behind %s', (before, linkType) => {
    expect(guessLinkType(fromHex(before + IPV4))).toBe(linkType);
  });

  it('takes the frame and leaves the other views that tshark prints of it', async () => {
    const line = '0000  45 00 00 1c 00 00 00 00 40 11 00 00 0a 00 00 01   E.......@.......';
    const rest = '0010  0a 00 00 02 13 c4 13 c4 00 08 00 00               ............';
    const { kind, frames } = await readAll(
      text(
        'Frame (28 bytes):',
        line,
        rest,
        '',
        'Reassembled TCP (16 bytes):',
        line,
        '',
        'Frame (28 bytes):',
        line,
        rest,
      ),
    );
    expect(kind).toBe('hex dump');
    expect(frames.map(({ bytes, number }) => [bytes.length / 2, number])).toEqual([
      [28, 1],
      [28, 2],
    ]);
    expect(frames[0]?.timeUs).toBeNaN();
  });

  it('reads a dump with carriage returns, in blocks of any size', async () => {
    const dump = fixture('containers/t02-blind-busy.tcpdump-vXX.txt');
    const expected = (await readAll(dump)).frames.map(({ bytes, timeUs }) => [bytes, timeUs]);
    const windows = Buffer.from(Buffer.from(dump).toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
    for (const [bytes, size] of [
      [dump, 1],
      [dump, 77],
      [windows, 1000],
    ] as const) {
      const { frames } = await readAll(bytes, size);
      expect(frames.map(({ bytes: packet, timeUs }) => [packet, timeUs])).toEqual(expected);
    }
    expect(expected).toHaveLength(18);
  });

  it('reads a dump that begins with the mark of UTF-8, with the positions of the file', async () => {
    const line = '0000  45 00 00 1c 00 00 00 00 40 11 00 00 0a 00 00 01   E.......@.......';
    const rest = '0010  0a 00 00 02 13 c4 13 c4 00 08 00 00               ............';
    for (const lines of [
      [line, rest],
      ['06:10:24.537936 IP 10.0.0.1.5060 > 10.0.0.2.5060: SIP', line, rest],
    ]) {
      const { frames } = await readAll(text(...lines));
      const marked = await readAll(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(...lines)]));
      expect(marked.kind).toBe('hex dump');
      expect(frames).toHaveLength(1);
      expect(marked.frames).toEqual(frames.map((frame) => ({ ...frame, offset: frame.offset + 3 })));
    }
  });

  it('is not seen in a log, and does not grow with a line that never ends', async () => {
    expect((await readAll(text('INVITE sip:bob@example.com SIP/2.0', 'Via: SIP/2.0/UDP a'))).kind).toBe('unknown');
    const endless = Buffer.concat([text('0000  45 00 00 1c 00 00 00 00 40 11'), Buffer.alloc(3_000_000, 'x')]);
    expect((await readAll(endless)).frames).toHaveLength(1);
  });
});

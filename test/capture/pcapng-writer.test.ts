import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Frame, openCapture, type WrittenCapture, writePcap, writePcapng } from '../../src/capture/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { memorySource } from '../../src/capture/sources/plain-sources.ts';
import { DEFAULT_LIMITS, type Problem } from '../../src/model/index.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';
import { concat, fromHex } from './build.ts';

const PACKET = ethernet(ipv4(udp(new TextEncoder().encode('hello'), 5060, 5060), { protocol: 17 }));
const TIME = 1_795_327_800_123_456n * 1000n;

function capture(about: Partial<WrittenCapture>): WrittenCapture {
  return { application: 'siptriage 1', interfaces: [{ linkType: 1 }], packets: [], ...about };
}

const bytesOf = (pieces: Iterable<Uint8Array>): Uint8Array => concat(...pieces);

async function readBack(bytes: Uint8Array) {
  const problems: Problem[] = [];
  const keyLogs: string[] = [];
  const opened = await openCapture(memorySource(bytes), {
    input: 0,
    report: (problem) => problems.push(problem),
    limits: DEFAULT_LIMITS,
    gunzip: gunzipInNode,
    onKeyLog: (text) => keyLogs.push(text),
  });
  if (opened.kind !== 'capture') {
    throw new Error(opened.kind);
  }
  const { reader } = opened;
  const frames: unknown[] = [];
  const frame = new Frame();
  do {
    while (reader.next(frame)) {
      const { linkType, timeUs, originalLength, number } = frame;
      frames.push({ linkType, timeUs, originalLength, number, bytes: frame.bytes.slice(frame.start, frame.end) });
    }
  } while (await reader.refill());
  return { frames, problems: problems.map(({ code }) => code), keyLogs, format: reader.format };
}

describe('a pcapng that is written', () => {
  test('begins with a section and its comment, byte by byte', () => {
    const pieces = [...writePcapng(capture({ comment: 'abc', interfaces: [] }))];
    expect(pieces.map((piece) => Buffer.from(piece).toString('hex'))).toEqual([
      Buffer.from(
        fromHex(`0a0d0d0a 38000000 4d3c2b1a 0100 0000 ffffffff ffffffff
          0100 0300 61626300  0400 0b00 7369707472696167652031 00  0000 0000  38000000`),
      ).toString('hex'),
    ]);
  });

  test('gives back packets, interfaces, times, cuts and keys', async () => {
    const packets = [
      { interface: 1, timeNs: TIME, bytes: PACKET.subarray(0, 20), originalLength: 77, comment: 'why' },
      { interface: 0, timeNs: TIME + 999n, bytes: PACKET.subarray(0, 21), originalLength: 21 },
      { interface: 0, timeNs: null, bytes: PACKET, originalLength: PACKET.length },
    ];
    const interfaces = [
      { linkType: 1, name: 'eth0' },
      { linkType: 101, comment: 'b' },
    ];
    const { frames, problems, keyLogs } = await readBack(
      bytesOf(writePcapng(capture({ interfaces, packets, keyLogs: ['CLIENT_RANDOM 00 11\n'] }))),
    );
    const timeUs = Number(TIME / 1000n);
    expect({ frames, problems, keyLogs }).toEqual({
      frames: [
        { linkType: 101, timeUs, originalLength: 77, number: 1, bytes: PACKET.slice(0, 20) },
        { linkType: 1, timeUs, originalLength: 21, number: 2, bytes: PACKET.slice(0, 21) },
        { linkType: 1, timeUs: Number.NaN, originalLength: PACKET.length, number: 3, bytes: PACKET.slice() },
      ],
      problems: [],
      keyLogs: ['CLIENT_RANDOM 00 11\n'],
    });
  });

  test('says of a packet with a comment and no time that it has none', async () => {
    const packets = [{ ...packetWith('x'), timeNs: null }, packetWith('y')];
    const interfaces = [{ linkType: 1, isTimeless: true }];
    const { frames, problems } = await readBack(bytesOf(writePcapng(capture({ interfaces, packets }))));
    expect(frames).toMatchObject([{ timeUs: Number.NaN }, { timeUs: Number(TIME / 1000n) }]);
    expect(problems).toEqual(['time-outside-calendar']);
    expect(() => bytesOf(writePcapng(capture({ packets })))).toThrow(RangeError);
  });

  test('cuts a comment between two characters', async () => {
    const comment = `a${'ế'.repeat(30_000)}`;
    const [, , block] = [...writePcapng(capture({ packets: [packetWith(comment)] }))];
    const at = 28 + PACKET.length + (-PACKET.length & 3);
    const length = Buffer.from(block!).readUInt16LE(at + 2);
    expect(length).toBe(59_998);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(block!.subarray(at + 4, at + 4 + length))).toBe(
      comment.slice(0, 1 + 59_997 / 3),
    );
  });

  const hasTshark = isThere('tshark');
  test.skipIf(!hasTshark)('is read by tshark with its comments and times', () => {
    const interfaces = [{ linkType: 1, name: 'eth0', startNs: TIME, endNs: TIME + 60_000_000_000n }];
    const bytes = bytesOf(writePcapng(capture({ comment: 'all', interfaces, packets: [packetWith('why: ế')] })));
    expect(
      tshark(bytes, ['-T', 'fields', '-e', 'frame.time_epoch', '-e', 'frame.interface_name', '-e', 'frame.comment']),
    ).toBe('1795327800.123456000\teth0\twhy: ế\n');
  });
});

describe('a pcap that is written', () => {
  test('gives back packets with their times and cuts', async () => {
    const packets = [
      { interface: 0, timeNs: TIME, bytes: PACKET.subarray(0, 20), originalLength: 77 },
      { interface: 0, timeNs: null, bytes: PACKET, originalLength: 1 },
    ];
    const { frames, format } = await readBack(
      bytesOf(writePcap(capture({ interfaces: [{ linkType: 113 }], packets }))),
    );
    const timeUs = Number(TIME / 1000n);
    expect(format).toBe('pcap');
    expect(frames).toEqual([
      { linkType: 113, timeUs, originalLength: 77, number: 1, bytes: PACKET.slice(0, 20) },
      { linkType: 113, timeUs: 0, originalLength: PACKET.length, number: 2, bytes: PACKET.slice() },
    ]);
  });
});

function packetWith(comment: string) {
  return { interface: 0, timeNs: TIME, bytes: PACKET, originalLength: PACKET.length, comment };
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function tshark(bytes: Uint8Array, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-writer-'));
  try {
    const file = join(folder, 'a.pcapng');
    writeFileSync(file, bytes);
    return execFileSync('tshark', ['-r', file, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Made = {
  messages: number;
  unique: number;
  requests: number;
  responses: number;
  calls: number;
  packets: number;
  bytes: number;
};
type Datagram = {
  source: string;
  destination: string;
  port: number;
  identifier: number;
  payload: string;
};

const GENERATE = fileURLToPath(new URL('generate.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'siptriage-generate-'));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function generate(kind: string, seed = 1): { made: Made; bytes: Buffer } {
  const out = join(scratch, `${kind}-${seed}.pcap`);
  const { stdout, status } = spawnSync(
    process.execPath,
    [GENERATE, '--kind', kind, '--messages', '300', '--seed', `${seed}`, '--out', out],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(0);
  return { made: JSON.parse(stdout), bytes: readFileSync(out) };
}

/** A reader of its own, as plain as can be, that insists on everything a header promises. */
function readDatagrams(capture: Buffer): Datagram[] {
  expect(capture.toString('hex', 0, 24)).toBe('d4c3b2a1020004000000000000000000ffff000001000000');
  const found: Datagram[] = [];
  let previous = 0;
  for (let at = 24; at < capture.length; ) {
    const time = capture.readUInt32LE(at) * 1e6 + capture.readUInt32LE(at + 4);
    const length = capture.readUInt32LE(at + 8);
    expect(capture.readUInt32LE(at + 12)).toBe(length);
    expect(time).toBeGreaterThanOrEqual(previous);
    previous = time;
    found.push(readDatagram(capture.subarray(at + 16, at + 16 + length)));
    at += 16 + length;
  }
  return found;
}

function readDatagram(frame: Buffer): Datagram {
  const ip = frame.subarray(14);
  const udp = ip.subarray(20);
  expect(frame.readUInt16BE(12)).toBe(0x0800);
  expect(ip[0]).toBe(0x45);
  expect(ip.readUInt16BE(2)).toBe(ip.length);
  expect(ip[9]).toBe(17);
  expect(udp.readUInt16BE(4)).toBe(udp.length);
  expect(remainder(ip.subarray(0, 20), 0)).toBe(0);
  expect(remainder(ip.subarray(12), 17 + udp.length)).toBe(0);
  return {
    source: [...ip.subarray(12, 16)].join('.'),
    destination: [...ip.subarray(16, 20)].join('.'),
    port: udp.readUInt16BE(2),
    identifier: ip.readUInt16BE(4),
    payload: udp.toString('latin1', 8),
  };
}

/** RFC 1071: the words with their checksum add up to a multiple of 65535. */
function remainder(bytes: Buffer, start: number): number {
  return bytes.reduce((sum, byte, at) => sum + (at % 2 === 0 ? byte << 8 : byte), start) % 0xffff;
}

describe.each(['sip', 'mixed', 'transfers', 'registrations', 'long'])('a generated capture of kind %s', (kind) => {
  let made: Made;
  let bytes: Buffer;
  let datagrams: Datagram[];
  let sip: Datagram[];

  beforeAll(() => {
    ({ made, bytes } = generate(kind));
    datagrams = readDatagrams(bytes);
    sip = datagrams.filter(({ port }) => port === 5060);
  });

  test('holds the packets and messages that the generator says', () => {
    expect(datagrams).toHaveLength(made.packets);
    expect(bytes).toHaveLength(made.bytes);
    expect(sip).toHaveLength(made.messages);
    expect(new Set(sip.map(({ source, destination, payload }) => `${source} ${destination} ${payload}`)).size).toBe(
      made.unique,
    );
    expect(sip.filter(({ payload }) => payload.startsWith('SIP/2.0 '))).toHaveLength(made.responses);
    expect(made.requests + made.responses).toBe(made.messages);
  });

  test('holds one Call-ID for each call', () => {
    const initial = sip.filter(({ payload }) => /^INVITE /.test(payload) && !/^To: .*;tag=/m.test(payload));
    expect(new Set(initial.map(({ payload }) => callId(payload))).size).toBe(made.calls);
  });

  test('gives every message its Content-Length and fills every slot', () => {
    for (const { payload } of sip) {
      const [head = '', ...body] = payload.split('\r\n\r\n');
      expect(Number(/^Content-Length: (\d+)$/m.exec(head)?.[1])).toBe(body.join('\r\n\r\n').length);
      expect(payload).not.toMatch(/[{}]|undefined/);
    }
  });

  test('answers under the branch, Call-ID and CSeq of a request seen before', () => {
    const asked = new Set<string>();
    for (const { payload } of sip) {
      const key = [/branch=(\w+)/.exec(payload)?.[1], callId(payload), /^CSeq: (.*)$/m.exec(payload)?.[1]].join(' ');
      if (payload.startsWith('SIP/2.0 ')) {
        expect(asked.has(key)).toBe(true);
      } else {
        asked.add(key);
      }
    }
  });

  test('never sends an IP identifier of 0', () => {
    expect(datagrams.filter(({ identifier }) => identifier === 0)).toEqual([]);
  });

  test('is the same for the same seed and another for another', () => {
    expect(digest(generate(kind).bytes)).toBe(digest(bytes));
    expect(digest(generate(kind, 2).bytes)).not.toBe(digest(bytes));
  });
});

test('RTP is 93 % of a mixed capture', () => {
  const { made } = generate('mixed', 3);
  expect(1 - made.messages / made.packets).toBeCloseTo(0.93, 2);
});

test('TCP connections begin with a handshake and carry every message without a gap', () => {
  const { made, bytes } = generate('tcp', 4);
  const next = new Map<string, number>();
  let payload = '';
  let packets = 0;
  for (let at = 24; at < bytes.length; packets++) {
    const frame = bytes.subarray(at + 16, at + 16 + bytes.readUInt32LE(at + 8));
    const [ip, segment] = [frame.subarray(14), frame.subarray(34)];
    at += 16 + frame.length;
    expect([ip[9], ip.readUInt16BE(2)]).toEqual([6, ip.length]);
    expect(remainder(ip.subarray(0, 20), 0)).toBe(0);
    expect(remainder(ip.subarray(12), 6 + segment.length)).toBe(0);
    const way = ip.toString('hex', 12, 20);
    const isSyn = (segment.readUInt8(13) & 2) !== 0;
    expect(segment.readUInt32BE(4)).toBe(isSyn ? segment.readUInt32BE(4) : next.get(way));
    next.set(way, segment.readUInt32BE(4) + segment.length - 20 + (isSyn ? 1 : 0));
    payload += segment.toString('latin1', 20);
  }
  expect(packets).toBe(made.packets);
  expect(payload.match(/^Call-ID: /gm)).toHaveLength(made.messages);
});

test('a kind nobody knows is a usage error', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [GENERATE, '--kind', 'fax', '--messages', '1', '--out', join(scratch, 'x')],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('usage:');
});

function callId(payload: string): string | undefined {
  return /^Call-ID: (.*)$/m.exec(payload)?.[1]?.trim();
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { deflateRawSync, gzipSync } from 'node:zlib';
import { datagrams, request } from './sip.js';
import { ipv4, pcap, pcapng, tcp, udp } from './wire.js';

const MORE_FRAGMENTS = 0x2000;

/**
 * Shapes of what carries messages: packets, streams, containers, folders.
 *
 * @type {readonly import('./shapes.js').Shape[]}
 */
export const CARRIER_SHAPES = [
  {
    name: 'fragments of datagrams that never come whole',
    n: 4000,
    make: (n) =>
      packets(n, (i) => {
        const part = udp(request('INVITE', { callId: `f${i}` })).subarray(20, 220);
        return ipv4(part, { id: i, src: 1 + (i >> 16), fragment: MORE_FRAGMENTS });
      }),
    limits: { fragmentBytes: 1 << 20, fragmentLifetimeUs: 1_000_000 },
    bounds: ['fragmentBytes', 'fragmentLifetimeUs'],
  },
  {
    name: 'TCP segments behind gaps',
    n: 8000,
    make: (n) => packets(n, (i) => tcp('x'.repeat(100), { sequence: 1 + 200 * i })),
    limits: { tcpWindowBytes: 1 << 18, tcpTotalBytes: 1 << 20 },
    bounds: ['tcpWindowBytes'],
  },
  {
    name: 'TCP segments behind gaps, backwards',
    n: 4000,
    make: (n) => packets(n, (i) => tcp(i === 0 ? 'INVITE ' : 'x'.repeat(100), { sequence: 1 + 200 * (n - i) })),
    bounds: ['tcpWindowBytes'],
  },
  {
    name: 'gaps in many TCP connections',
    n: 3000,
    make: (n) =>
      packets(2 * n, (i) => {
        const ends = { port: 1024 + ((i >> 1) % 60_000), src: 1 + Math.floor(i / 120_000) };
        return tcp(request('OPTIONS', { callId: `g${i}` }), { ...ends, sequence: 1 + 5000 * (i & 1) });
      }),
    limits: { tcpConnections: 500, tcpTotalBytes: 1 << 20 },
    bounds: ['tcpConnections', 'tcpTotalBytes'],
  },
  {
    name: 'a stream whose header block never ends',
    n: 4000,
    make: (n) =>
      stream(n, (i) => (i === 0 ? 'INVITE sip:bob@10.0.0.2 SIP/2.0\r\n' : `X-${i}: ${'y'.repeat(1000)}\r\n`)),
    bounds: ['sipHeaderBytes'],
  },
  {
    name: 'a stream of bodies that dribble in',
    n: 16_000,
    make: (n) =>
      stream(n, (i) =>
        i % 900 === 0
          ? request('MESSAGE', { callId: `b${i}` }).replace('Length: 0', 'Length: 2000000')
          : 'z'.repeat(1000),
      ),
    bounds: ['sipBodyBytes'],
  },
  {
    name: 'a stream of empty lines',
    n: 12_000,
    make: (n) => stream(n, () => '\r\n'.repeat(500)),
  },
  {
    name: 'packets longer than is read',
    n: 100,
    make: (n) =>
      pcapng(Array.from({ length: n }, (_, i) => ({ units: BigInt(i), bytes: Buffer.alloc(1 << 17, 'BYE sip:') }))),
    limits: { recordBytes: 1024 },
    bounds: ['recordBytes'],
  },
  {
    name: 'packets that are problems',
    n: 10_000,
    make: (n) => pcapng(Array.from({ length: n }, () => ({ units: 2n ** 63n, bytes: Buffer.from('x') }))),
    bounds: ['problemsPerInput'],
  },
  {
    name: 'a bomb in gzip',
    n: 16,
    make: (n) => gzipSync(Buffer.concat([datagrams(1, () => [request('OPTIONS')]), Buffer.alloc(n << 20)])),
  },
  {
    name: 'a bomb in zip',
    n: 16,
    make: (n) => zip(Buffer.concat([datagrams(1, () => [request('OPTIONS')]), Buffer.alloc(n << 20)])),
  },
  { name: 'a folder of empty files', n: 1000, folder: () => Buffer.alloc(0) },
  {
    name: 'a folder of captures that begin at once',
    n: 60,
    folder: (i) => datagrams(3, (j) => [request('INVITE', { callId: `${i} ${j}` })]),
  },
];

function packets(count, make) {
  return pcap(Array.from({ length: count }, (_, i) => ({ seconds: i / 1000, bytes: make(i) })));
}

function stream(count, make) {
  let sequence = 1;
  return packets(count, (i) => {
    const text = make(i);
    const bytes = tcp(text, { sequence });
    sequence += text.length;
    return bytes;
  });
}

/** An archive of one entry, without the directory at its end, which nobody needs to read it. */
function zip(content) {
  const data = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(1, 26);
  return Buffer.concat([head, Buffer.from('a'), data]);
}

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateRawInNode } from '../../src/capture/node.ts';
import { type HepOptions, hep3, hep3Chunks, hep3Of, hepChunk, oldHep } from '../builders/hep.ts';
import { ethernet, ipv4, ipv6, tcp, udp } from '../packet/build.ts';
import { type Collected, collect } from './collect.ts';

const HELLO = Buffer.from('hello');
const HEP_TIME_US = 1_795_327_800_250_000;
const IPV6_ONE = '20010db8000000000000000000000001';
const IPV6_TWO = '20010db8000000000000000000000002';
const COLLECTOR = { src: '10.0.0.5', dst: '10.0.0.6' } as const;

function overUdp(seen: Collected, hep: Uint8Array, timeUs?: number, id = 0): void {
  seen.packet(ipv4(udp(hep, 40_000, 9060), { ...COLLECTOR, id }), timeUs);
}

function overTcp(seen: Collected, bytes: Uint8Array, sequence: number): void {
  seen.packet(ipv4(tcp(bytes, { sequence, destinationPort: 9060 }), { ...COLLECTOR, protocol: 6 }));
}

/** Addresses, transport and time of the only message. */
function about(seen: Collected): unknown[] {
  expect(seen.datagrams).toHaveLength(1);
  const { src, dst, transport, timeUs } = seen.datagrams[0]!.arrival;
  return [seen.datagrams[0]!.text, src?.text, dst?.text, transport, timeUs];
}

describe('HEP3', () => {
  it('gives the message its own addresses, transport and time, and the record that carried it', () => {
    const seen = collect();
    seen.packet(ipv4(udp(HELLO)));
    overUdp(seen, hep3(HELLO, { correlationId: 'abc@pbx' }), 5);
    expect(seen.datagrams[1]).toMatchObject({
      text: 'hello',
      arrival: {
        input: 0,
        frame: 2,
        offset: 200,
        timeUs: HEP_TIME_US,
        src: { text: '192.0.2.1:5060' },
        dst: { text: '192.0.2.2:5070' },
        transport: 'udp',
        cutBytes: 0,
        position: -1,
        length: 0,
        firstHash: expect.any(Number),
        secondHash: expect.any(Number),
        correlationId: 'abc@pbx',
      },
    });
  });

  it('shares endpoints with plain packets', () => {
    const seen = collect();
    overUdp(seen, hep3(HELLO));
    seen.packet(ipv4(udp(Buffer.from('plain')), { src: '192.0.2.1' }));
    expect(seen.datagrams[1]?.arrival.src).toBe(seen.datagrams[0]?.arrival.src);
  });

  it('carries IPv6, whichever family carries it', () => {
    const seen = collect();
    overUdp(seen, hep3(HELLO, { src: IPV6_ONE, dst: IPV6_TWO }));
    expect(about(seen).slice(1, 3)).toEqual(['[2001:db8::1]:5060', '[2001:db8::2]:5070']);
    const inside = collect();
    inside.packet(ipv6(udp(hep3(HELLO))));
    expect(about(inside)[1]).toBe('192.0.2.1:5060');
  });

  it.each([
    [6, 'tcp'],
    [17, 'udp'],
    [22, 'tls'],
    [132, 'sctp'],
    [99, 'unknown'],
  ] as const)('names protocol %i %s', (protocol, transport) => {
    const seen = collect();
    overUdp(seen, hep3(HELLO, { protocol }));
    expect(about(seen)[3]).toBe(transport);
  });

  it('counts for the time of its packet where it names none', () => {
    for (const options of [{ seconds: 0 }, { microseconds: 1_000_000 }]) {
      const seen = collect();
      overUdp(seen, hep3(HELLO, options), 77);
      expect(about(seen)[4]).toBe(77);
    }
  });

  it('is passed over where it carries no SIP, whatever that looks like', () => {
    const seen = collect();
    overUdp(seen, hep3(HELLO, { payloadType: 5 }));
    overUdp(seen, hep3Of([hepChunk(11, Uint8Array.of(100)), hepChunk(15, HELLO)]));
    overUdp(seen, hep3(Buffer.from('-noise')));
    expect([seen.datagrams, seen.problems]).toEqual([[], []]);
  });

  it('may have chunks in any order and of vendors nobody knows', () => {
    const seen = collect();
    const vendorChunk = hepChunk(15, Buffer.from('not this'), 0x3f);
    overUdp(seen, hep3Of(hep3Chunks(HELLO, { vendorChunk }).reverse()));
    expect(about(seen)[0]).toBe('hello');
  });

  it.each([
    ['zlib', deflateSync(HELLO)],
    ['gzip', gzipSync(HELLO)],
    ['nothing', deflateRawSync(HELLO)],
  ])('is inflated when its payload is compressed and wrapped as %s', (_, payload) => {
    const seen = collect({ inflateRaw: inflateRawInNode });
    overUdp(seen, hep3(payload, { isCompressed: true }));
    expect(about(seen).slice(0, 2)).toEqual(['hello', '192.0.2.1:5060']);
  });

  it('says that a compressed payload cannot be undone: without an inflate, damaged, or too long', () => {
    const payload = deflateSync(new Uint8Array(5000));
    const without = collect();
    overUdp(without, hep3(payload, { isCompressed: true }));
    const damaged = collect({ inflateRaw: inflateRawInNode });
    overUdp(damaged, hep3(payload.subarray(0, 9), { isCompressed: true }));
    overUdp(damaged, hep3(gzipSync(HELLO).subarray(0, -1), { isCompressed: true }));
    overUdp(damaged, hep3(Uint8Array.of(0x78), { isCompressed: true }));
    overUdp(damaged, hep3(Uint8Array.of(0x1f, 0x8b, 8, 0x1f, 0, 0), { isCompressed: true }));
    const long = collect({ inflateRaw: inflateRawInNode, limits: { sipHeaderBytes: 1000, sipBodyBytes: 1000 } });
    overUdp(long, hep3(payload, { isCompressed: true }));
    expect([without, damaged, long].map((seen) => seen.problems.map(({ code }) => code))).toEqual([
      ['hep-compressed'],
      ['hep-compressed', 'hep-compressed', 'hep-compressed', 'hep-compressed'],
      ['hep-compressed'],
    ]);
    expect([without, damaged, long].flatMap((seen) => seen.datagrams)).toEqual([]);
  });

  it('may stand in HEP a few times, and no deeper', () => {
    const nested = (depth: number): Uint8Array => {
      let bytes: Uint8Array = HELLO;
      for (let level = 0; level < depth; level++) {
        bytes = hep3(bytes, { sourcePort: 6000 + level });
      }
      return bytes;
    };
    const seen = collect();
    overUdp(seen, nested(4));
    expect(about(seen).slice(0, 2)).toEqual(['hello', '192.0.2.1:6000']);
    overUdp(seen, nested(5));
    expect(seen.datagrams).toHaveLength(1);
    expect(seen.problems).toMatchObject([{ code: 'hep-nested', record: 2 }]);
  });

  it('is a problem where its lengths lie or it names no addresses', () => {
    const whole = hep3Chunks(HELLO);
    const lies = [
      hep3Of(whole, 5000),
      hep3Of(whole, 3),
      hep3Of([...whole, hepChunk(15, HELLO, 0, 3)]),
      hep3Of([...whole, hepChunk(15, HELLO, 0, 4000)]),
      hep3Of([hepChunk(3, Uint8Array.of(1, 2)), ...whole]),
      hep3Of([hepChunk(15, HELLO)]),
      Buffer.from('HEP3'),
    ];
    for (const lie of lies) {
      const seen = collect();
      overUdp(seen, lie);
      expect([seen.datagrams.length, seen.problems.map(({ code }) => code)]).toEqual([0, ['hep-damaged']]);
    }
  });

  it('that the capture cut gives what there is, and how many bytes are missing', () => {
    const seen = collect();
    const packet = ipv4(udp(hep3(HELLO), 40_000, 9060), COLLECTOR);
    seen.packet(packet.subarray(0, packet.length - 3), 0, packet.length);
    expect(seen.datagrams).toMatchObject([{ text: 'he', arrival: { cutBytes: 3, timeUs: HEP_TIME_US } }]);
  });

  it('in IP fragments is put together first', () => {
    const seen = collect();
    const datagram = udp(hep3(Buffer.from('x'.repeat(300))), 40_000, 9060);
    const options = { ...COLLECTOR, id: 9 };
    seen.packet(ipv4(datagram.subarray(0, 160), { ...options, hasMoreFragments: true }));
    seen.packet(ipv4(datagram.subarray(160), { ...options, fragmentOffset: 160 }));
    expect(about(seen).slice(0, 2)).toEqual(['x'.repeat(300), '192.0.2.1:5060']);
  });
});

describe('HEP1 and HEP2', () => {
  it('give addresses and transport; HEP1 has no time', () => {
    const seen = collect();
    overUdp(seen, oldHep(1, HELLO, { protocol: 6 }), 33);
    expect(about(seen)).toEqual(['hello', '192.0.2.1:5060', '192.0.2.2:5070', 'tcp', 33]);
  });

  it.each([false, true])('read the time of HEP2 in the byte order of its sender (big-endian: %s)', (isTimeBig) => {
    const seen = collect();
    overUdp(seen, oldHep(2, HELLO, { isTimeBig, src: IPV6_ONE, dst: IPV6_TWO }));
    expect(about(seen)).toEqual(['hello', '[2001:db8::1]:5060', '[2001:db8::2]:5070', 'udp', HEP_TIME_US]);
  });

  it('are known also when the header length counts the time', () => {
    const seen = collect();
    const hep = oldHep(2, HELLO);
    hep[1] = 28;
    overUdp(seen, hep);
    expect(about(seen)).toEqual(['hello', '192.0.2.1:5060', '192.0.2.2:5070', 'udp', HEP_TIME_US]);
  });

  it('are nothing where a byte of the header does not fit', () => {
    const isSip = (bytes: Uint8Array, start: number): boolean => bytes[start] === 0x68;
    for (const [at, value] of [
      [0, 3],
      [1, 17],
      [2, 3],
      [3, 1],
    ] as const) {
      const seen = collect({ face: { wantsDatagram: isSip } });
      const hep = oldHep(1, HELLO);
      hep[at] = value;
      overUdp(seen, hep);
      expect([seen.datagrams, seen.problems]).toEqual([[], []]);
    }
  });
});

describe('HEP3 over TCP', () => {
  const stream = Buffer.concat([hep3(HELLO), hep3(Buffer.from('second'), { sourcePort: 6000 })]);

  it('is cut by its lengths wherever the segments are cut', () => {
    for (let cut = 1; cut < stream.length; cut++) {
      const seen = collect();
      overTcp(seen, stream.subarray(0, cut), 1);
      overTcp(seen, stream.subarray(cut), 1 + cut);
      expect(seen.datagrams.map(({ text, arrival }) => [text, arrival.src?.text])).toEqual([
        ['hello', '192.0.2.1:5060'],
        ['second', '192.0.2.1:6000'],
      ]);
      expect([seen.streams, seen.problems]).toEqual([[], []]);
    }
  });

  it('goes on at the next packet behind a gap', () => {
    const seen = collect();
    overTcp(seen, stream.subarray(0, 20), 1);
    overTcp(seen, Buffer.concat([stream.subarray(60), hep3(Buffer.from('third'))]), 61);
    seen.end();
    expect(seen.datagrams.map(({ text }) => text)).toEqual(['second', 'third']);
  });

  it('is a problem once where something else stands between packets, and goes on behind it', () => {
    const seen = collect();
    const impossible = Buffer.from('HEP3\0\0');
    overTcp(seen, Buffer.concat([hep3(HELLO), impossible, Buffer.from('garbage HE'), hep3(Buffer.from('third'))]), 1);
    expect(seen.datagrams.map(({ text }) => text)).toEqual(['hello', 'third']);
    expect(seen.problems).toMatchObject([{ code: 'hep-damaged', record: 1 }]);
  });

  it('is not what a stream begins with that only looks so for a byte or two', () => {
    const seen = collect();
    overTcp(seen, Buffer.from('HE'), 1);
    overTcp(seen, Buffer.from('LLO'), 3);
    seen.end();
    expect([seen.streams.map(({ text }) => text), seen.datagrams]).toEqual([['HELLO.'], []]);
  });

  it('tells the stream behind it of what was lost at its beginning', () => {
    const seen = collect();
    overTcp(seen, Buffer.from(''), 0);
    const packet = ipv4(tcp(Buffer.from('abcd'), { sequence: 1 }), { ...COLLECTOR, protocol: 6 });
    seen.packet(packet.subarray(0, packet.length - 4), 0, packet.length);
    seen.packet(ipv4(tcp(Buffer.from('efgh'), { sequence: 5 }), { ...COLLECTOR, protocol: 6 }));
    expect(seen.streams.map(({ text }) => text)).toEqual(['<4>efgh']);
  });
});

describe('a message plain and inside HEP', () => {
  const PLAIN = { src: '192.0.2.1', dst: '192.0.2.2' } as const;
  const plain = ipv4(udp(HELLO, 5060, 5070), { ...PLAIN, id: 7 });
  const counts = (seen: Collected): number[] => [seen.datagrams.length, seen.flows.duplicates];

  function both(first: 'plain' | 'hep', apartUs: number, hepOptions: HepOptions = {}): Collected {
    const seen = collect();
    const at = HEP_TIME_US;
    const hep = (): void => overUdp(seen, hep3(HELLO, hepOptions), at + 100, 8);
    if (first === 'plain') {
      seen.packet(plain, at - apartUs);
      hep();
    } else {
      hep();
      seen.packet(plain, at + apartUs);
    }
    return seen;
  }

  it('counts once, whichever comes first', () => {
    expect(counts(both('plain', 300))).toEqual([1, 1]);
    expect(counts(both('hep', 300))).toEqual([1, 1]);
  });

  it('counts once where only the agent’s clock is wrong', () => {
    expect(counts(both('plain', 300, { seconds: 1_700_000_000 }))).toEqual([1, 1]);
  });

  it('counts twice where time, bytes or an endpoint differ', () => {
    expect(counts(both('plain', 500_000))).toEqual([2, 0]);
    expect(counts(both('hep', 500_000))).toEqual([2, 0]);
    expect(counts(both('plain', 300, { sourcePort: 5061 }))).toEqual([2, 0]);
    expect(counts(both('plain', 300, { dst: '192.0.2.3' }))).toEqual([2, 0]);
  });

  it('does not make a retransmission a copy: the agent reports both', () => {
    const seen = collect();
    overUdp(seen, hep3(HELLO, { microseconds: 100_000 }), HEP_TIME_US, 1);
    overUdp(seen, hep3(HELLO, { microseconds: 600_000 }), HEP_TIME_US + 10, 2);
    expect(counts(seen)).toEqual([2, 0]);
  });

  it('counts once where two agents sent it, or the HEP packet was captured twice', () => {
    const seen = collect();
    overUdp(seen, hep3(HELLO), 10, 1);
    overUdp(seen, hep3(HELLO, { microseconds: 250_100 }), 20, 2);
    overUdp(seen, hep3(HELLO, { microseconds: 250_100 }), 30, 2);
    expect(counts(seen)).toEqual([1, 2]);
  });

  it('leaves two plain packets with different identifications two', () => {
    const seen = collect();
    seen.packet(plain, 0);
    seen.packet(ipv4(udp(HELLO, 5060, 5070), { ...PLAIN, id: 9 }), 10);
    expect(counts(seen)).toEqual([2, 0]);
  });
});

describe('HEP behind Ethernet', () => {
  it('is read on any port', () => {
    const seen = collect({ linkType: 1 });
    seen.packet(ethernet(ipv4(udp(hep3(HELLO), 1234, 4321))));
    expect(about(seen)[0]).toBe('hello');
  });
});

import { describe, expect, it } from 'vitest';
import { decodeFrame, ETHER_TYPES, IP_PROTOCOLS, isLinkTypeRead, LINK_TYPES, Packet } from '../../src/packet/index.ts';
import { concat, fromHex } from '../capture/build.ts';
import { ethernet, ipv4, ipv6, ipv6Fragment, tcp, udp } from './build.ts';

const PAYLOAD = Buffer.from('hello, world');
const LINK = {
  null: 0,
  ethernet: 1,
  raw: 101,
  loop: 108,
  sll: 113,
  ipv4: 228,
  ipv6: 229,
  sll2: 276,
} as const;

/** Decodes with some bytes before and after, so that no position happens to be right. */
function decode(frame: Uint8Array, linkType: number, originalLength = frame.length) {
  const bytes = concat(new Uint8Array(7).fill(0x45), frame, new Uint8Array(9).fill(0x45));
  const packet = new Packet();
  const isDecoded = decodeFrame(bytes, 7, 7 + frame.length, originalLength, linkType, packet);
  const hex = (at: number): string => Buffer.from(bytes.slice(at, at + packet.addressLength)).toString('hex');
  return {
    isDecoded,
    packet,
    payload: Buffer.from(bytes.slice(packet.start, packet.end)).toString(),
    source: hex(packet.sourceAt),
    destination: hex(packet.destinationAt),
  };
}

describe('link headers', () => {
  const datagram = ipv4(udp(PAYLOAD, 1, 2));
  const datagram6 = ipv6(udp(PAYLOAD, 1, 2));
  const cases: readonly (readonly [string, Uint8Array, number])[] = [
    ['Ethernet', ethernet(datagram), LINK.ethernet],
    ['Ethernet with padding', concat(ethernet(datagram), new Uint8Array(6)), LINK.ethernet],
    ['a VLAN tag', ethernet(concat(fromHex('0064 0800'), datagram), 0x8100), LINK.ethernet],
    ['two VLAN tags', ethernet(concat(fromHex('0064 8100 0065 0800'), datagram), 0x88a8), LINK.ethernet],
    ['IPv6 over Ethernet', ethernet(datagram6, 0x86dd), LINK.ethernet],
    ['Linux cooked', concat(fromHex('0000 0001 0006 020000000001 0000 0800'), datagram), LINK.sll],
    ['Linux cooked, IPv6', concat(fromHex('0000 0304 0006 020000000001 0000 86dd'), datagram6), LINK.sll],
    ['Linux cooked v2', concat(fromHex('0800 0000 00000002 0001 00 06 020000000001 0000'), datagram), LINK.sll2],
    ['BSD loopback, little-endian', concat(fromHex('02000000'), datagram), LINK.null],
    ['BSD loopback, big-endian', concat(fromHex('00000002'), datagram), LINK.null],
    ['BSD loopback, IPv6 as macOS numbers it', concat(fromHex('1e000000'), datagram6), LINK.null],
    ['OpenBSD loopback', concat(fromHex('00000018'), datagram6), LINK.loop],
    ['raw IPv4', datagram, LINK.raw],
    ['raw IPv6', datagram6, LINK.raw],
    ['LINKTYPE_IPV4', datagram, LINK.ipv4],
    ['LINKTYPE_IPV6', datagram6, LINK.ipv6],
  ];
  for (const [name, frame, linkType] of cases) {
    it(`${name}: the payload and its ports are found`, () => {
      const { isDecoded, packet, payload } = decode(frame, linkType);
      expect([isDecoded, payload, packet.sourcePort, packet.destinationPort, packet.missing, packet.protocol]).toEqual([
        true,
        'hello, world',
        1,
        2,
        0,
        17,
      ]);
    });

    it(`${name}: cut anywhere it is decoded as far as it goes or not at all`, () => {
      for (let length = 0; length < frame.length; length++) {
        const { isDecoded, packet, payload } = decode(frame.subarray(0, length), linkType, frame.length);
        if (isDecoded) {
          expect('hello, world'.startsWith(payload)).toBe(true);
          expect(payload.length + packet.missing).toBe(12);
        }
      }
    });
  }

  it('another link type or EtherType is passed over', () => {
    expect(decode(ethernet(datagram), 147).isDecoded).toBe(false);
    expect(decode(ethernet(datagram, 0x0806), LINK.ethernet).isDecoded).toBe(false);
    expect([isLinkTypeRead(1), isLinkTypeRead(147)]).toEqual([true, false]);
  });

  it('an endless stack of VLAN tags is given up', () => {
    const tags = Uint8Array.from({ length: 4000 }, (_, at) => [0, 1, 0x81, 0][at % 4]!);
    expect(decode(ethernet(tags, 0x8100), LINK.ethernet).isDecoded).toBe(false);
  });
});

describe('IP', () => {
  it('finds the addresses', () => {
    const four = decode(ipv4(udp(PAYLOAD), { src: '192.0.2.1', dst: '198.51.100.7' }), LINK.raw);
    expect([four.source, four.destination, four.packet.ipVersion]).toEqual(['c0000201', 'c6336407', 4]);
    const six = decode(ipv6(udp(PAYLOAD)), LINK.raw);
    expect([six.source, six.packet.ipVersion]).toEqual(['20010db8000000000000000000000001', 6]);
    expect(six.destination).toBe('20010db8000000000000000000000002');
  });

  it('says how much of the payload the capture cut', () => {
    const whole = ethernet(ipv4(udp(PAYLOAD)));
    const { payload, packet } = decode(whole.subarray(0, whole.length - 5), LINK.ethernet, whole.length);
    expect([payload, packet.missing]).toEqual(['hello, ', 5]);
  });

  it('takes a total length of 0, from segmentation in the network card, for as long as was captured', () => {
    const segment = tcp(PAYLOAD, { sequence: 1 });
    expect(decode(ipv4(segment, { protocol: 6, totalLength: 0 }), LINK.raw).payload).toBe('hello, world');
    expect(decode(ipv6(segment, 6, 0), LINK.raw).payload).toBe('hello, world');
  });

  it('refuses a header that contradicts itself', () => {
    const short = ipv4(udp(PAYLOAD));
    short[0] = 0x44;
    expect(decode(short, LINK.raw).isDecoded).toBe(false);
    expect(decode(ipv4(udp(PAYLOAD), { totalLength: 19 }), LINK.raw).isDecoded).toBe(false);
    expect(decode(ipv6(udp(PAYLOAD)), LINK.ipv4).isDecoded).toBe(false);
  });

  it('walks IPv6 extension headers: hop-by-hop, routing, destination options, authentication, an atomic fragment', () => {
    const chain = concat(
      fromHex('2b00 0000 0000 0000'),
      fromHex('3c01 0000 0000 0000 00000000 00000000'),
      fromHex('3300 0000 0000 0000'),
      fromHex('2c04 0000 00000000 00000000 00000000 00000000 00000000'),
      fromHex('1100 0000 00000007'),
      udp(PAYLOAD),
    );
    const { isDecoded, payload, packet } = decode(ipv6(chain, 0), LINK.raw);
    expect([isDecoded, payload, packet.isFragment]).toEqual([true, 'hello, world', false]);
  });

  it('refuses extension headers that go beyond the packet or never end', () => {
    expect(decode(ipv6(fromHex('11ff 0000 0000 0000'), 60), LINK.raw).isDecoded).toBe(false);
    expect(decode(ipv6(new Uint8Array(800), 0), LINK.raw).isDecoded).toBe(false);
  });

  it('describes fragments without looking into them', () => {
    const first = decode(ipv4(PAYLOAD, { id: 7, hasMoreFragments: true }), LINK.raw).packet;
    expect([first.isFragment, first.fragmentOffset, first.hasMoreFragments, first.identification]).toEqual([
      true,
      0,
      true,
      7,
    ]);
    const last = decode(ipv6Fragment(PAYLOAD, 1480, false, 0xdeadbeef), LINK.raw);
    expect([last.packet.isFragment, last.packet.fragmentOffset, last.packet.identification]).toEqual([
      true,
      1480,
      0xdeadbeef,
    ]);
    expect([last.payload, last.packet.protocol]).toEqual(['hello, world', 17]);
  });

  it('descends into what an ICMP error quotes, and into no other ICMP', () => {
    const unreachable = concat(fromHex('0303 0000 00000000'), ipv4(udp(PAYLOAD)));
    const echo = concat(fromHex('0800 0000 00000000'), ipv4(udp(PAYLOAD)));
    const decoded = (bytes: Uint8Array) => {
      const { isDecoded, packet } = decode(ipv4(bytes, { protocol: 1 }), LINK.raw);
      return [isDecoded, packet.undelivered];
    };
    expect(decoded(unreachable)).toEqual([true, 'port-unreachable']);
    expect(decoded(echo)).toEqual([false, null]);
  });
});

describe('UDP and TCP', () => {
  it('ends a datagram where UDP says, when that is earlier', () => {
    expect(decode(ipv4(udp(PAYLOAD, 1, 2, 13)), LINK.raw).payload).toBe('hello');
  });

  it('counts what UDP claims beyond the packet as cut', () => {
    const { payload, packet } = decode(ipv4(udp(PAYLOAD, 1, 2, 30)), LINK.raw);
    expect([payload, packet.missing]).toEqual(['hello, world', 10]);
  });

  it('refuses a UDP length shorter than its header, and takes 0 for all there is', () => {
    expect(decode(ipv4(udp(PAYLOAD, 1, 2, 7)), LINK.raw).isDecoded).toBe(false);
    expect(decode(ipv4(udp(PAYLOAD, 1, 2, 0)), LINK.raw).payload).toBe('hello, world');
  });

  it('reads TCP numbers and flags, and passes over options', () => {
    const segment = tcp(concat(fromHex('01010101'), PAYLOAD), {
      sequence: 0xfffffffe,
      acknowledgment: 3,
      flags: 'SFA',
    });
    segment[12] = 0x60;
    const { packet, payload } = decode(ipv4(segment, { protocol: 6 }), LINK.raw);
    expect(packet).toMatchObject({
      sequence: 0xfffffffe,
      acknowledgment: 3,
      sourcePort: 40_000,
      destinationPort: 5060,
    });
    expect([packet.isSyn, packet.isFin, packet.isRst, packet.isAck, payload]).toEqual([
      true,
      true,
      false,
      true,
      'hello, world',
    ]);
  });

  it('refuses a TCP header longer than the packet or shorter than possible', () => {
    for (const headerLength of [0x40, 0xf0]) {
      const segment = tcp(PAYLOAD, { sequence: 1 });
      segment[12] = headerLength;
      expect(decode(ipv4(segment, { protocol: 6 }), LINK.raw).isDecoded).toBe(false);
    }
  });
});

describe('the tables of what is read', () => {
  it('name each value once, in order', () => {
    for (const table of [LINK_TYPES, ETHER_TYPES, IP_PROTOCOLS]) {
      const values = table.map((row) => row.value);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
    }
  });
});

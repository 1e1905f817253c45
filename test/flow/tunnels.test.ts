import { describe, expect, it } from 'vitest';
import { encapsulations } from '../builders/encapsulations.ts';
import { concat, fromHex } from '../capture/build.ts';
import { ethernet, ipv4, udp } from '../packet/build.ts';
import { collect } from './collect.ts';

const LONG = Buffer.from(Array.from({ length: 400 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(''));
const INNER = { src: '192.0.2.1', dst: '192.0.2.2' } as const;

/** The fragments of an IPv4 payload, cut at multiples of 8 bytes. */
function fragments(
  payload: Uint8Array,
  size: number,
  options: { id: number; protocol: number; src?: string; dst?: string },
): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < payload.length; offset += size) {
    const hasMoreFragments = offset + size < payload.length;
    parts.push(ipv4(payload.subarray(offset, offset + size), { ...options, fragmentOffset: offset, hasMoreFragments }));
  }
  return parts;
}

const gre = (packet: Uint8Array): Uint8Array => concat(fromHex('0000 0800'), packet);

describe('fragments and tunnels', () => {
  const inside = fragments(udp(LONG), 160, { ...INNER, id: 7, protocol: 17 });

  it('a datagram in fragments inside a tunnel is put together, with its own addresses', () => {
    const seen = collect();
    for (const [index, part] of inside.entries()) {
      seen.packet(ipv4(gre(part), { protocol: 47, id: 100 + index }));
    }
    expect(seen.datagrams.map((datagram) => datagram.text)).toEqual([LONG.toString()]);
    expect(seen.datagrams[0]?.arrival).toMatchObject({ src: { text: '192.0.2.1:5060' }, cutBytes: 0 });
  });

  it('a tunnel in fragments is put together before it is entered', () => {
    const seen = collect();
    for (const part of fragments(gre(ipv4(udp(LONG), INNER)), 160, { id: 9, protocol: 47 })) {
      seen.packet(part);
    }
    expect(seen.datagrams.map((datagram) => datagram.text)).toEqual([LONG.toString()]);
    expect(seen.datagrams[0]?.arrival.src?.text).toBe('192.0.2.1:5060');
  });

  it('fragments inside a tunnel in fragments are put together too, in any order', () => {
    const frames = inside.flatMap((part, index) => fragments(gre(part), 96, { id: 100 + index, protocol: 47 }));
    for (const order of [frames, frames.toReversed()]) {
      const seen = collect();
      for (const frame of order) {
        seen.packet(frame);
      }
      seen.end();
      expect([seen.datagrams.map((datagram) => datagram.text), seen.problems]).toEqual([[LONG.toString()], []]);
    }
  });

  it('fragments in fragments in fragments are put together four deep and not without end', () => {
    for (const [depth, expected] of [
      [4, [LONG.toString()]],
      [12, []],
    ] as const) {
      const seen = collect();
      let packet: Uint8Array = ipv4(udp(LONG), INNER);
      for (let id = 1; id <= depth; id++) {
        const padded = concat(packet, new Uint8Array((8 - (packet.length % 8)) % 8));
        seen.packet(ipv4(new Uint8Array(8), { id, protocol: 4, fragmentOffset: padded.length }));
        packet = ipv4(padded, { id, protocol: 4, hasMoreFragments: true });
      }
      seen.packet(packet);
      seen.end();
      expect(seen.datagrams.map((datagram) => datagram.text)).toEqual(expected);
    }
  });

  it('a packet seen inside a tunnel and outside counts once', () => {
    const seen = collect();
    const packet = ipv4(udp(LONG), { ...INNER, id: 5 });
    seen.packet(packet, 0);
    seen.packet(ipv4(gre(packet), { protocol: 47, id: 6 }), 300);
    expect([seen.datagrams.length, seen.flows.duplicates]).toEqual([1, 1]);
  });
});

describe('an exported PDU', () => {
  const cases = encapsulations(LONG).filter((row) => row.file.startsWith('exported-pdu'));

  it.each(cases)('arrives with the endpoints and the transport that its tags name: $name', ({ frame, linkType }) => {
    const udpSeen = collect({ linkType });
    udpSeen.packet(frame);
    expect(udpSeen.datagrams).toMatchObject([
      { text: LONG.toString(), arrival: { transport: 'udp', src: { port: 5060 }, dst: { port: 5062 } } },
    ]);
    const tcpSeen = collect({ linkType });
    const portType = frame.findIndex((byte, at) => byte === 24 && frame[at - 1] === 0 && frame[at + 2] === 4);
    tcpSeen.packet(Uint8Array.from(frame, (byte, at) => (at === portType + 6 ? 2 : byte)));
    expect(tcpSeen.datagrams[0]?.arrival.transport).toBe('tcp');
  });

  it('without addresses is still a message', () => {
    const seen = collect({ linkType: 252 });
    seen.packet(concat(fromHex('000c 0004 73697000 0000 0000'), LONG));
    expect(seen.datagrams).toMatchObject([
      { text: LONG.toString(), arrival: { transport: 'unknown', src: { text: '0.0.0.0:0' } } },
    ]);
  });
});

describe('what cannot be entered', () => {
  const wifi = encapsulations(LONG).find((row) => row.file === 'wifi')!;
  const deep = (count: number): Uint8Array => (count === 0 ? ipv4(udp(LONG)) : ipv4(deep(count - 1), { protocol: 4 }));
  const cases = [
    ['encapsulation-too-deep', deep(40), 101],
    [
      'esp-encrypted',
      ipv4(
        Uint8Array.from(LONG, (byte, at) => byte ^ (at * 73)),
        { protocol: 50 },
      ),
      101,
    ],
    ['wifi-encrypted', concat(fromHex('0841'), wifi.frame.slice(2)), wifi.linkType],
  ] as const;

  it.each(cases)('is told once: %s', (code, frame, linkType) => {
    const seen = collect({ linkType });
    seen.packet(frame);
    seen.packet(frame);
    seen.end();
    expect(seen.datagrams).toEqual([]);
    expect(seen.problems).toMatchObject([{ code, record: 1 }]);
  });

  it('is not told of ESP that turns out to be a message on its port', () => {
    const seen = collect();
    seen.packet(ipv4(udp(LONG, 4500, 5060)));
    expect([seen.datagrams.length, seen.problems]).toEqual([1, []]);
  });
});

describe('an Ethernet frame in VXLAN', () => {
  it('is entered on its own port and passed over where it is not IP', () => {
    const arp = concat(fromHex('08000000 00002a00'), ethernet(new Uint8Array(28), 0x0806));
    const seen = collect({ linkType: 1 });
    seen.packet(ethernet(ipv4(udp(arp, 50_000, 4789))));
    expect([seen.datagrams, seen.problems]).toEqual([[], []]);
  });
});

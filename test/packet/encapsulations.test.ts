import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decodeFrame,
  ENCAPSULATIONS,
  ETHER_TYPES,
  IP_PROTOCOLS,
  LAYER,
  LINK_TYPES,
  Packet,
  PPP_PROTOCOLS,
  UDP_TUNNELS,
} from '../../src/packet/index.ts';
import { encapsulationFixtures, FIXTURES, writeEncapsulationFixtures } from '../builders/encapsulation-fixtures.ts';
import { encapsulations, esp, espOverTcp } from '../builders/encapsulations.ts';
import { concat, fromHex } from '../capture/build.ts';
import { ethernet, ipv4, tcp, udp } from './build.ts';

const PAYLOAD = Buffer.from('OPTIONS sip:hello SIP/2.0\r\n');
const CASES = encapsulations(PAYLOAD);
const ETHERNET = 1;

/** Decodes with some bytes before and after, so that no position happens to be right. */
function decode(frame: Uint8Array, linkType: number, originalLength = frame.length) {
  const bytes = concat(new Uint8Array(7).fill(0x45), frame, new Uint8Array(9).fill(0x45));
  const packet = new Packet();
  const isDecoded = decodeFrame(bytes, 7, 7 + frame.length, originalLength, linkType, packet);
  const hex = (at: number): string => Buffer.from(bytes.slice(at, at + packet.addressLength)).toString('hex');
  return {
    isDecoded,
    packet,
    payload: Buffer.from(bytes.slice(packet.start, packet.end)).toString('latin1'),
    ends: `${hex(packet.sourceAt)} ${hex(packet.destinationAt)}`,
  };
}

const ENDS: readonly string[] = [
  'c0000201 c0000202',
  '20010db8000000000000000000000001 20010db8000000000000000000000002',
];

describe.each(CASES)('$name', ({ frame, linkType }) => {
  it('leads to the innermost message, its addresses and its ports', () => {
    const { isDecoded, packet, payload, ends } = decode(frame, linkType);
    expect([isDecoded, payload, packet.sourcePort, packet.destinationPort]).toEqual([
      true,
      PAYLOAD.toString(),
      5060,
      5062,
    ]);
    expect([packet.missing, packet.protocol, packet.isFragment]).toEqual([0, 17, false]);
    expect(ENDS).toContain(ends);
  });

  it('cut anywhere is decoded as far as it goes or not at all', () => {
    for (let length = 0; length < frame.length; length++) {
      const { isDecoded, packet, payload } = decode(frame.subarray(0, length), linkType, frame.length);
      if (isDecoded && packet.sourcePort === 5060) {
        expect(PAYLOAD.toString().startsWith(payload)).toBe(true);
      }
    }
  });

  it('with any byte changed never leaves the packet', () => {
    for (let at = 0; at < frame.length - PAYLOAD.length; at++) {
      for (const value of [0, 1, 0x45, 0x7f, 0xff]) {
        const changed = frame.slice();
        changed[at] = value;
        const { isDecoded, packet } = decode(changed, linkType);
        expect(!isDecoded || (packet.start >= 7 && packet.start <= packet.end && packet.end <= 7 + frame.length)).toBe(
          true,
        );
      }
    }
  });
});

describe('fixtures/encapsulations', () => {
  it('holds what the builder makes, byte for byte', () => {
    if ('WRITE_FIXTURES' in process.env) {
      writeEncapsulationFixtures();
    }
    for (const { file, bytes } of encapsulationFixtures()) {
      expect(Buffer.from(bytes).equals(readFileSync(FIXTURES + file)), file).toBe(true);
    }
  });

  it('has a row for each file in its README, and a file for each row', () => {
    const readme = readFileSync(`${FIXTURES}README.md`, 'utf8');
    const rows = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.pcap'));
    expect([...rows].sort()).toEqual(files.sort());
  });
});

describe('ESP', () => {
  it('with TCP inside is read, though TCP has no length', () => {
    const { isDecoded, packet, payload } = decode(espOverTcp(PAYLOAD), ETHERNET);
    expect([isDecoded, payload, packet.protocol, packet.destinationPort]).toEqual([true, PAYLOAD.toString(), 6, 5060]);
  });

  it('that is encrypted is passed over', () => {
    let state = 1;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    };
    let read = 0;
    for (let count = 0; count < 20_000; count++) {
      const body = Uint8Array.from({ length: 80 }, random);
      read += decode(ethernet(ipv4(body, { protocol: 50 })), ETHERNET).isDecoded ? 1 : 0;
    }
    expect(read).toBe(0);
  });

  it('whose padding does not count up, or whose length disagrees, is taken for encrypted', () => {
    const whole = esp(udp(PAYLOAD), 17, 12);
    for (const change of [8 + 4, whole.length - 12 - 3]) {
      const changed = whole.slice();
      changed[change]! ^= 0x40;
      expect(decode(ethernet(ipv4(changed, { protocol: 50 })), ETHERNET).isDecoded).toBe(false);
    }
  });

  it('whose trailer was not captured is believed where the UDP length leaves room for it', () => {
    const frame = ethernet(ipv4(esp(udp(PAYLOAD), 17, 12), { protocol: 50 }));
    const { isDecoded, packet, payload } = decode(frame.subarray(0, 60), ETHERNET, frame.length);
    expect([isDecoded, PAYLOAD.toString().startsWith(payload), payload.length + packet.missing]).toEqual([
      true,
      true,
      PAYLOAD.length,
    ]);
  });
});

describe('what only looks like a tunnel', () => {
  it.each(UDP_TUNNELS)('a message on port $value ($name) is still a message', ({ value }) => {
    const { isDecoded, payload, packet } = decode(ethernet(ipv4(udp(PAYLOAD, value, 5060))), ETHERNET);
    expect([isDecoded, payload, packet.sourcePort]).toEqual([true, PAYLOAD.toString(), value]);
  });

  it('a payload that begins like VXLAN on some port, but carries no packet, is left as it is', () => {
    const payload = concat(fromHex('08000000 00002a00'), new Uint8Array(60).fill(8));
    expect(decode(ethernet(ipv4(udp(payload, 1, 2))), ETHERNET).packet.end).toBe(7 + 14 + 20 + 8 + payload.length);
    expect(decode(ethernet(ipv4(udp(payload, 1, 2))), ETHERNET).isDecoded).toBe(true);
  });

  it('GTP-U that carries no user data is no packet of its own', () => {
    const echo = fromHex('32 01 0004 00000000 0001 0000');
    expect(decode(ethernet(ipv4(udp(echo, 2152, 2152))), ETHERNET)).toMatchObject({ isDecoded: true });
  });

  it('802.11 that is encrypted, carries no data or is a part is passed over', () => {
    const wifi = CASES.find((row) => row.file === 'wifi')!;
    for (const control of ['0841', '4801', '8000', '0805']) {
      expect(decode(concat(fromHex(control), wifi.frame.slice(2)), wifi.linkType).isDecoded).toBe(false);
    }
  });
});

describe('bounds', () => {
  it('tunnels in tunnels are entered sixteen deep and not without end', () => {
    const nest = (depth: number): Uint8Array => {
      let packet: Uint8Array = ipv4(udp(PAYLOAD));
      for (let count = 0; count < depth; count++) {
        packet = ipv4(packet, { protocol: 4 });
      }
      return packet;
    };
    expect(decode(ethernet(nest(10)), ETHERNET).payload).toBe(PAYLOAD.toString());
    expect(decode(ethernet(nest(40)), ETHERNET).isDecoded).toBe(false);
  });

  it('labels, routes and extension headers without an end stop where the packet does', () => {
    const cases = [
      ethernet(new Uint8Array(4000), 0x8847),
      ethernet(
        ipv4(concat(fromHex('4000 0800 00000000'), fromHex('00000001').subarray(0, 0), new Uint8Array(2000).fill(1)), {
          protocol: 47,
        }),
      ),
      ethernet(ipv4(udp(concat(fromHex('34 ff 07d0 00000000 0000 00 85'), new Uint8Array(1996)), 2152, 2152))),
    ];
    for (const frame of cases) {
      expect(decode(frame, ETHERNET).isDecoded).toBe(false);
    }
  });

  it('a fragment inside a tunnel is described by its own header', () => {
    const fragment = ipv4(PAYLOAD, { id: 77, hasMoreFragments: true, src: '192.0.2.1', dst: '192.0.2.2' });
    const { packet, ends } = decode(ethernet(ipv4(fragment, { protocol: 4, id: 5 })), ETHERNET);
    expect([packet.isFragment, packet.identification, ends]).toEqual([true, 77, ENDS[0]]);
  });

  it('IPv6 in IPv4 does not take the identification of the packet around it', () => {
    const sixInFour = CASES.find((row) => row.file === '6in4')!;
    expect(decode(sixInFour.frame, ETHERNET).packet.identification).toBe(0);
  });

  it('an ICMP error inside a tunnel is read, one that quotes no UDP is not', () => {
    const quoting = (quoted: Uint8Array) => {
      const icmp = ipv4(concat(fromHex('0303 0000 00000000'), quoted), { protocol: 1 });
      return decode(ethernet(ipv4(icmp, { protocol: 4 })), ETHERNET);
    };
    expect(quoting(ipv4(udp(PAYLOAD))).packet.undelivered).toBe('port-unreachable');
    expect(quoting(ipv4(tcp(PAYLOAD, { sequence: 1 }), { protocol: 6 })).isDecoded).toBe(false);
  });
});

describe('the tables', () => {
  it('name each value once, in order', () => {
    for (const table of [PPP_PROTOCOLS, UDP_TUNNELS, LINK_TYPES, ETHER_TYPES, IP_PROTOCOLS]) {
      const values = table.map((row) => row.value);
      expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
    }
  });

  it('describe every header that is read, once', () => {
    const ends: readonly number[] = [LAYER.done, LAYER.unsupported, LAYER.damaged, LAYER.fragment];
    const read = Object.values(LAYER).filter((layer) => !ends.includes(layer));
    expect(ENCAPSULATIONS.map((row) => row.layer).sort((a, b) => a - b)).toEqual(read.sort((a, b) => a - b));
  });
});

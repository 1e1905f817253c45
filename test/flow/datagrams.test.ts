import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { ethernet, ipv4, ipv6, ipv6Fragment, udp } from '../packet/build.ts';
import { collect } from './collect.ts';

const HELLO = Buffer.from('hello');
const LONG = Buffer.from(Array.from({ length: 400 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(''));

/** The IPv4 fragments of a datagram, cut at multiples of 8 bytes. */
function fragments(payload: Uint8Array, id: number, size = 160): Uint8Array[] {
  const datagram = udp(payload);
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < datagram.length; offset += size) {
    const part = datagram.subarray(offset, offset + size);
    const hasMoreFragments = offset + size < datagram.length;
    parts.push(ipv4(part, { id, fragmentOffset: offset, hasMoreFragments }));
  }
  return parts;
}

describe('datagrams', () => {
  it('arrive with their place, time and interned endpoints', () => {
    const seen = collect();
    seen.packet(ipv4(udp(HELLO, 5060, 5070)), 10);
    seen.packet(ipv4(udp(HELLO, 5070, 5060), { src: '10.0.0.2', dst: '10.0.0.1' }), 20);
    const [first, second] = seen.datagrams;
    expect(first).toMatchObject({
      text: 'hello',
      arrival: {
        input: 0,
        frame: 1,
        line: 0,
        offset: 100,
        timeUs: 10,
        transport: 'udp',
        cutBytes: 0,
        position: -1,
        length: 0,
        firstHash: expect.any(Number),
        secondHash: expect.any(Number),
      },
    });
    expect(first?.arrival.src).toMatchObject({
      address: '10.0.0.1',
      port: 5060,
      text: '10.0.0.1:5060',
    });
    // The same bytes the other way: the hashes are of the bytes alone.
    expect(second?.arrival).toMatchObject({
      firstHash: first?.arrival.firstHash,
      secondHash: first?.arrival.secondHash,
    });
    expect(second?.arrival.dst).toBe(first?.arrival.src);
    expect(second?.arrival.src).toBe(first?.arrival.dst);
  });

  it('are not asked for twice when the face does not want them', () => {
    const seen = collect();
    seen.packet(ipv4(udp(Buffer.from('-noise'))));
    expect(seen.datagrams).toEqual([]);
  });

  it('say how many bytes the capture cut', () => {
    const seen = collect();
    seen.packet(ipv4(udp(HELLO)).subarray(0, 31), 0, 33);
    expect(seen.datagrams).toMatchObject([{ text: 'hel', arrival: { cutBytes: 2 } }]);
  });

  it('of an unsupported link type are one problem, not one for each', () => {
    const seen = collect({ linkType: 147 });
    seen.packet(HELLO);
    seen.packet(HELLO);
    expect(seen.problems).toMatchObject([{ code: 'link-type-unsupported', record: 1 }]);
  });
});

describe('a packet captured twice', () => {
  it('counts once when its IP identification is the same within 50 ms, whatever the TTL', () => {
    const seen = collect();
    const packet = ipv4(udp(HELLO), { id: 77 });
    seen.packet(packet, 0);
    packet[8] = 63;
    seen.packet(packet, 40_000);
    expect([seen.datagrams.length, seen.flows.duplicates]).toEqual([1, 1]);
    seen.packet(packet, 60_000);
    expect(seen.datagrams).toHaveLength(2);
  });

  it('counts once within 2 ms when there is no identification', () => {
    for (const packet of [ipv4(udp(HELLO)), ipv6(udp(HELLO))]) {
      const seen = collect();
      seen.packet(packet, 0);
      seen.packet(packet, 1_500);
      expect([seen.datagrams.length, seen.flows.duplicates]).toEqual([1, 1]);
      seen.packet(packet, 2_600);
      expect(seen.datagrams).toHaveLength(2);
    }
  });

  it('is another packet when identification, ports, addresses or payload differ', () => {
    const seen = collect();
    seen.packet(ipv4(udp(HELLO), { id: 1 }), 0);
    seen.packet(ipv4(udp(HELLO), { id: 2 }), 1);
    seen.packet(ipv4(udp(HELLO, 5061), { id: 1 }), 2);
    seen.packet(ipv4(udp(HELLO), { id: 1, src: '10.0.0.3' }), 3);
    seen.packet(ipv4(udp(Buffer.from('hellO')), { id: 1 }), 4);
    expect(seen.datagrams).toHaveLength(5);
  });
});

describe('IP fragments', () => {
  it('are put together in any order; the frame that completes a datagram is its place', () => {
    const seen = collect();
    const [a, b, c] = fragments(LONG, 9);
    for (const part of [c!, a!, b!]) {
      seen.packet(part);
    }
    expect(seen.datagrams).toMatchObject([{ text: LONG.toString(), arrival: { frame: 3, cutBytes: 0 } }]);
    expect(seen.datagrams[0]?.arrival.src?.text).toBe('10.0.0.1:5060');
  });

  it('of IPv6 too, with extension headers inside', () => {
    const seen = collect();
    const datagram = udp(LONG);
    seen.packet(ipv6Fragment(datagram.subarray(0, 200), 0, true, 5));
    seen.packet(ipv6Fragment(datagram.subarray(200), 200, false, 5));
    expect(seen.datagrams).toMatchObject([{ text: LONG.toString(), arrival: { frame: 2 } }]);
    expect(seen.datagrams[0]?.arrival.src?.text).toBe('[2001:db8::1]:5060');
  });

  it('captured twice make one datagram, counted once as a copy', () => {
    for (const order of ['abcabc', 'aabbcc', 'abccba']) {
      const seen = collect();
      const parts = fragments(LONG, 9);
      for (const letter of order) {
        seen.packet(parts['abc'.indexOf(letter)]!);
      }
      seen.end();
      expect(seen.datagrams.map((datagram) => datagram.text)).toEqual([LONG.toString()]);
      expect(seen.problems).toEqual([]);
    }
  });

  it('of which only the first came are used as far as they go, in their place in the order of the trace', () => {
    const seen = collect();
    seen.packet(fragments(LONG, 9)[0]!, 0);
    seen.packet(ipv4(udp(HELLO), { id: 10 }), 1000);
    expect(seen.datagrams).toEqual([]);
    seen.packet(ipv4(udp(Buffer.from('later')), { id: 11 }), 300_000);
    expect(seen.datagrams).toMatchObject([
      {
        text: LONG.toString().slice(0, 152),
        arrival: { frame: 1, timeUs: 0, cutBytes: 248 },
      },
      { text: 'hello', arrival: { frame: 2 } },
      { text: 'later', arrival: { frame: 3 } },
    ]);
    expect(seen.problems).toMatchObject([{ code: 'fragments-incomplete', record: 1, offset: 100 }]);
    expect(seen.flows.cutDatagrams).toBe(1);
  });

  it('that wait at the end of the trace are used as far as they go', () => {
    const seen = collect();
    const [a, , c] = fragments(LONG, 9);
    seen.packet(a!);
    seen.packet(c!);
    seen.packet(ipv4(udp(HELLO), { id: 10 }));
    seen.end();
    expect(seen.datagrams).toMatchObject([{ text: LONG.toString().slice(0, 152) }, { text: 'hello' }]);
  });

  it('cut by the capture leave a cut datagram', () => {
    const seen = collect();
    const [a, b, c] = fragments(LONG, 9);
    seen.packet(a!);
    seen.packet(b!.subarray(0, 100), undefined, b!.length);
    seen.packet(c!);
    seen.end();
    expect(seen.datagrams).toMatchObject([{ text: LONG.toString().slice(0, 232), arrival: { cutBytes: 168 } }]);
  });

  it('beyond the limit push out the oldest', () => {
    const seen = collect({ limits: { fragmentBytes: 2000 } });
    for (let id = 1; id <= 20; id++) {
      seen.packet(fragments(LONG, id)[0]!, 0);
    }
    seen.end();
    expect(seen.datagrams).toHaveLength(20);
    expect(seen.datagrams.map(({ arrival }) => arrival.frame)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(seen.problems.filter((problem) => problem.code === 'fragments-full')).toHaveLength(1);
  });

  it('older than their lifetime are forgotten', () => {
    const textsAfter = (timeUs: number) => {
      const seen = collect({ limits: { fragmentLifetimeUs: 5_000_000 } });
      const [a, b, c] = fragments(LONG, 9);
      seen.packet(b!, 0);
      seen.packet(c!, 1);
      seen.packet(a!, timeUs);
      seen.end();
      return seen.datagrams.map(({ text }) => text);
    };
    expect(textsAfter(5_000_000)).toEqual([LONG.toString()]);
    expect(textsAfter(5_000_001)).toEqual([LONG.toString().slice(0, 152)]);
    expect(DEFAULT_LIMITS.fragmentLifetimeUs).toBe(60_000_000);
  });

  it('that claim to lie beyond what a datagram can hold are ignored', () => {
    const seen = collect();
    seen.packet(ipv4(LONG, { id: 3, fragmentOffset: 65_528 }));
    seen.packet(ethernet(LONG));
    seen.end();
    expect([seen.datagrams, seen.problems]).toEqual([[], []]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../flow/collect.ts';
import { ipv4, ipv6Fragment, tcp, udp } from '../packet/build.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghij'),
  minLength: 1,
  maxLength: 300,
});

/** A cut of [0, length) into pieces, and more pieces over it at random, all in random order. */
function coverings(length: number, unit: number): fc.Arbitrary<[number, number][]> {
  const last = Math.floor((length - 1) / unit);
  const cut = fc.uniqueArray(fc.nat(last), { maxLength: 12 }).map((points) => {
    const starts = [...new Set([0, ...points])].sort((a, b) => a - b).map((point) => point * unit);
    return starts.map((start, index): [number, number] => [start, starts[index + 1] ?? length]);
  });
  const extra = fc.array(
    fc
      .tuple(fc.nat(last), fc.nat(last))
      .map(([a, b]): [number, number] => [Math.min(a, b) * unit, Math.min(length, (Math.max(a, b) + 1) * unit)]),
    { maxLength: 8 },
  );
  return fc.tuple(cut, extra).chain(([pieces, more]) =>
    fc.shuffledSubarray([...pieces, ...more], {
      minLength: pieces.length + more.length,
    }),
  );
}

describe('a TCP conversation cut, shuffled, repeated and overlapped', () => {
  it('yields exactly its bytes, across the wrap of sequence numbers too', () => {
    const conversation = letters.chain((text) =>
      fc.tuple(fc.constant(text), coverings(text.length, 1), fc.nat(0xffffffff)),
    );
    fc.assert(
      fc.property(conversation, ([text, pieces, isn]) => {
        const seen = collect();
        seen.packet(
          ipv4(tcp(new Uint8Array(0), { sequence: isn, flags: 'S' }), {
            protocol: 6,
          }),
          0,
        );
        for (const [start, end] of pieces) {
          const sequence = (isn + 1 + start) >>> 0;
          seen.packet(
            ipv4(tcp(Buffer.from(text.slice(start, end)), { sequence }), {
              protocol: 6,
            }),
            0,
          );
        }
        expect(seen.streams.map((stream) => stream.text)).toEqual([text]);
        seen.end();
        expect(seen.streams.map((stream) => stream.text)).toEqual([`${text}.`]);
      }),
      { numRuns: 300 },
    );
  });

  it('with parts that the capture lost yields the rest in order, and says how much is missing', () => {
    const conversation = letters.chain((text) =>
      fc.tuple(fc.constant(text), coverings(text.length, 1), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })),
    );
    fc.assert(
      fc.property(conversation, ([text, pieces, isKept]) => {
        const seen = collect();
        const known = new Array<string>(text.length);
        seen.packet(
          ipv4(tcp(new Uint8Array(0), { sequence: 0, flags: 'S' }), {
            protocol: 6,
          }),
          0,
        );
        for (const [start, end] of pieces.filter((_, index) => isKept[index])) {
          seen.packet(ipv4(tcp(Buffer.from(text.slice(start, end)), { sequence: 1 + start }), { protocol: 6 }), 0);
          for (let at = start; at < end; at++) {
            known[at] = text[at]!;
          }
        }
        seen.end();
        const last = known.findLastIndex((letter) => letter !== undefined);
        const expected = Array.from(known.slice(0, last + 1), (letter) => letter ?? '?').join('');
        const got = (seen.streams[0]?.text ?? '.').replace(/<(\d+)>/g, (_, lost: string) => '?'.repeat(Number(lost)));
        expect(got).toBe(`${expected}.`);
      }),
      { numRuns: 300 },
    );
  });

  it('of any segments at all neither throws nor loops, and ends every face it opened and kept', () => {
    const segment = fc.record({
      text: fc.constantFrom('', 'a', '-no', 'abcdefgh'),
      sequence: fc.oneof(fc.nat(40), fc.nat(0xffffffff)),
      acknowledgment: fc.nat(60),
      flags: fc.constantFrom('A', 'A', 'A', 'S', 'SA', 'FA', 'R', 'SFRA'),
      isReply: fc.boolean(),
      timeUs: fc.nat(30_000_000),
    });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 40 }), (segments) => {
        const seen = collect({
          limits: { tcpWindowBytes: 1000, tcpTotalBytes: 1500 },
        });
        for (const { text, isReply, timeUs, ...options } of segments) {
          const ports = isReply ? { sourcePort: 5060, destinationPort: 40_000 } : {};
          const addresses = isReply ? { src: '10.0.0.2', dst: '10.0.0.1' } : {};
          seen.packet(
            ipv4(tcp(Buffer.from(text), { ...options, ...ports }), {
              protocol: 6,
              ...addresses,
            }),
            timeUs,
          );
        }
        seen.end();
        for (const stream of seen.streams) {
          expect(stream.text.endsWith('.') || stream.text.includes('-')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('an IP datagram cut, shuffled, repeated and overlapped', () => {
  // One piece that is everything is no fragment, and a datagram of its own (RFC 6946 §4).
  const datagram = letters
    .chain((text) => fc.tuple(fc.constant(text), coverings(text.length + 8, 8)))
    .filter(([text, pieces]) => pieces.length === 1 || pieces.every(([from, to]) => to - from < text.length + 8));

  it('yields exactly its bytes, once, over IPv4', () => {
    fc.assert(
      fc.property(datagram, ([text, pieces]) => {
        const seen = collect();
        const whole = udp(Buffer.from(text));
        for (const [start, end] of pieces) {
          const hasMoreFragments = end < whole.length;
          seen.packet(
            ipv4(whole.subarray(start, end), {
              id: 7,
              fragmentOffset: start,
              hasMoreFragments,
            }),
            0,
          );
        }
        seen.end();
        expect(seen.datagrams.map((one) => [one.text, one.arrival.cutBytes])).toEqual([[text, 0]]);
      }),
      { numRuns: 200 },
    );
  });

  it('yields exactly its bytes, once, over IPv6', () => {
    fc.assert(
      fc.property(datagram, ([text, pieces]) => {
        const seen = collect();
        const whole = udp(Buffer.from(text));
        for (const [start, end] of pieces) {
          seen.packet(ipv6Fragment(whole.subarray(start, end), start, end < whole.length, 7), 0);
        }
        seen.end();
        expect(seen.datagrams.map((one) => [one.text, one.arrival.cutBytes])).toEqual([[text, 0]]);
      }),
      { numRuns: 200 },
    );
  });
});

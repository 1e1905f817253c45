import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hep3, hep3Chunks, hep3Of, oldHep } from '../builders/hep.ts';
import { dataChunk, sctp } from '../builders/sctp.ts';
import { collect } from '../flow/collect.ts';
import { ipv4, tcp, udp } from '../packet/build.ts';

const SCTP = 132;
const TCP = 6;

const message = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 1, maxLength: 60 });

/** Messages of one direction, each cut into fragments with the TSNs that follow each other. */
function chunksOf(messages: readonly string[], sizes: readonly number[], firstTsn: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (const [index, text] of messages.entries()) {
    const size = sizes[index % sizes.length]!;
    for (let at = 0; at < text.length; at += size) {
      chunks.push(
        dataChunk(Buffer.from(text.slice(at, at + size)), {
          tsn: (firstTsn + chunks.length) >>> 0,
          begins: at === 0,
          ends: at + size >= text.length,
          stream: index % 3,
          isUnordered: index % 2 === 0,
        }),
      );
    }
  }
  return chunks;
}

/** Every element once, moved by at most `window` places or so, and some once more. */
function shuffled<T>(items: readonly T[], window: number): fc.Arbitrary<T[]> {
  const moved = fc
    .array(fc.nat(window), { minLength: items.length, maxLength: items.length })
    .map((moves) =>
      items.map((item, index) => ({ item, place: index + moves[index]! })).sort((a, b) => a.place - b.place),
    )
    .map((placed) => placed.map(({ item }) => item));
  const again = fc.array(fc.nat(Math.max(0, items.length - 1)), { maxLength: 10 });
  return fc.tuple(moved, again).map(([order, repeats]) => {
    const all = [...order];
    for (const index of repeats) {
      all.splice(Math.min(all.length, index + 3), 0, order[index]!);
    }
    return all;
  });
}

describe('an SCTP association cut, shuffled within a window, repeated and bundled', () => {
  it('yields exactly its messages once, across the wrap of the TSN too', () => {
    const association = fc
      .tuple(
        fc.array(message, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
        fc.oneof(fc.nat(0xffffffff), fc.integer({ min: 0xfffffff0, max: 0xffffffff })),
      )
      .chain(([messages, sizes, tsn]) =>
        fc.tuple(
          fc.constant(messages),
          shuffled(chunksOf(messages, sizes, tsn), 8),
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
        ),
      );
    fc.assert(
      fc.property(association, ([messages, chunks, bundles]) => {
        const seen = collect();
        for (let at = 0, packet = 0; at < chunks.length; packet++) {
          const count = bundles[packet % bundles.length]!;
          // The second address of the sending host, now and then.
          const src = packet % 3 === 2 ? '10.0.1.1' : '10.0.0.1';
          seen.packet(ipv4(sctp(chunks.slice(at, at + count)), { src, protocol: SCTP }), packet);
          at += count;
        }
        seen.end();
        expect(seen.datagrams.map(({ text }) => text).sort()).toEqual([...messages].sort());
        expect(seen.problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a HEP stream cut anywhere', () => {
  it('yields exactly its messages in order', () => {
    const stream = fc
      .array(message, { minLength: 1, maxLength: 8 })
      .map((messages) => ({
        messages,
        bytes: Buffer.concat(messages.map((text, index) => hep3(Buffer.from(text), { seconds: 1000 + index }))),
      }))
      .chain(({ messages, bytes }) =>
        fc.tuple(
          fc.constant(messages),
          fc.constant(bytes),
          fc.uniqueArray(fc.nat(bytes.length - 1), { maxLength: 10 }),
        ),
      );
    fc.assert(
      fc.property(stream, ([messages, bytes, cuts]) => {
        const seen = collect();
        const starts = [...new Set([0, ...cuts])].sort((a, b) => a - b);
        for (const [index, start] of starts.entries()) {
          const piece = bytes.subarray(start, starts[index + 1] ?? bytes.length);
          seen.packet(ipv4(tcp(piece, { sequence: 1 + start }), { protocol: TCP }));
        }
        expect(seen.datagrams.map(({ text }) => text)).toEqual(messages);
        expect([seen.streams, seen.problems]).toEqual([[], []]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('bytes that lie', () => {
  const payload = Buffer.from('abcdefghij'.repeat(5));
  const packets = [
    udp(hep3(payload), 1, 9060),
    udp(hep3(payload, { isCompressed: true }), 1, 9060),
    udp(hep3Of([...hep3Chunks(hep3(payload))]), 1, 9060),
    udp(oldHep(2, payload), 1, 9060),
    sctp([dataChunk(payload, { tsn: 1, ends: false }), dataChunk(payload, { tsn: 2, begins: false })]),
  ];

  it('in HEP or SCTP throw nothing, never reach beyond the packet, and keep what comes behind', () => {
    const damage = fc.array(fc.tuple(fc.nat(250), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(packets.length - 1), damage, fc.nat(40), (which, changes, cut) => {
        const seen = collect();
        const packet = packets[which]!.slice();
        for (const [at, value] of changes) {
          packet[at % packet.length] = value;
        }
        const protocol = which === packets.length - 1 ? SCTP : 17;
        const whole = ipv4(packet, { protocol });
        seen.packet(whole.subarray(0, whole.length - cut), 0, whole.length);
        seen.packet(ipv4(udp(Buffer.from('good'))));
        seen.end();
        // What stands around the packet in its block is filled with X.
        expect(seen.datagrams.some(({ text }) => text.includes('XX'))).toBe(false);
        expect(seen.datagrams.filter(({ text }) => text === 'good')).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

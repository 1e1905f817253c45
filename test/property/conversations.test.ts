import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import { type BuiltPacket, concat, pcapngEnhanced, pcapngInterface, pcapngSection } from '../capture/build.ts';
import { ipv4, tcp, udp } from '../packet/build.ts';

const RAW_IP = 101;
const START_US = 1_795_000_000_000_000;

/** One call attempt each, so that every message of the conversation has a Call-ID of its own. */
function invite(number: number, bodyBytes: number): string {
  const body = 'v'.repeat(bodyBytes);
  return [
    'INVITE sip:b@example.com SIP/2.0',
    `Via: SIP/2.0/TCP 10.0.0.1;branch=z9hG4bK-${number}`,
    `From: <sip:a@example.com>;tag=${number}`,
    'To: <sip:b@example.com>',
    `Call-ID: call-${number}`,
    'CSeq: 1 INVITE',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

const conversation = fc
  .array(fc.nat(400), { minLength: 1, maxLength: 6 })
  .map((sizes) => sizes.map((size, i) => invite(i, size)));

type Placed = { readonly bytes: Uint8Array; readonly interfaces: readonly number[] };

/** A pcapng of two interfaces; each packet was captured on one of them or on both, a tenth of a millisecond apart. */
function capture(packets: readonly Placed[]): Uint8Array {
  const blocks = packets.flatMap(({ bytes, interfaces }, index) =>
    interfaces.map((id, copy) => {
      const packet: BuiltPacket = { bytes };
      return pcapngEnhanced(id, BigInt(START_US + index * 1000 + copy * 100), packet);
    }),
  );
  return concat(pcapngSection(), pcapngInterface(RAW_IP), pcapngInterface(RAW_IP), ...blocks);
}

const somewhere = fc.constantFrom([0], [1], [0, 1], [1, 0]);

async function callIds(bytes: Uint8Array): Promise<string[]> {
  const report = await analyze(bytes);
  expect(report.summary.messages).toBe(report.calls.length);
  return report.calls.map((call) => call.callId).sort();
}

const wanted = (messages: readonly string[]): string[] => messages.map((_, i) => `call-${i}`).sort();

describe('a conversation of known messages captured on two interfaces', () => {
  it('over TCP, cut, shuffled, repeated and overlapped, yields exactly those messages', async () => {
    const cuts = conversation.chain((messages) => {
      const text = messages.join('');
      const points = fc.uniqueArray(fc.nat(text.length - 1), { maxLength: 10 });
      const again = fc.array(fc.tuple(fc.nat(text.length - 1), fc.nat(300)), { maxLength: 5 });
      return fc.tuple(fc.constant(messages), points, again, fc.infiniteStream(fc.tuple(fc.nat(3), somewhere)));
    });
    await fc.assert(
      fc.asyncProperty(cuts, async ([messages, points, again, chance]) => {
        const text = messages.join('');
        const starts = [...new Set([0, ...points])].sort((a, b) => a - b);
        const pieces = starts.map((start, i): [number, number] => [start, starts[i + 1] ?? text.length]);
        const extra = again.map(([start, length]): [number, number] => [
          start,
          Math.min(text.length, start + length + 1),
        ]);
        const order = [...pieces, ...extra].map((piece, i) => ({ piece, key: i + (chance.next().value?.[0] ?? 0) }));
        const shuffled = order.sort((a, b) => a.key - b.key).map(({ piece }) => piece);
        const syn = ipv4(tcp(new Uint8Array(0), { sequence: 1000, flags: 'S' }), { protocol: 6, id: 1 });
        const packets = shuffled.map(([start, end], i): Placed => {
          const segment = tcp(Buffer.from(text.slice(start, end)), { sequence: 1001 + start });
          return { bytes: ipv4(segment, { protocol: 6, id: i + 2 }), interfaces: chance.next().value?.[1] ?? [0] };
        });
        expect(await callIds(capture([{ bytes: syn, interfaces: [0] }, ...packets]))).toEqual(wanted(messages));
      }),
      { numRuns: 100 },
    );
  });

  it('over UDP, in IP fragments in any order and repeated, yields exactly those messages', async () => {
    const fragments = fc.tuple(
      conversation,
      fc.integer({ min: 2, max: 40 }),
      fc.infiniteStream(fc.tuple(fc.nat(), somewhere)),
    );
    await fc.assert(
      fc.asyncProperty(fragments, async ([messages, units, chance]) => {
        const packets = messages.flatMap((message, number) => {
          const datagram = udp(Buffer.from(message));
          const size = units * 8;
          const count = Math.ceil(datagram.length / size);
          const parts = Array.from({ length: count }, (_, i): Placed & { key: number } => {
            const [key, interfaces] = chance.next().value ?? [0, [0]];
            const piece = datagram.subarray(i * size, (i + 1) * size);
            const options = { id: number + 1, fragmentOffset: i * size, hasMoreFragments: i + 1 < count };
            return { bytes: ipv4(piece, options), interfaces, key };
          });
          return parts.sort((a, b) => a.key - b.key);
        });
        expect(await callIds(capture(packets))).toEqual(wanted(messages));
      }),
      { numRuns: 100 },
    );
  });
});

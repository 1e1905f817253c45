import { describe, expect, it } from 'vitest';
import { chunk, type DataOptions, dataChunk, interleavedChunk, type SctpOptions, sctp } from '../builders/sctp.ts';
import { ipv4, ipv6 } from '../packet/build.ts';
import { type Collected, collect } from './collect.ts';

const SCTP = 132;

type PacketOptions = SctpOptions & { readonly src?: string; readonly dst?: string; readonly id?: number };

function send(seen: Collected, chunks: readonly Uint8Array[], options: PacketOptions = {}, timeUs?: number): void {
  const { src = '10.0.0.1', dst = '10.0.0.2', id = 0 } = options;
  seen.packet(ipv4(sctp(chunks, options), { src, dst, id, protocol: SCTP }), timeUs);
}

function data(text: string, options: DataOptions): Uint8Array {
  return dataChunk(Buffer.from(text), options);
}

function texts(seen: Collected): string[] {
  return seen.datagrams.map(({ text }) => text);
}

const START = { begins: true, ends: false } as const;
const MIDDLE = { begins: false, ends: false } as const;
const LAST = { begins: false, ends: true } as const;

describe('SCTP', () => {
  it('gives each user message its place, endpoints and transport', () => {
    const seen = collect();
    send(seen, [data('hello', { tsn: 1 })], { sourcePort: 5061, destinationPort: 5062 }, 10);
    expect(seen.datagrams).toMatchObject([
      {
        text: 'hello',
        arrival: {
          frame: 1,
          timeUs: 10,
          src: { text: '10.0.0.1:5061' },
          dst: { text: '10.0.0.2:5062' },
          transport: 'sctp',
          cutBytes: 0,
          position: -1,
          length: 0,
          firstHash: expect.any(Number),
          secondHash: expect.any(Number),
        },
      },
    ]);
  });

  it('is read over IPv6', () => {
    const seen = collect();
    seen.packet(ipv6(sctp([data('hello', { tsn: 1 })]), SCTP));
    expect(seen.datagrams).toMatchObject([{ text: 'hello', arrival: { src: { text: '[2001:db8::1]:5060' } } }]);
  });

  it('is read from IP fragments', () => {
    const seen = collect();
    const whole = sctp([data('x'.repeat(100), { tsn: 1 })]);
    const options = { protocol: SCTP, id: 5 };
    seen.packet(ipv4(whole.subarray(64), { ...options, fragmentOffset: 64 }));
    seen.packet(ipv4(whole.subarray(0, 64), { ...options, hasMoreFragments: true }));
    expect(texts(seen)).toEqual(['x'.repeat(100)]);
  });

  it('takes every DATA chunk of a packet, whatever chunks stand between', () => {
    const seen = collect();
    const sack = chunk(3, 0, new Uint8Array(12));
    send(seen, [sack, data('one', { tsn: 1, stream: 3 }), chunk(4, 0, new Uint8Array(5)), data('two', { tsn: 2 })]);
    expect(texts(seen)).toEqual(['one', 'two']);
  });

  it('puts fragments together in any order; the message counts for the packet that completed it', () => {
    const parts = [
      data('ab', { tsn: 5, ...START }),
      data('cd', { tsn: 6, ...MIDDLE }),
      data('ef', { tsn: 7, ...LAST }),
    ];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const seen = collect();
      for (const index of order) {
        send(seen, [parts[index]!]);
      }
      expect(seen.datagrams.map(({ text, arrival }) => [text, arrival.frame])).toEqual([['abcdef', 3]]);
    }
  });

  it('puts fragments together across the wrap of the TSN', () => {
    const seen = collect();
    send(seen, [data('ab', { tsn: 0xffffffff, ...START })]);
    send(seen, [data('cd', { tsn: 0, ...LAST })]);
    expect(texts(seen)).toEqual(['abcd']);
  });

  it('does not join what belongs to different messages', () => {
    const seen = collect();
    send(seen, [data('cd', { tsn: 2, ...LAST }), data('ef', { tsn: 3, ...START })]);
    send(seen, [data('gh', { tsn: 4, ...LAST }), data('ab', { tsn: 1, ...START })]);
    expect(texts(seen)).toEqual(['efgh', 'abcd']);
  });

  it('gives a retransmitted chunk once, alone or bundled with a new one', () => {
    const seen = collect();
    send(seen, [data('one', { tsn: 1 })], { id: 1 });
    send(seen, [data('one', { tsn: 1 }), data('two', { tsn: 2 })], { id: 2 });
    send(seen, [data('a', { tsn: 3, ...START })], { id: 3 });
    send(seen, [data('a', { tsn: 3, ...START }), data('b', { tsn: 4, ...LAST })], { id: 4 });
    expect([texts(seen), seen.flows.duplicates]).toEqual([['one', 'two', 'ab'], 0]);
  });

  it('counts a chunk captured twice', () => {
    const seen = collect();
    send(seen, [data('one', { tsn: 1 })], { id: 9 }, 0);
    send(seen, [data('one', { tsn: 1 })], { id: 9 }, 40_000);
    expect([texts(seen), seen.flows.duplicates]).toEqual([['one'], 1]);
  });

  it('knows an association by ports and tag, whichever address of a host sends', () => {
    const seen = collect();
    send(seen, [data('ab', { tsn: 1, ...START })], { src: '10.0.0.1' });
    send(seen, [data('ab', { tsn: 1, ...START })], { src: '10.9.0.1' });
    send(seen, [data('cd', { tsn: 2, ...LAST })], { src: '10.9.0.1', dst: '10.9.0.2' });
    expect(texts(seen)).toEqual(['abcd']);
  });

  it('keeps associations with other tags or ports apart', () => {
    const seen = collect();
    send(seen, [data('one', { tsn: 1 })], { tag: 1 });
    send(seen, [data('one', { tsn: 1 })], { tag: 2 });
    send(seen, [data('one', { tsn: 1 })], { tag: 1, sourcePort: 5061 });
    expect(texts(seen)).toEqual(['one', 'one', 'one']);
  });

  it('gives what stands under a known TSN and is not the same: another association has the same tag', () => {
    const seen = collect();
    send(seen, [data('one', { tsn: 1 })]);
    send(seen, [data('two', { tsn: 1 })]);
    expect(texts(seen)).toEqual(['one', 'two']);
  });

  it('puts interleaved messages together, each by its number', () => {
    const seen = collect();
    const part = (text: string, tsn: number, message: number, fragment: number, place: object): Uint8Array =>
      interleavedChunk(Buffer.from(text), { tsn, message, fragment, ...place });
    send(seen, [part('ab', 1, 1, 0, START), part('12', 2, 2, 0, START)]);
    send(seen, [part('34', 3, 2, 1, LAST), part('ef', 4, 1, 2, LAST)]);
    send(seen, [part('cd', 5, 1, 1, MIDDLE), part('whole', 6, 3, 0, {})]);
    expect(texts(seen)).toEqual(['1234', 'abcdef', 'whole']);
  });

  it('does not keep the fragments of what nobody wants', () => {
    const seen = collect({ limits: { fragmentBytes: 2000 } });
    send(seen, [data('-', { tsn: 1, ...START })]);
    for (let tsn = 2; tsn < 50; tsn++) {
      send(seen, [data('x'.repeat(500), { tsn, ...MIDDLE })]);
    }
    send(seen, [data('x', { tsn: 50, ...LAST }), data('-', { tsn: 51 }), data('next', { tsn: 52 })]);
    seen.end();
    expect([texts(seen), seen.problems]).toEqual([['next'], []]);
  });

  it('says how much of a message the capture cut', () => {
    const seen = collect();
    const whole = ipv4(sctp([data('abcdefgh', { tsn: 1 })]), { protocol: SCTP });
    seen.packet(whole.subarray(0, -3), 0, whole.length);
    const first = ipv4(sctp([data('ABCDEFGH', { tsn: 2, ...START })]), { protocol: SCTP });
    seen.packet(first.subarray(0, -3), 0, first.length);
    send(seen, [data('IJ', { tsn: 3, ...LAST })]);
    expect(seen.datagrams.map(({ text, arrival }) => [text, arrival.cutBytes])).toEqual([
      ['abcde', 3],
      ['ABCDE', 5],
    ]);
  });

  it('uses the beginning of a message whose rest never comes, after a minute or at the end', () => {
    for (const wait of [true, false]) {
      const seen = collect();
      send(seen, [data('ab', { tsn: 1, ...START })], {}, 0);
      send(seen, [data('zz', { tsn: 7, ...LAST })], {}, 1);
      if (wait) {
        send(seen, [], {}, 61_000_000);
        expect(texts(seen)).toEqual(['ab']);
      }
      seen.end();
      expect(seen.datagrams.map(({ text, arrival }) => [text, arrival.frame, arrival.cutBytes])).toEqual([
        ['ab', 1, 1],
      ]);
      expect(seen.problems).toMatchObject([{ code: 'sctp-incomplete', record: 1 }]);
    }
  });

  it('holds no more than its limit: the oldest message goes', () => {
    const seen = collect({ limits: { fragmentBytes: 1000 } });
    send(seen, [data(`first${'.'.repeat(500)}`, { tsn: 1, ...START })]);
    send(seen, [data(`second${'.'.repeat(500)}`, { tsn: 10, ...START })]);
    expect(texts(seen).map((text) => text.slice(0, 5))).toEqual(['first']);
    expect(seen.problems.map(({ code }) => code)).toEqual(['sctp-full', 'sctp-incomplete']);
    send(seen, [data('end', { tsn: 11, ...LAST })]);
    expect(texts(seen)[1]?.slice(-3)).toBe('end');
  });

  it.each([
    ['a length below its own header', chunk(0, 3, new Uint8Array(20), 3)],
    ['a length of zero', chunk(0, 3, new Uint8Array(20), 0)],
    ['a length beyond the packet', chunk(0, 3, new Uint8Array(20), 60_000)],
    ['no user data', chunk(0, 3, new Uint8Array(12))],
    ['half a header', Uint8Array.of(0, 3)],
  ])('passes over a chunk with %s, and keeps what stood before it', (_, bad) => {
    const seen = collect();
    send(seen, [data('good', { tsn: 1 }), bad]);
    expect(texts(seen)).toEqual(['good']);
  });

  it('is passed over when its common header is cut', () => {
    const seen = collect();
    seen.packet(ipv4(new Uint8Array(11), { protocol: SCTP }));
    expect([seen.datagrams, seen.problems]).toEqual([[], []]);
  });
});

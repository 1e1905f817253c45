import { describe, expect, it } from 'vitest';
import { ipv4, ipv6, type TcpOptions, tcp } from '../packet/build.ts';
import { type Collected, collect } from './collect.ts';

const CLIENT = { src: '10.0.0.1', dst: '10.0.0.2', protocol: 6 } as const;
const SERVER = { src: '10.0.0.2', dst: '10.0.0.1', protocol: 6 } as const;

function fromClient(seen: Collected, text: string, options: TcpOptions & { id?: number }, timeUs?: number): void {
  seen.packet(ipv4(tcp(Buffer.from(text), options), { ...CLIENT, id: options.id ?? 0 }), timeUs);
}

function fromServer(seen: Collected, text: string, options: TcpOptions, timeUs?: number): void {
  const ports = { sourcePort: 5060, destinationPort: 40_000 };
  seen.packet(ipv4(tcp(Buffer.from(text), { ...ports, ...options }), SERVER), timeUs);
}

function texts(seen: Collected): string[] {
  return seen.streams.map((stream) => stream.text);
}

describe('TCP streams', () => {
  it('are delivered in both directions, each with its own face and endpoints', () => {
    const seen = collect();
    fromClient(seen, '', { sequence: 99, flags: 'S' });
    fromServer(seen, '', { sequence: 499, acknowledgment: 100, flags: 'SA' });
    fromClient(seen, 'ask', { sequence: 100 });
    fromServer(seen, 'answer', { sequence: 500, acknowledgment: 103 });
    fromClient(seen, '', { sequence: 103, flags: 'FA' });
    fromServer(seen, '', { sequence: 506, flags: 'FA' });
    expect(texts(seen)).toEqual(['ask.', 'answer.']);
    expect(seen.streams[0]?.arrival).toMatchObject({
      frame: 3,
      transport: 'tcp',
      src: { text: '10.0.0.1:40000' },
      dst: { text: '10.0.0.2:5060' },
    });
    expect(seen.streams[1]?.arrival?.src?.text).toBe('10.0.0.2:5060');
  });

  it('open no face for a connection without data', () => {
    const seen = collect();
    fromClient(seen, '', { sequence: 99, flags: 'S' });
    fromServer(seen, '', { sequence: 1, flags: 'RA' });
    expect(seen.streams).toEqual([]);
  });

  it('put segments in order; what waited counts for the segment that made it deliverable', () => {
    const seen = collect();
    fromClient(seen, '', { sequence: 0xfffffffd, flags: 'S' });
    fromClient(seen, 'efgh', { sequence: 2 });
    fromClient(seen, 'ijkl', { sequence: 6 });
    fromClient(seen, 'abcd', { sequence: 0xfffffffe });
    expect(seen.streams).toMatchObject([{ text: 'abcdefghijkl', frames: [4, 4, 4] }]);
  });

  it('pass over retransmissions and overlaps, and keep what came first', () => {
    const seen = collect();
    fromClient(seen, 'abcd', { sequence: 1 });
    fromClient(seen, 'abcd', { sequence: 1 });
    fromClient(seen, 'CDEF', { sequence: 3 });
    fromClient(seen, 'b', { sequence: 2 });
    expect(texts(seen)).toEqual(['abcdEF']);
  });

  it('count a segment captured twice, but not a retransmission', () => {
    const seen = collect();
    fromClient(seen, 'abcd', { sequence: 1, id: 7 });
    fromClient(seen, 'abcd', { sequence: 1, id: 7 });
    fromClient(seen, 'abcd', { sequence: 1, id: 8 });
    expect(seen.flows.duplicates).toBe(1);
  });

  it('begin anywhere when the capture starts in the middle', () => {
    const seen = collect();
    fromClient(seen, 'middle', { sequence: 5000 });
    fromClient(seen, 'before', { sequence: 4994 });
    fromClient(seen, '', { sequence: 4000, flags: 'S' });
    fromClient(seen, ' more', { sequence: 5006 });
    expect(texts(seen)).toEqual(['middle more']);
  });

  it('go on behind a gap when the trace ends', () => {
    const seen = collect();
    fromClient(seen, 'ab', { sequence: 1 });
    fromClient(seen, 'ef', { sequence: 5 });
    expect(texts(seen)).toEqual(['ab']);
    seen.end();
    expect(seen.streams).toMatchObject([{ text: 'ab<2>ef.', frames: [1, 2] }]);
  });

  it('go on behind a gap soon after the receiver acknowledged what is missing', () => {
    const seen = collect();
    fromClient(seen, 'ab', { sequence: 1 }, 0);
    fromClient(seen, 'ef', { sequence: 5 }, 1000);
    fromServer(seen, '', { sequence: 9, acknowledgment: 3 }, 2000);
    fromServer(seen, '', { sequence: 9, acknowledgment: 3 }, 100_000);
    expect(texts(seen)).toEqual(['ab']);
    fromServer(seen, '', { sequence: 9, acknowledgment: 7 }, 101_000);
    seen.packet(
      ipv4(tcp(Buffer.from('other'), { sequence: 1, sourcePort: 1 }), {
        protocol: 6,
      }),
      140_000,
    );
    expect(texts(seen)).toEqual(['ab', 'other']);
    seen.packet(
      ipv4(tcp(Buffer.from('!'), { sequence: 6, sourcePort: 1 }), {
        protocol: 6,
      }),
      152_000,
    );
    expect(texts(seen)).toEqual(['ab<2>ef', 'other!']);
    expect(seen.streams[0]?.frames).toEqual([1, 2]);
  });

  it('go on behind a gap after ten seconds of trace time', () => {
    const seen = collect();
    fromClient(seen, 'ab', { sequence: 1 }, 0);
    fromClient(seen, 'ef', { sequence: 5 }, 1000);
    fromClient(seen, 'ij', { sequence: 9 }, 9_000_000);
    fromServer(seen, 'x', { sequence: 9 }, 10_002_000);
    expect(texts(seen)).toEqual(['ab<2>ef', 'x']);
    fromServer(seen, 'y', { sequence: 10 }, 20_003_000);
    expect(texts(seen)).toEqual(['ab<2>ef<2>ij', 'xy']);
  });

  it('go on behind a gap when too much waits, in one stream or in all', () => {
    for (const limits of [{ tcpWindowBytes: 1500 }, { tcpTotalBytes: 1500 }]) {
      const seen = collect({ limits });
      fromClient(seen, 'a', { sequence: 1 });
      for (let sequence = 3; sequence < 20; sequence += 2) {
        fromClient(seen, 'b', { sequence });
      }
      expect(seen.streams[0]?.text.startsWith('a<1>b<1>b<1>b')).toBe(true);
      expect(seen.problems.map((problem) => problem.code)).toEqual(
        'tcpTotalBytes' in limits ? ['tcp-waiting-full'] : [],
      );
    }
  });

  it('tell at once what the capture cut from a segment', () => {
    const seen = collect();
    const segment = ipv4(tcp(Buffer.from('abcdef'), { sequence: 1 }), CLIENT);
    seen.packet(segment.subarray(0, segment.length - 2), undefined, segment.length);
    fromClient(seen, 'gh', { sequence: 7 });
    expect(texts(seen)).toEqual(['abcd<2>gh']);
  });

  it('start anew when addresses and ports are used again', () => {
    const seen = collect();
    fromClient(seen, '', { sequence: 0, flags: 'S' });
    fromClient(seen, 'old', { sequence: 1 });
    fromClient(seen, '', { sequence: 0, flags: 'S' });
    fromClient(seen, '', { sequence: 70_000, flags: 'S' });
    fromClient(seen, 'new', { sequence: 70_001 });
    seen.end();
    expect(texts(seen)).toEqual(['old.', 'new.']);
  });

  it('end with RST in both directions, and ignore late copies', () => {
    const seen = collect();
    fromClient(seen, 'ask', { sequence: 1 });
    fromServer(seen, 'answer', { sequence: 1 });
    fromServer(seen, '', { sequence: 7, flags: 'R' });
    fromClient(seen, 'ask', { sequence: 1 });
    seen.end();
    expect(texts(seen)).toEqual(['ask.', 'answer.']);
  });

  it('wait with their end for what is still missing before the FIN', () => {
    const seen = collect();
    fromClient(seen, 'ab', { sequence: 1 });
    fromClient(seen, 'ef', { sequence: 5, flags: 'FA' });
    expect(texts(seen)).toEqual(['ab']);
    fromClient(seen, 'cd', { sequence: 3 });
    expect(texts(seen)).toEqual(['abcdef.']);
  });

  it('that are not ours are left alone until a segment looks like ours', () => {
    const seen = collect();
    fromClient(seen, '-http', { sequence: 1 });
    fromClient(seen, '-more', { sequence: 6 });
    fromClient(seen, 'sip', { sequence: 11 });
    fromClient(seen, 'sip', { sequence: 11 });
    fromClient(seen, ' goes on', { sequence: 14 });
    seen.end();
    expect(texts(seen)).toEqual(['-http', 'sip goes on.']);
  });

  it('beyond the limit end, least recently used first', () => {
    const seen = collect({ limits: { tcpConnections: 2 } });
    const from = (sourcePort: number, text: string, sequence: number): void =>
      seen.packet(ipv4(tcp(Buffer.from(text), { sequence, sourcePort }), CLIENT));
    from(1, 'one', 1);
    from(2, 'two', 1);
    from(1, '+', 4);
    from(3, 'three', 1);
    expect(texts(seen)).toEqual(['one+', 'two.', 'three']);
    expect(seen.problems).toMatchObject([{ code: 'tcp-connections-full' }]);
  });

  it('are put together over IPv6 and between equal addresses and ports', () => {
    const seen = collect();
    seen.packet(ipv6(tcp(Buffer.from('six'), { sequence: 1 }), 6));
    const loop = { src: '127.0.0.1', dst: '127.0.0.1', protocol: 6 };
    seen.packet(ipv4(tcp(Buffer.from('there'), { sequence: 1 }), loop));
    seen.packet(
      ipv4(
        tcp(Buffer.from('back'), {
          sequence: 1,
          sourcePort: 5060,
          destinationPort: 40_000,
        }),
        loop,
      ),
    );
    expect(texts(seen)).toEqual(['six', 'there', 'back']);
    expect(seen.streams[0]?.arrival?.dst?.text).toBe('[2001:db8::2]:5060');
  });
});

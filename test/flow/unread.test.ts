import { describe, expect, it } from 'vitest';
import { dataChunk, sctp } from '../builders/sctp.ts';
import { fromHex } from '../capture/build.ts';
import { ipv4, tcp, udp } from '../packet/build.ts';
import { type Collected, collect } from './collect.ts';

/** A face that wants what begins with a letter. */
function collectLetters(): Collected {
  return collect({
    face: { wantsDatagram: (bytes, start) => bytes[start]! > 0x60 && bytes[start]! < 0x7b },
  });
}

function counts(seen: Collected): number[] {
  return (['sigcomp', 'stun', 'turn-channel'] as const).map((protocol) => seen.flows.unread(0, protocol));
}

/** With a partial state identifier of six bytes (RFC 3320 §7). */
const WITH_STATE = fromHex('f9 0102030405ff 0000');
/** With two bytes of code for address 128. */
const WITH_CODE = fromHex('f8 0021 aabb cc');
/** With returned feedback of one item in front. */
const WITH_FEEDBACK = fromHex('fd 81aa 010203040506');
const BINDING_REQUEST = fromHex('0001 0000 2112a442 000102030405060708090a0b');

describe('SigComp', () => {
  it.each([
    ['partial state', WITH_STATE],
    ['code', WITH_CODE],
    ['feedback', WITH_FEEDBACK],
  ])('with %s is counted and told once for its input', (_, message) => {
    const seen = collectLetters();
    seen.packet(ipv4(udp(message)));
    seen.packet(ipv4(udp(message)));
    expect(seen.problems).toEqual([]);
    seen.end();
    expect(counts(seen)).toEqual([2, 0, 0]);
    expect(seen.problems).toMatchObject([{ code: 'sigcomp-not-decoded', input: 0, record: null }]);
    expect(seen.problems[0]?.message).toMatch(/^2 packets or TCP streams are SigComp, which is not decoded/);
  });

  it('is looked for only on ports that carry SIP', () => {
    const seen = collectLetters();
    seen.packet(ipv4(udp(WITH_STATE, 7000, 7001)));
    expect(counts(seen)).toEqual([0, 0, 0]);
    seen.packet(ipv4(udp(Buffer.from('sip'), 7000, 7002)));
    seen.packet(ipv4(udp(WITH_STATE, 7000, 7001)));
    expect(counts(seen)).toEqual([1, 0, 0]);
  });

  it.each([
    ['ends in its state identifier', 'f9 01020304'],
    ['ends in its feedback', 'fd ff 010203040506'],
    ['promises more code than there is', 'f8 0fff aabb'],
    ['has code for the reserved address', 'f8 0020 aabb'],
    ['is one byte', 'f8'],
    ['begins otherwise', '80 0102030405060708'],
  ])('is not what %s', (_, hex) => {
    const seen = collectLetters();
    seen.packet(ipv4(udp(fromHex(hex))));
    seen.end();
    expect([counts(seen), seen.problems]).toEqual([[0, 0, 0], []]);
  });

  it('is found at the beginning of a TCP stream, but not on the port of TLS', () => {
    const stream = (seen: Collected, bytes: Uint8Array, port: number): void =>
      seen.packet(ipv4(tcp(bytes, { sequence: 1, destinationPort: port }), { protocol: 6 }));
    const seen = collectLetters();
    stream(seen, WITH_STATE, 5060);
    expect(counts(seen)).toEqual([1, 0, 0]);
    stream(seen, WITH_STATE, 5061);
    stream(seen, WITH_STATE, 8080);
    seen.packet(ipv4(tcp(Buffer.from('sip'), { sequence: 1, sourcePort: 41_000 }), { protocol: 6 }));
    seen.packet(ipv4(tcp(WITH_STATE, { sequence: 4, sourcePort: 41_000 }), { protocol: 6 }));
    expect(counts(seen)).toEqual([1, 0, 0]);
  });

  it('is found in SCTP too', () => {
    const seen = collectLetters();
    seen.packet(ipv4(sctp([dataChunk(WITH_CODE, { tsn: 1 })]), { protocol: 132 }));
    expect(counts(seen)).toEqual([1, 0, 0]);
  });
});

describe('STUN', () => {
  it('is counted on any port, and no problem', () => {
    const seen = collectLetters();
    seen.packet(ipv4(udp(BINDING_REQUEST, 5060, 3478)));
    seen.packet(ipv4(udp(BINDING_REQUEST, 40_000, 40_001)));
    seen.end();
    expect([counts(seen), seen.problems]).toEqual([[0, 2, 0], []]);
  });

  it('needs its cookie and its header', () => {
    const seen = collectLetters();
    seen.packet(ipv4(udp(fromHex('0001 0000 2112a443 000102030405060708090a0b'))));
    seen.packet(ipv4(udp(BINDING_REQUEST.subarray(0, 19))));
    expect(counts(seen)).toEqual([0, 0, 0]);
  });

  it('names the channels of TURN where the length fits', () => {
    const seen = collectLetters();
    seen.packet(ipv4(udp(fromHex('4001 0003 aabbcc'))));
    seen.packet(ipv4(udp(fromHex('4fff 0003 aabbcc00'))));
    seen.packet(ipv4(udp(fromHex('4001 0004 aabbcc'))));
    seen.packet(ipv4(udp(fromHex('4001 0003 aabbccdd00000000'))));
    seen.packet(ipv4(udp(fromHex('4001'))));
    expect(counts(seen)).toEqual([0, 0, 2]);
  });
});

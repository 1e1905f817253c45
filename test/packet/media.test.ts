import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IP_PROTOCOL, isPlainMedia, packetDecoder } from '../../src/packet/index.ts';
import { ethernet, ipv4, ipv6, tcp, udp } from './build.ts';

const ETHERNET = 1;
const rtp = Uint8Array.of(0x80, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0xd5);

/** What the whole decoder says: a UDP datagram, whole and no tunnel, whose payload begins like RTP. */
function isMediaDecoded(frame: Uint8Array): boolean {
  const packet = packetDecoder.createPacket();
  const isRead = packetDecoder.decodeFrame(frame, 0, frame.length, frame.length, ETHERNET, packet);
  const first = frame[packet.start] ?? 0;
  return (
    isRead &&
    !packet.isFragment &&
    packet.protocol === IP_PROTOCOL.udp &&
    packet.start < packet.end &&
    first >= 0x80 &&
    first < 0xf8
  );
}

describe('isPlainMedia', () => {
  test('knows RTP in a dozen bytes', () => {
    expect(isPlainMedia(ethernet(ipv4(udp(rtp, 10_000, 20_000))), 0, 55)).toBe(true);
  });

  test.each([
    ['SIP', ethernet(ipv4(udp(Uint8Array.from(Buffer.from('OPTIONS sip:a SIP/2.0')))))],
    ['an empty datagram with padding behind it', ethernet(ipv4(udp(new Uint8Array(0), 1, 2)))],
    ['a tunnel', ethernet(ipv4(udp(rtp, 40_000, 2152)))],
    ['a fragment', ethernet(ipv4(udp(rtp), { hasMoreFragments: true }))],
    ['TCP', ethernet(ipv4(tcp(rtp, { sequence: 1 }), { protocol: 6 }))],
    ['IPv6', ethernet(ipv6(udp(rtp)), 0x86dd)],
  ])('leaves %s to the decoder', (_, frame) => {
    const padded = new Uint8Array(Math.max(60, frame.length)).fill(0x80);
    padded.set(frame);
    expect(isPlainMedia(padded, 0, padded.length)).toBe(false);
  });

  test('never says of a frame what the decoder does not', () => {
    const base = ethernet(ipv4(udp(rtp, 10_000, 20_000)));
    const change = fc.record({ at: fc.nat(base.length - 1), byte: fc.nat(255) });
    const property = fc.property(fc.array(change, { maxLength: 4 }), fc.nat(14), (changes, cut) => {
      const frame = base.slice(0, base.length - cut);
      for (const { at, byte } of changes) {
        frame[at] = byte;
      }
      if (isPlainMedia(frame, 0, frame.length)) {
        expect(isMediaDecoded(frame)).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 5000 });
  });
});

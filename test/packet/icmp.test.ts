import { describe, expect, it } from 'vitest';
import type { Undelivered } from '../../src/model/index.ts';
import { decodeFrame, Packet } from '../../src/packet/index.ts';
import { concat, fromHex } from '../capture/build.ts';
import { ethernet, ipv4, ipv6, ipv6Fragment, tcp, udp } from './build.ts';

const ETHERNET = 1;
const SIP = new TextEncoder().encode('INVITE sip:2002@198.51.100.5 SIP/2.0\r\n');
const QUOTE = ipv4(udp(SIP, 5062, 5060), { src: '192.0.2.10', dst: '198.51.100.5' });

function decode(frame: Uint8Array) {
  const packet = new Packet();
  const isDecoded = decodeFrame(frame, 0, frame.length, frame.length, ETHERNET, packet);
  return { isDecoded, packet, payload: Buffer.from(frame.subarray(packet.start, packet.end)).toString('latin1') };
}

function icmp(type: number, code: number, quoted: Uint8Array): Uint8Array {
  const error = concat(Uint8Array.of(type, code), fromHex('0000 00000000'), quoted);
  return ethernet(ipv4(error, { src: '192.0.2.254', dst: '192.0.2.10', protocol: 1 }));
}

function icmp6(type: number, code: number, quoted: Uint8Array): Uint8Array {
  return ethernet(ipv6(concat(Uint8Array.of(type, code), fromHex('0000 00000000'), quoted), 58), 0x86dd);
}

describe('an ICMP error', () => {
  const CODES: readonly (readonly [number, number, Undelivered | null])[] = [
    [3, 0, 'network-unreachable'],
    [3, 1, 'host-unreachable'],
    [3, 2, 'protocol-unreachable'],
    [3, 3, 'port-unreachable'],
    [3, 4, 'too-big'],
    [3, 5, 'network-unreachable'],
    [3, 6, 'network-unreachable'],
    [3, 7, 'host-unreachable'],
    [3, 8, 'host-unreachable'],
    [3, 9, 'prohibited'],
    [3, 10, 'prohibited'],
    [3, 11, 'network-unreachable'],
    [3, 12, 'host-unreachable'],
    [3, 13, 'prohibited'],
    [3, 14, 'prohibited'],
    [3, 15, 'prohibited'],
    [3, 16, null],
    [11, 0, 'ttl-exceeded'],
    [11, 1, 'fragments-lost'],
    [11, 2, null],
    [0, 0, null],
    [4, 0, null],
    [5, 1, null],
    [8, 0, null],
    [12, 0, null],
  ];
  it.each(CODES)('of type %i and code %i says %s', (type, code, says) => {
    const { isDecoded, packet } = decode(icmp(type, code, QUOTE));
    expect([isDecoded, packet.undelivered]).toEqual([says !== null, says]);
  });

  const CODES_6: readonly (readonly [number, number, Undelivered | null])[] = [
    [1, 0, 'network-unreachable'],
    [1, 1, 'prohibited'],
    [1, 2, 'network-unreachable'],
    [1, 3, 'host-unreachable'],
    [1, 4, 'port-unreachable'],
    [1, 5, 'prohibited'],
    [1, 6, 'prohibited'],
    [1, 7, null],
    [2, 0, 'too-big'],
    [3, 0, 'ttl-exceeded'],
    [3, 1, 'fragments-lost'],
    [4, 0, null],
    [128, 0, null],
    [135, 0, null],
  ];
  it.each(CODES_6)('of ICMPv6 type %i and code %i says %s', (type, code, says) => {
    const { isDecoded, packet, payload } = decode(icmp6(type, code, ipv6(udp(SIP, 5062, 5060))));
    expect([isDecoded, packet.undelivered]).toEqual([says !== null, says]);
    if (says !== null) {
      expect([packet.sourcePort, packet.destinationPort, payload]).toEqual([5062, 5060, Buffer.from(SIP).toString()]);
    }
  });

  it('describes the packet it quotes, and who sent the error', () => {
    const frame = icmp(3, 3, QUOTE);
    const { packet, payload } = decode(frame);
    const address = (at: number) => frame.subarray(at, at + packet.addressLength).join('.');
    expect(payload).toBe('INVITE sip:2002@198.51.100.5 SIP/2.0\r\n');
    expect([address(packet.sourceAt), packet.sourcePort]).toEqual(['192.0.2.10', 5062]);
    expect([address(packet.destinationAt), packet.destinationPort]).toEqual(['198.51.100.5', 5060]);
    expect([address(packet.reporterAt), packet.reporterLength]).toEqual(['192.0.2.254', 4]);
  });

  it('may quote no more than the ports', () => {
    const { isDecoded, packet, payload } = decode(icmp(3, 3, QUOTE.subarray(0, 28)));
    expect([isDecoded, packet.sourcePort, payload, packet.missing]).toEqual([true, 5062, '', SIP.length]);
  });

  it('may quote the first fragment of a datagram, and says nothing with another', () => {
    const first = ipv4(udp(SIP, 5062, 5060), { hasMoreFragments: true });
    const second = ipv4(SIP, { fragmentOffset: 1480 });
    expect([decode(icmp(11, 1, first)).isDecoded, decode(icmp(11, 1, first)).packet.isFragment]).toEqual([true, false]);
    expect(decode(icmp(11, 1, second)).isDecoded).toBe(false);
    expect(decode(icmp6(3, 1, ipv6Fragment(udp(SIP), 0, true, 7))).isDecoded).toBe(true);
    expect(decode(icmp6(3, 1, ipv6Fragment(SIP, 1480, true, 7))).isDecoded).toBe(false);
  });

  it('is passed over where it quotes no UDP, or an error', () => {
    expect(decode(icmp(3, 3, ipv4(tcp(SIP, { sequence: 1 }), { protocol: 6 }))).isDecoded).toBe(false);
    expect(decode(icmp(3, 3, icmp(3, 3, QUOTE).subarray(14))).isDecoded).toBe(false);
  });

  it('that is cut anywhere is passed over', () => {
    const whole = icmp(3, 3, QUOTE);
    const decoded = Array.from({ length: whole.length }, (_, length) => decode(whole.subarray(0, length)).isDecoded);
    // Ethernet 14, IPv4 20, ICMP 8, IPv4 20, UDP 8: from there on the ports are there.
    expect(decoded.indexOf(true)).toBe(70);
    expect(decoded.slice(70)).not.toContain(false);
  });

  it('leaves nothing behind for the next packet', () => {
    const packet = new Packet();
    const read = (frame: Uint8Array) => decodeFrame(frame, 0, frame.length, frame.length, ETHERNET, packet);
    read(icmp(3, 3, QUOTE));
    expect(read(ethernet(QUOTE))).toBe(true);
    expect(packet.undelivered).toBeNull();
  });
});

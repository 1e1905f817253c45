import { describe, expect, test, vi } from 'vitest';
import { DuplicateFilter } from '../../src/flow/duplicates.ts';
import type { FlowFace } from '../../src/flow/index.ts';
import { concat } from '../capture/build.ts';
import { ipv4, udp } from '../packet/build.ts';
import { collect } from './collect.ts';

/** An ICMP error of 10.0.0.2 about a datagram that 10.0.0.1 sent it with this payload. */
function refused(payload: string): Uint8Array {
  const error = concat(Uint8Array.of(3, 3, 0, 0, 0, 0, 0, 0), ipv4(udp(Buffer.from(payload), 4000, 5060)));
  return ipv4(error, { src: '10.0.0.2', dst: '10.0.0.1', protocol: 1 });
}

/** What the face is told of ICMP errors: what each quotes. */
function listening() {
  const quotes: string[] = [];
  const undelivered: FlowFace['undelivered'] = (bytes, start, end) => {
    quotes.push(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
  };
  return { quotes, seen: collect({ face: { undelivered } }) };
}

describe('what an ICMP error quotes', () => {
  const WANTED = 'x'.repeat(32);
  const UNWANTED = `-${'x'.repeat(31)}`;

  test('is told where it is wanted, once', () => {
    const { quotes, seen } = listening();
    seen.packet(refused(WANTED));
    seen.packet(refused(WANTED));
    expect(quotes).toEqual([WANTED]);
  });

  test('is told where it is too little to know', () => {
    const { quotes, seen } = listening();
    seen.packet(refused(UNWANTED.slice(0, 31)));
    seen.packet(refused(''));
    expect(quotes).toEqual([UNWANTED.slice(0, 31), '']);
  });

  test('costs nothing more where it is not: it is compared with none and ends no waiting', () => {
    const isCopy = vi.spyOn(DuplicateFilter.prototype, 'isCopy');
    const { quotes, seen } = listening();
    const datagram = udp(Buffer.from('a'.repeat(80)));
    seen.packet(ipv4(datagram.subarray(0, 40), { id: 7, hasMoreFragments: true }), 0);
    const before = isCopy.mock.calls.length;
    seen.packet(refused(UNWANTED), 900_000);
    expect([quotes, seen.datagrams, isCopy.mock.calls.length - before]).toEqual([[], [], 0]);
    seen.packet(refused(WANTED), 900_001);
    isCopy.mockRestore();
    expect([quotes, seen.datagrams.map(({ text }) => text)]).toEqual([[WANTED], ['a'.repeat(32)]]);
  });
});

import { describe, expect, test } from 'vitest';
import { decodeFrame, Packet } from '../../src/packet/index.ts';
import { concat, fromHex } from '../capture/build.ts';
import { ethernet, ipv4, udp } from './build.ts';

const ERF = 197;
const FRAME = ethernet(ipv4(udp(Buffer.from('hello, world'), 1, 2)));

type Record = { readonly type: number; readonly between: string; readonly length?: number; readonly wire?: number };

function record({ type, between, length, wire }: Record, frame = FRAME): Uint8Array {
  const before = fromHex(between);
  const own = length ?? 16 + before.length + frame.length;
  const onWire = wire ?? frame.length + 4;
  const u16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff);
  const head = concat(new Uint8Array(8), Uint8Array.of(type, 4), u16(own), u16(0), u16(onWire));
  return concat(head, before, frame);
}

function decode(frame: Uint8Array, originalLength = frame.length) {
  const packet = new Packet();
  const isDecoded = decodeFrame(frame, 0, frame.length, originalLength, ERF, packet);
  const payload = Buffer.from(frame.slice(packet.start, packet.end)).toString('latin1');
  return isDecoded ? [payload, packet.missing] : null;
}

describe('a record of an Endace card', () => {
  test.each([2, 11, 16, 20])('of Ethernet (type %i)', (type) => {
    expect(decode(record({ type, between: '0000' }))).toEqual(['hello, world', 0]);
    // The second byte of what stands before the frame is padding, the first one not to be trusted.
    expect(decode(record({ type, between: '0e55' }))).toEqual(['hello, world', 0]);
    expect(decode(record({ type: type | 0x80, between: '0c00000000000000 0000' }))).toEqual(['hello, world', 0]);
    expect(decode(record({ type: type | 0x80, between: '8c00000000000000 0c00000000000000 0000' }))).toEqual([
      'hello, world',
      0,
    ]);
  });

  test.each([0, 3, 6, 7, 8, 12, 13, 14, 18, 21, 24, 25, 27, 48, 127])('of type %i holds no packet', (type) => {
    expect(decode(record({ type, between: '0000' }))).toBe(null);
  });

  test('that the card cut says how much is missing', () => {
    const cut = FRAME.subarray(0, FRAME.length - 5);
    const frame = record({ type: 2, between: '0000', wire: FRAME.length + 4 }, cut);
    expect(decode(frame, 16 + FRAME.length + 4)).toEqual(['hello, ', 5]);
  });

  test('whose lengths lie, or whose extension headers never end, is damaged', () => {
    expect(decode(record({ type: 2, between: '0000', length: 17 }))).toBe(null);
    expect(decode(record({ type: 2, between: '0000', length: 0 }))).toBe(null);
    expect(
      decode(concat(record({ type: 0x82, between: '' }, new Uint8Array(0)), new Uint8Array(4000).fill(0xff))),
    ).toBe(null);
    const whole = record({ type: 0x82, between: '8c00000000000000 0c00000000000000 0000' });
    for (let length = 0; length < whole.length - 12; length++) {
      expect(decode(whole.subarray(0, length), whole.length)?.[0] ?? '').toBe('');
    }
    expect(decode(record({ type: 2, between: '0000', length: 65_535 }))).toEqual(['hello, world', 0]);
  });
});

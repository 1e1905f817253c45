import { expect, test } from 'vitest';
import { ipv4Number, parseAddress } from '../../src/bytes/index.ts';

test('a dotted IPv4 address is a number, and nothing else is', () => {
  for (const [text, number] of [
    ['0.0.0.0', 0],
    ['10.0.0.1', 0x0a000001],
    ['192.0.2.1', 0xc0000201 | 0],
    ['255.255.255.255', -1],
  ] as const) {
    expect(ipv4Number(text), text).toBe(number);
    const [a, b, c, d] = parseAddress(text)!;
    expect((a! << 24) | (b! << 16) | (c! << 8) | d!, text).toBe(number);
  }
  for (const text of [
    '',
    '1',
    '1.2.3',
    '1.2.3.',
    '.1.2.3',
    '1..2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.x',
    '2001:db8::1',
    '::1.2.3.4',
  ]) {
    expect(ipv4Number(text), text).toBeNull();
  }
});

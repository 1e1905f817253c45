import { createCipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CryptoPan } from '../../src/anonymize/crypto-pan.ts';
import { ipv4Text, ipv6Text, parseAddress, u32be } from '../../src/bytes/index.ts';
import { anonymizer } from './told.ts';

const bytesOf = (text: string): Uint8Array => parseAddress(text) ?? new Uint8Array(0);
const textOf = (bytes: Uint8Array): string => (bytes.length === 4 ? ipv4Text(u32be(bytes, 0)) : ipv6Text(bytes, 0));
const blockCipher = (key: Uint8Array) => {
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  return (block: Uint8Array): Uint8Array => cipher.update(block);
};

/** The key and the first addresses of the sample trace that comes with the reference implementation. */
const SAMPLE_KEY = Uint8Array.of(
  ...[21, 34, 23, 141, 51, 164, 207, 128, 19, 10, 91, 22, 73, 144, 125, 16],
  ...[216, 152, 143, 131, 121, 121, 101, 39, 98, 87, 76, 45, 42, 132, 34, 2],
);

describe('Crypto-PAn', () => {
  const pan = new CryptoPan(blockCipher, SAMPLE_KEY);

  test.each([
    ['128.11.68.132', '135.242.180.132'],
    ['129.118.74.4', '134.136.186.123'],
    ['130.132.252.244', '133.68.164.234'],
  ])('makes of %s what the reference implementation makes of it', (original, mapped) => {
    expect(textOf(pan.map(bytesOf(original)))).toBe(mapped);
    expect(textOf(pan.unmap(bytesOf(mapped)))).toBe(original);
  });

  test('keeps as many first bits alike as there were, in IPv6 too', () => {
    const alike = (a: Uint8Array, b: Uint8Array): number => {
      const bits = (each: Uint8Array): string => [...each].map((byte) => byte.toString(2).padStart(8, '0')).join('');
      const [one, other] = [bits(a), bits(b)];
      return [...one].findIndex((bit, at) => bit !== other[at]);
    };
    for (const [a, b] of [
      ['203.0.113.7', '203.0.113.9'],
      ['203.0.113.7', '203.0.200.7'],
      ['2001:db8::1', '2001:db8::2'],
      ['2001:db8:1::1', '2001:db8:2::1'],
    ] as const) {
      expect(alike(pan.map(bytesOf(a)), pan.map(bytesOf(b)))).toBe(alike(bytesOf(a), bytesOf(b)));
    }
  });
});

describe('addresses', () => {
  const by = anonymizer();
  const mapped = (text: string): string => textOf(by.address(bytesOf(text)));

  test.each(['0.0.0.0', '127.0.0.1', '255.255.255.255', '224.0.1.75', '224.0.0.251', '::', '::1'])(
    '%s stays',
    (same) => {
      expect(mapped(same)).toBe(same);
    },
  );

  test.each([
    ['10.1.2.3', /^10\./],
    ['172.20.1.1', /^172\.(?:1[6-9]|2\d|3[01])\./],
    ['192.168.7.8', /^192\.168\./],
    ['100.70.1.1', /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./],
    ['169.254.3.3', /^169\.254\./],
    ['127.0.0.5', /^127\./],
    ['239.1.2.3', /^2(?:2[4-9]|3\d)\./],
    ['fd12:3456::1', /^fd/],
    ['fe80::20b:82ff:fe01:203', /^fe80::/],
    ['ff02::1:ff00:1', /^ff02:/],
    ['2001:db8::1', /^[23]/],
    ['::ffff:10.1.2.3', /^::ffff:10\./],
    ['64:ff9b::a01:203', /^64:ff9b::a/],
  ])('%s stays in its block', (original, block) => {
    expect(mapped(original)).toMatch(block);
    expect(mapped(original)).not.toBe(original);
    expect(textOf(by.addressBehind(bytesOf(mapped(original))))).toBe(original);
  });

  test('what anybody can reach stays so, and no two become one', () => {
    const originals = Array.from(
      { length: 2000 },
      (_, at) => `${1 + ((at * 7) % 223)}.${at % 256}.${(at * 13) % 256}.${at % 251}`,
    );
    const isSpecial = (text: string): boolean =>
      /^(?:0|10|127|2[2-5]\d)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
        text,
      );
    const ordinary = [...new Set(originals)].filter((each) => !isSpecial(each));
    const made = ordinary.map(mapped);
    expect(made.filter(isSpecial)).toEqual([]);
    expect(new Set(made).size).toBe(ordinary.length);
    expect(made.map((each) => textOf(by.addressBehind(bytesOf(each))))).toEqual(ordinary);
  });
});

import { describe, expect, it } from 'vitest';
import { ipv6Text } from '../../src/bytes/index.ts';
import { Endpoints } from '../../src/flow/endpoints.ts';
import { GenerationMap } from '../../src/flow/generations.ts';
import { fromHex } from '../capture/build.ts';

describe('endpoints', () => {
  it('are the same object for the same address and port', () => {
    const endpoints = new Endpoints();
    const bytes = fromHex('00 c0a80001 20010db8000000000000000000000001');
    expect(endpoints.of(bytes, 1, 4, 5060)).toBe(endpoints.of(bytes, 1, 4, 5060));
    expect(endpoints.of(bytes, 5, 16, 5060)).toBe(endpoints.of(bytes, 5, 16, 5060));
    expect(endpoints.of(bytes, 1, 4, 5060)).not.toBe(endpoints.of(bytes, 1, 4, 5061));
    expect(endpoints.of(bytes, 1, 4, 5060)).toMatchObject({
      address: '192.168.0.1',
      port: 5060,
      text: '192.168.0.1:5060',
    });
  });

  it('write IPv6 addresses as RFC 5952 §4 has them', () => {
    const cases = {
      '20010db8000000000000000000000001': '2001:db8::1',
      '00000000000000000000000000000000': '::',
      '00000000000000000000000000000001': '::1',
      '20010db8000000010001000100010001': '2001:db8:0:1:1:1:1:1',
      '20010db8000000000001000000000001': '2001:db8::1:0:0:1',
      '20010000000000010000000000000001': '2001:0:0:1::1',
      fe800000000000000000000000000000: 'fe80::',
      '00000000000000000000ffffc0000201': '::ffff:192.0.2.1',
      '20010DB8AAAABBBBCCCCDDDDEEEE0001': '2001:db8:aaaa:bbbb:cccc:dddd:eeee:1',
    };
    for (const [hex, text] of Object.entries(cases)) {
      expect(ipv6Text(fromHex(hex), 0)).toBe(text);
    }
  });

  it('are kept while they are used, and never more than twice the limit', () => {
    const map = new GenerationMap<number, number>(10);
    for (let key = 0; key < 1000; key++) {
      map.set(key, key);
      expect(map.get(0)).toBe(0);
    }
    expect(
      Array.from({ length: 1000 }, (_, key) => map.get(key)).filter((value) => value !== undefined).length,
    ).toBeLessThan(25);
  });
});

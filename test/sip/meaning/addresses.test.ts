import { describe, expect, test } from 'vitest';
import { isAddress, isUnroutable, isUnspecified } from '../../../src/sip/index.ts';

/** The first and the last of each range, and the neighbours outside. */
const INSIDE = [
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.0',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.0.1',
  '172.16.0.0',
  '172.31.255.255',
  '192.168.0.0',
  '192.168.255.255',
  '::',
  '::1',
  'fc00::1',
  'fdff::1',
  'fe80::1',
  'febf::1',
  '[fe80::1]',
  '::ffff:10.0.0.1',
  '::FFFF:192.168.1.1',
  '::ffff:0.0.0.0',
  '[::ffff:127.0.0.1]',
];
const OUTSIDE = [
  '1.0.0.0',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.51.100.7',
  '::2',
  'fbff::1',
  'fe00::1',
  'fe7f::1',
  'fec0::1',
  '2001:db8::1',
  '[2001:db8::1]',
  '::ffff:198.51.100.7',
  '1::ffff:10.0.0.1',
];
const NO_ADDRESSES = ['', 'example.com', '10.0.0', '10.0.0.256', '10.0.0.1.', 'fe80', '1:2', '10.0.0.1:5060', '[]'];

describe('addresses that nobody outside can reach', () => {
  test.each(INSIDE)('%s is one', (host) => {
    expect([isAddress(host), isUnroutable(host)]).toEqual([true, true]);
  });

  test.each(OUTSIDE)('%s is none', (host) => {
    expect([isAddress(host), isUnroutable(host)]).toEqual([true, false]);
  });

  test.each(NO_ADDRESSES)('%s is no address at all', (host) => {
    expect([isAddress(host), isUnroutable(host), isUnspecified(host)]).toEqual([false, false, false]);
  });
});

test('an unspecified address is all zeros, in either family', () => {
  expect([...INSIDE, ...OUTSIDE].filter(isUnspecified)).toEqual(['0.0.0.0', '::', '::ffff:0.0.0.0']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, parseNameAddr } from '../../../src/sip/index.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '"',
    '\\',
    ' ',
    '\t',
    ';tag=1',
    '?Replaces=a',
    ',',
    'sip:anna@a.example',
    'Anna',
    '*',
    '""',
  ),
  fc.string({ maxLength: 4 }),
);

test('the address alone is the one of the whole value', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const value = pieces.join('');
      expect(addressOf(value)).toBe(parseNameAddr(value).uri);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['<sip:anna@a.example>;tag=1', 'sip:anna@a.example'],
  [' Anna < sip:anna@a.example >;tag=1', 'sip:anna@a.example'],
  ['"<sip:no@a.example>" <sip:anna@a.example>', 'sip:anna@a.example'],
  ['<sip:anna@a.example;x="<y>">', 'sip:anna@a.example;x="<y'],
  ['sip:anna@a.example;tag=1', 'sip:anna@a.example'],
  ['<sip:anna@a.example', 'sip:anna@a.example'],
  ['', ''],
])('of %s it is %s', (value, address) => {
  expect(addressOf(value)).toBe(address);
});

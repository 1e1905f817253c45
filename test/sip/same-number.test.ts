import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameNumber } from '../../src/sip/index.ts';

test.each([
  ['+49 30 5551001', '030 5551001'],
  ['0049305551001', '+49-30-5551001'],
  ['+49 (30) 555.1001', '305551001'],
  ['5551001', '+49305551001'],
  ['1042', '1042'],
])('%s is %s', (a, b) => {
  expect(sameNumber(a, b)).toBe(true);
  expect(sameNumber(b, a)).toBe(true);
});

test.each([
  ['1042', '+49305551042'],
  ['551001', '+49305551001'],
  ['+49305551001', '+49305551002'],
  ['+49305551001', '+43305551001'],
  ['alice', 'alice'],
  ['', ''],
  ['+', '+'],
  ['0', '00'],
])('%s is not %s', (a, b) => {
  expect(sameNumber(a, b)).toBe(false);
});

test('agrees with what anybody would do by hand', () => {
  const digits = fc.stringMatching(/^[1-9]\d{1,11}$/);
  const spelt = (number: string, prefix: string, mark: string) => prefix + number.split('').join(mark);
  const prefix = fc.constantFrom('', '+', '00');
  fc.assert(
    fc.property(digits, digits, prefix, prefix, fc.constantFrom('', '-', ' ', '.'), (a, b, before, other, mark) => {
      const isEnd = (a.endsWith(b) && b.length >= 7) || (b.endsWith(a) && a.length >= 7);
      expect(sameNumber(spelt(a, before, mark), other + b)).toBe(a === b || isEnd);
    }),
  );
});

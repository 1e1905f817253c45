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

/** The digits that count, found one character after the other; null for what is no number. */
function naiveDigits(text: string): string | null {
  let rest = [...text].filter((character) => !'-.() '.includes(character));
  if (rest[0] === '+') {
    rest = rest.slice(1);
    if (rest.length === 0 || rest.some((character) => !'0123456789'.includes(character))) {
      return null;
    }
  } else if (rest.length === 0 || rest.some((character) => !'0123456789'.includes(character))) {
    return null;
  } else if (rest[0] === '0' && rest[1] === '0') {
    rest = rest.slice(2);
  }
  while (rest[0] === '0' && rest.length > 7) {
    rest = rest.slice(1);
  }
  return rest.join('');
}

/** Compared from behind, digit by digit. */
function naivelySame(a: string, b: string): boolean {
  const [one, other] = [naiveDigits(a), naiveDigits(b)];
  if (one === null || other === null) {
    return false;
  }
  const shared = Math.min(one.length, other.length);
  for (let i = 1; i <= shared; i++) {
    if (one[one.length - i] !== other[other.length - i]) {
      return false;
    }
  }
  return one.length === other.length || shared >= 7;
}

test('agrees with a comparison from behind, digit by digit, of however a number may be written', () => {
  const part = fc.stringMatching(/^[0-9+]?[0-9().\- ]{0,6}[0-9a]?$/);
  const ending = fc.stringMatching(/^[0-9]{0,9}$/);
  const before = fc.constantFrom('', '0', '00', '000', '+', '+49', '0049', '0 ', '(0)', '-', 'x');
  let same = 0;
  fc.assert(
    fc.property(before, before, part, part, ending, fc.boolean(), (a, b, one, other, end, isAlike) => {
      const left = a + one + end;
      const right = b + (isAlike ? '' : other) + end;
      expect(sameNumber(left, right)).toBe(naivelySame(left, right));
      same += naivelySame(left, right) ? 1 : 0;
    }),
    { numRuns: 3000 },
  );
  expect(same).toBeGreaterThan(300);
});

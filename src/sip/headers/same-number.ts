import { TELLING_DIGITS } from './same-uri.ts';

/**
 * Whether two ways of writing a number mean the same: separators, `+`, `00` and the `0` of a national number aside, one is the
 * end of the other. A number of fewer than seven digits, as extensions have, is only the same when all of it is.
 *
 * @returns false where one of them is no number.
 */
export function sameNumber(a: string, b: string): boolean {
  const [one, other] = [significantDigits(a), significantDigits(b)];
  if (one === null || other === null) {
    return false;
  }
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= TELLING_DIGITS && long.endsWith(short));
}

/** Without what says how a number is dialled; null for what is no number. */
function significantDigits(text: string): string | null {
  const digits = text.replace(/[-.() ]/g, '');
  if (!/^\+?\d+$/.test(digits)) {
    return null;
  }
  return digits.replace(/^\+|^00/, '').replace(/^0+(?=\d{7})/, '');
}

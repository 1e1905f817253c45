/** So many digits at the end name a number, whatever a dial plan puts before them: as `TELLING_DIGITS` of SIP. */
const TELLING_DIGITS = 7;
const LONGEST_KEY = 128;

/**
 * The same for every way a number is written (`+49 30 1234567`, `0301234567`), and for a user whatever the case of its letters.
 * What has the same key need not be the same: whoever finds by it compares again.
 */
export function keyOfUser(user: string): string {
  const digits = user.replace(/[-.() ]/g, '');
  if (!/^\+?\d+$/.test(digits)) {
    return user.toLowerCase().replace(/\s/g, '_').slice(0, LONGEST_KEY);
  }
  const significant = digits.replace(/^\+|^00/, '').replace(/^0+(?=\d{7})/, '');
  return significant.slice(-TELLING_DIGITS);
}

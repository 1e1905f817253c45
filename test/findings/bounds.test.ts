import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';
import { CALL, later, REFER, TARGET_ANSWERS } from '../builders/phrases.ts';

const rulesIn = async (...parts: readonly string[]): Promise<string[]> =>
  (await reportOf(...parts)).findings.map(({ rule }) => rule);

describe('what is judged by a time is judged so from that time on', () => {
  test.each([
    ['0.99', 'rejection/refused-at-once'],
    ['1.00', 'rejection/declined'],
  ])('a 603 without ringing after %s s: %s', async (after, rule) => {
    const refused = `
      0.00 o > INVITE
      ${after} o < 603 Decline
      1.02 o > ACK`;
    expect(await rulesIn(refused)).toEqual([rule]);
  });

  // Carl answers at 3.00 s.
  test.each<[number, string[]]>([
    [4.97, []],
    [4.98, ['transfer/outcome-withheld']],
  ])('a report that is missing in a trace that ends 0.02 s after %d s', async (end, rules) => {
    expect(await rulesIn(CALL, REFER, TARGET_ANSWERS, later(end))).toEqual(rules);
  });
});

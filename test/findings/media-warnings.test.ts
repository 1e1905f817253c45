import { expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

// RFC 3261 §20.43: 300 to 307 and 370 speak of the session description.
test.each([
  [299, false],
  [300, true],
  [305, true],
  [307, true],
  [308, false],
  [330, false],
  [369, false],
  [370, true],
  [371, false],
])('a 603 with Warning %i is a refusal of media in disguise: %s', async (code, isMedia) => {
  const { findings } = await reportOf(`0.00 o > INVITE
0.40 o < 603 Decline
  Warning: ${code} p.example "Something"
0.42 o > ACK`);
  expect(findings.some(({ rule }) => rule === 'rejection/media-refusal-hidden')).toBe(isMedia);
});

import { expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

const delaysOf = async (...parts: readonly string[]) =>
  (await reportOf(...parts)).calls.map((call) => call.postDialDelay);

test.each([
  [
    'to the first ringing, not to the 100',
    '0.00 o > INVITE\n0.05 o < 100 Trying\n1.25 o < 180 Ringing\n2 o < 200 OK',
    1.25,
  ],
  ['to early media', '0.00 o > INVITE\n0.75 o < 183 Session Progress\n1.25 o < 180 Ringing', 0.75],
  ['to the answer where nothing rang', '0.00 o > INVITE\n0.50 o < 200 OK\n0.51 o > ACK', 0.5],
  ['to the refusal', '0.00 o > INVITE\n0.25 o < 486 Busy Here\n0.26 o > ACK', 0.25],
  [
    'from the first INVITE, not from its repetition',
    '0.00 o > INVITE\n0.50 o > again INVITE\n0.75 o < 180 Ringing',
    0.75,
  ],
  [
    'through a challenge that is answered',
    `0.00 o > INVITE
     0.05 o < 407 Proxy Authentication Required
     0.06 o > ACK
     0.50 o > INVITE
       @cseq 2
     1.50 o < 180 Ringing`,
    1.5,
  ],
  ['to a challenge that is not', '0.00 o > INVITE\n0.05 o < 401 Unauthorized\n0.06 o > ACK', 0.05],
  ['not known without an answer', '0.00 o > INVITE\n0.05 o < 100 Trying', null],
])('runs %s', async (_, scenario, delay) => {
  expect(await delaysOf(scenario)).toEqual([delay]);
});

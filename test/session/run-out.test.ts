import { expect, test } from 'vitest';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const attemptsOf = async (scenario: string) => {
  const { callFigures } = await analysisOfCapture(captureOf(readScenario(scenario)));
  return callFigures.attempts;
};

const AGAIN = '0.00 o > INVITE\n0.50 o > again INVITE\n1.50 o > again INVITE';
const WHOLE = `${AGAIN}\n3.50 o > again INVITE\n7.50 o > again INVITE\n15.50 o > again INVITE\n31.50 o > again INVITE`;

test.each([
  ['nothing came for 32 s', `${AGAIN}\nlater 34`, 1],
  ['the trace ends before', `${AGAIN}\nlater 33`, 0],
  ['it was sent as often as it ever is', WHOLE, 1],
  ['it was sent once: its answer was not captured', '0.00 o > INVITE\nlater 60', 0],
  ['it was sent once on a connection', '0.00 o > INVITE\n  @tcp\nlater 33', 1],
  ['an ACK shows an answer', `${AGAIN}\n2.00 o > ACK\nlater 60`, 0],
  ['only a 100 came', '0.00 o > INVITE\n0.10 o < 100 Trying\nlater 181', 1],
  ['only a 100 came, and Timer C may still run', '0.00 o > INVITE\n0.10 o < 100 Trying\nlater 179', 0],
  ['it may still ring', '0.00 o > INVITE\n0.10 o < 180 Ringing\nlater 181', 0],
  [
    'the caller gave up and no 487 came',
    '0.00 o > INVITE\n0.10 o < 180 Ringing\n9.00 o > CANCEL\n9.01 o < 200 OK\nlater 42',
    1,
  ],
])('a call without a final response as an attempt: %s', async (_, scenario, attempts) => {
  expect(await attemptsOf(scenario)).toBe(attempts);
});

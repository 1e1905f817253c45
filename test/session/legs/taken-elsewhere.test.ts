import { describe, expect, test } from 'vitest';
import { reportOf } from '../../builders/analyse.ts';

const SESSION = '  Session-ID: ab30317f1a784dc48ff824d0d3715d86;remote=00000000000000000000000000000000';

/** Anna calls through the back-to-back user agent p; Bert refuses, and p connects Anna at `answered`; she hangs up at `ended`. */
const call = (answered: number, ended: number, session = SESSION) => `dialog near anna p
0.00 near > INVITE
  @uri sip:bert@192.0.2.50
  To: <sip:bert@192.0.2.50>
${session}
dialog far p bert
0.03 far > INVITE
  @uri sip:bert@198.51.100.20
  To: <sip:bert@198.51.100.20>
  From: <sip:anna@192.0.2.50>;tag=far
${session}
0.20 far < 180 Ringing
3.20 far < 607 Unwanted
3.22 far > ACK
${answered.toFixed(2)} near < 200 OK
${(answered + 0.02).toFixed(2)} near > ACK
${ended.toFixed(2)} near > BYE
${(ended + 0.02).toFixed(2)} near < 200 OK`;

const rejection = async (scenario: string) => {
  const { rejections } = await reportOf(scenario);
  expect(rejections).toHaveLength(1);
  const [{ effective, legs } = { effective: null, legs: [] }] = rejections;
  return { effective, legs: legs.map(({ callId }) => callId) };
};

describe('a rejection behind an element that connects its caller to somebody else', () => {
  const near = ['near-1@192.0.2.10'];

  test.each([
    ['ends before the rejection is told', 10],
    ['ends later', 60],
  ])('does not reach the caller, whose call %s', async (_when, ended) => {
    expect(await rejection(`${call(4, ended)}\nlater 120`)).toEqual({ effective: false, legs: near });
  });

  test('does not at the end of the trace either', async () => {
    expect(await rejection(call(4, 10))).toEqual({ effective: false, legs: near });
  });

  test('is no other call without a name that both have', async () => {
    expect(await rejection(call(4, 10, '  X-Nothing: here'))).toEqual({ effective: true, legs: [] });
  });
});

test('a call that was answered before the other was rejected was not told of it', async () => {
  expect((await rejection(`${call(3.1, 10)}\nlater 60`)).effective).toBe(true);
});

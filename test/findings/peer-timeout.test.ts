import { expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

const said = async (answer: string) =>
  (await reportOf(`0.00 o > OPTIONS\n0.50 o < ${answer}\nlater 60`)).findings.map(({ message }) => message);

test.each(['408 Request Timeout', '504 Server Time-out'])(
  'who answers OPTIONS with %s waited for somebody else',
  async (answer) => {
    expect(await said(answer)).toEqual([expect.stringMatching(/: what it passes them on to does not answer$/)]);
  },
);

test('who answers 503 speaks for itself', async () => {
  expect(await said('503 Service Unavailable')).toEqual([expect.stringMatching(/: it takes no calls$/)]);
});

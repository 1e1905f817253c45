import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';

/* A proxy that logs only what it receives: requests from one side, the answers from the other. */

describe('answers of which only the hop behind the proxy was seen', () => {
  const refused = (toTag: string): string => `
    0.00 o anna>p INVITE
    0.02 o p>bert INVITE
      @unseen
    0.10 o bert>p 608 Rejected
      @to-tag of-bert
    0.11 o p>anna 608 Rejected
      @to-tag of-bert
      @unseen
    0.12 o anna>p ACK
      @to-tag ${toTag}
    later 60`;
  const endOf = async (scenario: string) =>
    (await reportOf(scenario)).calls.map(({ outcome, finalStatus }) => [outcome, finalStatus]);

  test('are what the caller got, where the ACK names them', async () => {
    const { calls, rejections } = await reportOf(refused('of-bert'));
    expect(calls.map(({ outcome, finalStatus }) => [outcome, finalStatus])).toEqual([['rejected', 608]]);
    expect(rejections.map(({ code, by, effective }) => [code, by, effective])).toEqual([[608, 'network', true]]);
  });

  test('are not, where the ACK is for another answer, or there is none', async () => {
    expect(await endOf(refused('of-somebody'))).toEqual([['no-final', null]]);
    expect(await endOf(refused('of-bert').replace(/0\.12.*later/s, 'later'))).toEqual([['no-final', null]]);
  });

  test('answer the REFER whose branch stands below theirs', async () => {
    const transfer = await transferOf(`
      use call
      2.00 o anna>p REFER sip:carl@c.example
      2.01 o p>bert REFER sip:carl@c.example
        @unseen
      2.05 o bert>p 202 Accepted
      2.10 o bert>p NOTIFY 100 Trying / active;expires=60
      later 60`);
    expect(transfer.referStatus).toBe(202);
  });
});

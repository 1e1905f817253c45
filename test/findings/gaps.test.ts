import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';
import { BYE, CALL, later, REFER, reports, TARGET_ANSWERS, TRYING } from '../builders/phrases.ts';

/** A capture loses packets. What is left often proves what is missing. */

const rulesOf = async (...parts: readonly string[]): Promise<string[]> =>
  (await reportOf(...parts)).findings.map(({ rule }) => rule);

describe('a message that is missing but proved by another', () => {
  test('the 200 to the INVITE, by its ACK: the call was up when the REFER came', async () => {
    const call = `0.00 o > INVITE
                  0.05 o < 180 Ringing
                  0.50 o < 200 OK
                    @unseen
                  0.52 o > ACK`;
    const transfer = await transferOf(call, '2.00 o > REFER sip:carl@c.example\n2.02 o < 403 Forbidden');
    expect(transfer).toMatchObject({
      kind: 'blind',
      outcome: 'rejected',
      atFault: 'transferee',
    });
  });

  test("the target's refusal, by its ACK and the report: the host was reached", async () => {
    const invite = `2.10 c > INVITE
                    2.30 c < 486 Busy Here
                      @unseen
                    2.32 c > ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, invite, reports('486 Busy Here'), later(60));
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'target' });
  });

  test.each([
    ['404 Not Found', 'transferor'],
    ['486 Busy Here', 'target'],
    ['608 Rejected', 'network'],
  ])("the target's refusal, by the report of it alone: %s is the %s's", async (answer, atFault) => {
    const silent = '2.10 c > INVITE';
    const trying = '2.10 c > INVITE\n2.15 c < 180 Ringing';
    for (const invite of [silent, trying]) {
      const transfer = await transferOf(CALL, REFER, TRYING, invite, reports(answer), later(60));
      expect(transfer).toMatchObject({ outcome: 'failed', atFault });
    }
  });

  test("the target's answer, by its ACK: the call was not without response", async () => {
    const invite = `2.10 c > INVITE
                    2.30 c < 200 OK
                      @unseen
                    2.32 c > ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, invite, later(60));
    expect(transfer.outcome).not.toBe('failed');
    expect(transfer.atFault).not.toBe('network');
  });

  test('the only NOTIFY, by its answer: the transferee did report', async () => {
    const notify = `2.05 o < NOTIFY 200 OK / terminated;reason=noresource
                      @unseen
                    2.07 o > 200 OK`;
    const transfer = await transferOf(CALL, REFER, notify, BYE, later(60));
    expect(transfer.atFault).toBeNull();
  });

  test('the final NOTIFY, by its answer: the transferee did report', async () => {
    const notify = `3.10 o < NOTIFY 200 OK / terminated;reason=noresource
                      @unseen
                    3.12 o > 200 OK`;
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify, BYE, later(60));
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
  });

  test('the REFER with credentials, by its answer: the challenge was met', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < 401 Unauthorized
                   2.02 o > REFER sip:carl@c.example
                     @unseen
                   2.03 o < 202 Accepted`;
    const transfer = await transferOf(CALL, refer, TARGET_ANSWERS, reports('200 OK'));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      referStatus: 202,
      atFault: null,
    });
  });

  test('the REFER with credentials, by the NOTIFYs about it', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < 401 Unauthorized
                   2.02 o > REFER sip:carl@c.example
                     @unseen
                   2.03 o < 202 Accepted
                     @unseen`;
    const transfer = await transferOf(CALL, refer, TRYING, TARGET_ANSWERS, reports('200 OK'));
    expect(transfer.outcome).not.toBe('rejected');
    expect(transfer.atFault).toBeNull();
  });

  test('the challenge, by the credentials in the next REFER: it is one transfer', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < 401 Unauthorized
                     @unseen
                   2.02 o > REFER sip:carl@c.example
                     Authorization: Digest username="anna"
                   2.03 o < 202 Accepted`;
    expect(await transferOf(CALL, refer, TRYING, reports('200 OK'))).toMatchObject({ referCSeq: 3, atFault: null });
  });
});

describe('a capture of one direction', () => {
  const ways: [string, string][] = [
    ['towards the transferee', '<'],
    ['towards the transferor', '>'],
  ];

  test.each(ways)('blames nobody: %s', async (_way, unseen) => {
    const oneWay = (text: string): string =>
      text.replaceAll(/^(\s*[\d.]+ o (\S).*)$/gm, (line, _all, way) => (way === unseen ? `${line}\n@unseen` : line));
    const parts = [CALL, REFER, TRYING, reports('200 OK'), BYE].map(oneWay);
    const { findings } = await reportOf(...parts, later(100));
    expect(findings.filter(({ atFault }) => atFault !== null)).toEqual([]);
  });
});

describe('hanging up', () => {
  test('after a report of failure is no early BYE, though the target leg is not in the trace', async () => {
    expect(await rulesOf(CALL, REFER, TRYING, reports('486 Busy Here'), BYE)).not.toContain('transfer/caller-lost');
  });

  test('before any report of failure is one', async () => {
    const bye = '2.90 o > BYE\n2.92 o < 200 OK';
    expect(await rulesOf(CALL, REFER, TRYING, bye, reports('486 Busy Here'))).toContain('transfer/caller-lost');
  });
});

import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import type { Limits } from '../../src/model/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const CALL = `
  dialog a anna bert
  0.00 a > INVITE
  0.10 a < 200 OK
  0.12 a > ACK`;

function reportOf(limits: Partial<Limits>, ...parts: readonly string[]) {
  return analyze(captureOf(readScenario(...parts)), { limits });
}

/** Each limit that no other test reaches. */
describe('a limit that is reached', () => {
  const refused = [0, 1, 2].map(
    (i) => `
  dialog c${i} anna bert
  0.0${i} c${i} > INVITE
  1.0${i} c${i} < 486 Busy Here
  1.1${i} c${i} > ACK`,
  );

  test('of Call-IDs open at once is a problem that says how many were told early', async () => {
    expect((await reportOf({ openCallIds: 3 }, ...refused)).problems).toEqual([]);
    const { problems } = await reportOf({ openCallIds: 2 }, ...refused);
    expect(problems.map(({ code }) => code)).toEqual(['call-ids-full']);
    expect(problems[0]?.message).toContain('More than 2 Call-IDs were open at once: ');
  });

  test('of evidence leaves later messages out of a story, and the story as it was', async () => {
    const whole = (await reportOf({}, CALL)).calls[0];
    expect(whole?.evidence).toHaveLength(3);
    const cut = (await reportOf({ evidencePerStory: 2 }, CALL)).calls[0];
    expect(cut?.evidence).toEqual(whole?.evidence.slice(0, 2));
    expect(cut?.outcome).toBe(whole?.outcome);
  });

  test('of NOTIFYs keeps the first of a transfer, and the latest, which says how it ended', async () => {
    const transfer = `${CALL}
  0.20 a > REFER sip:carl@c.example
  0.30 a < 202 Accepted
  0.40 a < NOTIFY 100 Trying / active;expires=60
  0.41 a > 200 OK
  0.50 a < NOTIFY 180 Ringing / active;expires=60
  0.51 a > 200 OK
  0.60 a < NOTIFY 200 OK / terminated;reason=noresource
  0.61 a > 200 OK`;
    const statuses = async (limits: Partial<Limits>) =>
      (await reportOf(limits, transfer)).transfers[0]?.notifies.map(({ sipfragStatus }) => sipfragStatus);
    expect(await statuses({ notifiesPerTransfer: 3 })).toEqual([100, 180, 200]);
    expect(await statuses({ notifiesPerTransfer: 2 })).toEqual([100, 200]);
  });

  test('of transactions forgets the oldest where none has ended inside a dialog', async () => {
    const busy = `${CALL}
  0.30 a > OPTIONS
  0.40 a > OPTIONS
  0.50 a > REFER sip:carl@c.example
  0.60 a < 403 Forbidden`;
    const messagesOf = async (transactionsPerCallId: number) =>
      (await reportOf({ transactionsPerCallId }, busy)).calls.map((c) => [c.outcome, c.evidence.length]);
    expect(await messagesOf(256)).toEqual([['answered', 5]]);
    expect(await messagesOf(2)).toEqual([['answered', 5]]);
    expect(await messagesOf(1)).toEqual([['no-final', 2]]);
  });

  test('of problems is one more problem, with their number', async () => {
    const lines = Array.from({ length: 5 }, () => '{"schema":"siptriage/message@1"}').join('\n');
    const codes = async (problemsPerInput: number) =>
      (await analyze(Buffer.from(`${lines}\n`), { limits: { problemsPerInput } })).problems;
    expect((await codes(5)).map(({ code }) => code)).toEqual(Array(5).fill('message-line-bad'));
    const more = await codes(2);
    expect(more.map(({ code }) => code)).toEqual(['message-line-bad', 'message-line-bad', 'more-problems']);
    expect(more[2]?.message).toBe('3 more problems are not listed');
  });
});

import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';
import { CALL, later, REFER, TRYING } from '../builders/phrases.ts';

/** Stories that take minutes, with other traffic between, so that what is remembered matters. */

const TRAFFIC = [20, 45, 70, 95, 120, 145, 170].map(later);

describe('a transfer is followed', () => {
  test('while the target rings for minutes', async () => {
    const target = `2.10 c > INVITE
                    2.15 c < 180 Ringing
                    150.00 c < 200 OK
                    150.02 c > ACK
                    150.10 o < NOTIFY 200 OK / terminated;reason=noresource
                    150.12 o > 200 OK`;
    const transfer = await transferOf(inOrder(CALL, REFER, TRYING, target, ...TRAFFIC));
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
    expect(transfer.notifies).toHaveLength(2);
  });

  test('while the target rings for minutes, after the transferor hung up', async () => {
    const target = `2.08 o > BYE
                    2.09 o < 200 OK
                    2.10 c > INVITE
                    2.15 c < 180 Ringing
                    100.00 c < 200 OK
                    100.02 c > ACK
                    100.10 o < NOTIFY 200 OK / terminated;reason=noresource
                    100.12 o > 481 Call Does Not Exist`;
    const transfer = await transferOf(inOrder(CALL, REFER, TRYING, target, ...TRAFFIC));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferor',
    });
    expect(transfer.notifies).toHaveLength(2);
  });

  test('while the target rings for minutes, after the transferor hung up and no NOTIFY came', async () => {
    const target = `2.03 o > BYE
                    2.04 o < 200 OK
                    2.10 c > INVITE
                    2.15 c < 180 Ringing
                    100.00 c < 200 OK
                    100.02 c > ACK`;
    const transfer = await transferOf(inOrder(CALL, REFER, target, ...TRAFFIC));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferor',
      notifies: [],
    });
  });

  test('while a transferee asks its user for half a minute before it calls', async () => {
    const target = `30.10 c > INVITE
                    30.15 c < 180 Ringing
                    33.00 c < 486 Busy Here
                    33.02 c > ACK
                    33.10 o < NOTIFY 486 Busy Here / terminated;reason=noresource
                    33.12 o > 200 OK`;
    const transfer = await transferOf(inOrder(CALL, REFER, TRYING, target, ...TRAFFIC));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: { finalStatus: 486 },
      atFault: 'target',
    });
  });

  test('though its only NOTIFY comes after a minute', async () => {
    const target = '63.10 o < NOTIFY 200 OK / terminated;reason=noresource\n63.12 o > 200 OK';
    const transfer = await transferOf(inOrder(CALL, REFER, target, ...TRAFFIC));
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
  });

  test('in a call that has been up for an hour', async () => {
    const hour = Array.from({ length: 60 }, (_, minute) => later(10 + 60 * minute));
    const transfer = `3600.00 o > REFER sip:carl@c.example
                      3600.02 o < 202 Accepted
                      3600.05 o < NOTIFY 200 OK / terminated;reason=noresource
                      3600.07 o > 200 OK`;
    const report = await reportOf(CALL, ...hour, transfer);
    expect(report.transfers).toMatchObject([{ kind: 'blind', outcome: 'succeeded' }]);
    expect(report.calls).toHaveLength(1);
  });
});

describe('several transfers', () => {
  test('of one call, the first failed and never terminated, the second reported without an id', async () => {
    const { transfers } = await reportOf(
      CALL,
      REFER,
      TRYING,
      `2.40 o < NOTIFY 486 Busy Here / active
       2.42 o > 200 OK
       10.00 o > REFER sip:dora@d.example
       10.02 o < 202 Accepted
       10.05 o < NOTIFY 100 Trying / active
       10.06 o > 200 OK
       10.10 o < NOTIFY 200 OK / terminated;reason=noresource
       10.12 o > 200 OK`,
    );
    expect(transfers).toMatchObject([
      {
        referCSeq: 2,
        outcome: 'failed',
        notifies: [{ sipfragStatus: 100 }, { sipfragStatus: 486 }],
      },
      {
        referCSeq: 3,
        outcome: 'succeeded',
        notifies: [{ sipfragStatus: 100 }, { sipfragStatus: 200 }],
      },
    ]);
  });

  test('of one REFER that a B2BUA passes on under another Call-ID are two, and nobody is at fault', async () => {
    const { transfers } = await reportOf(
      `dialog near anna p
       dialog far p bert
       0.00 near > INVITE
       0.01 far > INVITE
       0.10 far < 200 OK
       0.11 far > ACK
       0.12 near < 200 OK
       0.13 near > ACK
       2.00 near > REFER sip:carl@c.example
       2.01 far > REFER sip:carl@c.example
       2.02 far < 202 Accepted
       2.03 near < 202 Accepted
       2.05 far < NOTIFY 100 Trying / active;expires=60
       2.06 far > 200 OK
       2.07 near < NOTIFY 100 Trying / active;expires=60
       2.08 near > 200 OK
       2.10 c > INVITE
       3.00 c < 200 OK
       3.02 c > ACK
       3.05 far < NOTIFY 200 OK / terminated;reason=noresource
       3.06 far > 200 OK
       3.07 near < NOTIFY 200 OK / terminated;reason=noresource
       3.08 near > 200 OK`,
    );
    expect(transfers).toMatchObject([
      { outcome: 'succeeded', atFault: null },
      { outcome: 'succeeded', atFault: null },
    ]);
  });

  test('to one target at the same time have a target leg each', async () => {
    const { transfers } = await reportOf(
      `dialog one anna bert
       dialog two dora carla
       dialog one-leg bert carl
       dialog two-leg carla carl
       0.00 one > INVITE
       0.01 two > INVITE
       0.10 one < 200 OK
       0.11 two < 200 OK
       2.00 one > REFER sip:carl@c.example
       2.01 two > REFER sip:carl@c.example
       2.02 one < 202 Accepted
       2.03 two < 202 Accepted
       2.10 one-leg > INVITE sip:carl@c.example
       2.11 two-leg > INVITE sip:carl@c.example
       2.20 one-leg < 200 OK
       2.21 two-leg < 486 Busy Here`,
    );
    expect(transfers).toMatchObject([
      {
        outcome: 'succeeded',
        targetInvite: { callId: 'one-leg-1@198.51.100.20' },
      },
      { outcome: 'failed', targetInvite: { callId: 'two-leg-1@203.0.113.31' } },
    ]);
  });
});

describe('a transferor that unsubscribes', () => {
  test('has nobody to blame for the outcome it did not want to hear', async () => {
    const unsubscribe = `2.50 o > SUBSCRIBE
                           Event: refer
                           Expires: 0
                         2.52 o < 200 OK
                         2.54 o < NOTIFY 100 Trying / terminated;reason=timeout
                         2.56 o > 200 OK`;
    const transfer = await transferOf(CALL, REFER, TRYING, unsubscribe, later(60));
    expect(transfer.outcome).toBe('unresolved');
    expect(transfer.atFault).not.toBe('transferee');
  });
});

describe('a caller that is told when to try again', () => {
  const again = (after: string, seconds: number): string =>
    inOrder(
      'dialog k anna bert',
      `0.00 k > INVITE
       0.10 k < 503 Service Unavailable
         Retry-After: ${after}
       0.12 k > ACK`,
      `${seconds}.00 k > INVITE
       ${seconds}.10 k < 200 OK
       ${seconds}.12 k > ACK`,
      ...Array.from({ length: 40 }, (_, i) => later(15 + 15 * i)),
    );

  test.each([
    ['and tries then, makes one call', '120 (overloaded)', 125],
    ['and tries at once, makes one call', '120', 5],
    ['and tries within five minutes and what a caller has anyway, too', '600', 325],
  ])('%s', async (_, after, seconds) => {
    const { calls, findings } = await reportOf(again(after, seconds));
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['long after that', '60', 125],
    ['later than anybody is waited for', '3600', 400],
    ['though he was told nothing', '0', 60],
  ])('and calls again %s, makes two', async (_, after, seconds) => {
    const { calls } = await reportOf(again(after, seconds));
    expect(calls).toMatchObject([{ finalStatus: 503 }, { finalStatus: 200 }]);
  });
});

/** Sorts the lines of several parts by their time; what is under a line stays under it. */
function inOrder(...parts: readonly string[]): string {
  const lines = parts.flatMap((part) => part.split('\n').map((line) => line.trim())).filter((line) => line !== '');
  const declared = lines.filter((line) => line.startsWith('dialog '));
  const timed: string[] = [];
  for (const line of lines.filter((each) => !each.startsWith('dialog '))) {
    if (/^\d/.test(line)) {
      timed.push(line);
    } else {
      timed[timed.length - 1] += `\n${line}`;
    }
  }
  return [...declared, ...timed.sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))].join('\n');
}

import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';
import {
  ATTENDED_REFER,
  CALL,
  CONSULTATION,
  later,
  REFER,
  REPLACES,
  reports,
  TARGET_ANSWERS,
  TRYING,
  targetRefuses,
} from '../builders/phrases.ts';

/** What real programs do otherwise than the RFCs say, told in the fewest messages that show it. */

describe('a phone that says terminated in every NOTIFY', () => {
  const ended = (at: string, status: string): string =>
    `${at}0 o < NOTIFY ${status} / terminated;reason=noresource\n${at}5 o > 200 OK`;

  test('is judged by the last of them', async () => {
    const notifies = [ended('2.1', '100 Trying'), ended('2.2', '180 Ringing'), ended('3.1', '200 OK')];
    const transfer = await transferOf(CALL, REFER, ...notifies);
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
    expect(transfer.notifies.map(({ sipfragStatus }) => sipfragStatus)).toEqual([100, 180, 200]);
  });

  test('is judged by the target leg that comes after them', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      ended('2.0', '100 Trying'),
      targetRefuses('486 Busy Here'),
      ended('3.1', '486 Busy Here'),
    );
    expect(transfer).toMatchObject({
      outcome: 'failed',
      atFault: 'target',
      targetInvite: { finalStatus: 486 },
    });
  });
});

describe('a phone that puts the caller on hold and reports late and never ends the subscription', () => {
  const HOLD = `2.03 o < INVITE
                2.04 o > 200 OK
                2.05 o < ACK`;

  test('is no less busy: 486 with an active subscription', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      HOLD,
      `2.10 c > INVITE
       2.20 o < NOTIFY 100 Trying / active
       2.22 o > 200 OK
       2.30 c < 486 Busy Here
       2.32 c > ACK
       2.40 o < NOTIFY 486 Busy Here / active
       2.42 o > 200 OK`,
      later(60),
    );
    expect(transfer).toMatchObject({
      outcome: 'failed',
      atFault: 'target',
      confidence: 'certain',
    });
    expect(transfer.notifies).toMatchObject([{ subscriptionState: 'active' }, { subscriptionState: 'active' }]);
  });

  test('is believed by its NOTIFY where the target leg is not seen', async () => {
    const notify = '2.40 o < NOTIFY 486 Busy Here / active\n2.42 o > 200 OK';
    const transfer = await transferOf(CALL, REFER, HOLD, TRYING, notify, later(60));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      atFault: 'target',
      targetInvite: null,
    });
  });

  test('may report 100 after the target has answered', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      HOLD,
      TARGET_ANSWERS,
      `3.05 o < NOTIFY 100 Trying / active
       3.06 o > 200 OK`,
      reports('200 OK'),
    );
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
  });

  test('says 100 again when the target says nothing, and never that it failed', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      TRYING,
      `2.10 c > INVITE
       2.60 c > again INVITE
       3.60 c > again INVITE
       5.60 c > again INVITE
       9.60 c > again INVITE
       17.60 c > again INVITE
       34.20 o < NOTIFY 100 Trying / active
       34.22 o > 200 OK`,
      later(50),
    );
    expect(transfer).toMatchObject({
      outcome: 'failed',
      atFault: 'network',
      targetInvite: { finalStatus: null },
    });
  });

  test('answers a second REFER meanwhile with 491', async () => {
    const { transfers } = await reportOf(
      CALL,
      REFER,
      TRYING,
      `2.10 o > REFER sip:dora@d.example
       2.12 o < 491 Request Pending`,
      TARGET_ANSWERS,
      reports('200 OK'),
    );
    expect(transfers).toMatchObject([
      { referCSeq: 2, outcome: 'succeeded', atFault: null },
      {
        referCSeq: 3,
        outcome: 'rejected',
        atFault: 'transferor',
        referStatus: 491,
      },
    ]);
    expect(transfers[0]?.notifies).toHaveLength(2);
  });

  test('refuses a REFER outside a dialog with 603', async () => {
    const transfer = await transferOf('dialog r anna bert\n0.00 r > REFER sip:carl@c.example\n0.02 r < 603 Decline');
    expect(transfer).toMatchObject({
      kind: 'out-of-dialog',
      outcome: 'rejected',
      referStatus: 603,
    });
    expect(transfer.atFault).toBe('transferee');
  });

  test('doubles the reason', async () => {
    const notify = '3.10 o < NOTIFY 200 OK / terminated;reason=reason=noresource\n3.12 o > 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify);
    expect(transfer.notifies[1]).toMatchObject({ reason: 'noresource' });
  });

  test('calls the target all the same after an early BYE, and sends no NOTIFY', async () => {
    const bye = '2.03 o > BYE\n2.04 o < 200 OK';
    const transfer = await transferOf(CALL, REFER, bye, TARGET_ANSWERS, later(60));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferor',
      notifies: [],
    });
  });
});

describe('a phone that answers 501 to what it does not expect', () => {
  test('refuses a REFER outside a dialog', async () => {
    const refer = 'dialog r anna bert\n0.00 r > REFER sip:carl@c.example\n0.02 r < 501 Not Implemented';
    expect(await transferOf(refer)).toMatchObject({
      kind: 'out-of-dialog',
      outcome: 'rejected',
      referStatus: 501,
    });
  });

  test('is not to blame for a REFER while it still rings', async () => {
    const refer = '2.00 o > REFER sip:carl@c.example\n2.02 o < 501 Not Implemented';
    const transfer = await transferOf('0.00 o > INVITE\n0.05 o < 180 Ringing', refer);
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test('reports a local error as 500', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, reports('500 Connection reset by peer'));
    expect(transfer).toMatchObject({ outcome: 'failed', targetInvite: null });
    expect(transfer.atFault).not.toBe('transferor');
  });

  test('takes an INVITE with Replaces for a new call, and the consultation stays', async () => {
    const invite = `2.10 c > INVITE
                      Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna
                    2.20 c < 180 Ringing
                    4.00 c < 200 OK
                    4.02 c > ACK
                    4.10 o < NOTIFY 200 OK / terminated;reason=noresource
                    4.12 o > 200 OK
                    4.20 k > BYE
                    4.22 k < 200 OK`;
    const transfer = await transferOf(CALL, CONSULTATION, ATTENDED_REFER, TRYING, invite);
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'succeeded',
      atFault: null,
    });
  });

  test('unsubscribes after its BYE', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      TRYING,
      TARGET_ANSWERS,
      reports('200 OK'),
      `3.20 o > BYE
       3.22 o < 200 OK
       3.24 o > SUBSCRIBE
         Event: refer
         Expires: 0
       3.26 o < 481 Subscription Does Not Exist`,
    );
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: null,
      referStatus: 202,
    });
    expect(transfer.notifies).toHaveLength(2);
  });

  test('ignores Refer-Sub: false and reports', async () => {
    const refer = '2.00 o > REFER sip:carl@c.example\nRefer-Sub: false\n2.02 o < 202 Accepted';
    expect(await transferOf(CALL, refer, TRYING, reports('200 OK'))).toMatchObject({ outcome: 'succeeded' });
  });

  test('hangs up when the transfer fails, and so loses the call', async () => {
    const bye = '3.20 o > BYE\n3.22 o < 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('486 Rejected'), reports('486 Rejected'), bye);
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'target' });
  });
});

describe('a phone that refers the consulted party back', () => {
  test('makes an attended transfer to the first, with NOTIFY 100 twice and BYEs that cross', async () => {
    const report = await reportOf(
      CALL,
      CONSULTATION,
      `2.00 k > REFER sip:bert@198.51.100.20:5060?Replaces=o-1%40192.0.2.10%3Bto-tag%3Do-bert%3Bfrom-tag%3Do-anna
       2.02 k < 202 Accepted
       2.05 k < NOTIFY 100 Trying / active;expires=60
       2.06 k > 200 OK
       2.07 k < NOTIFY 100 Trying / active;expires=60
       2.08 k > 200 OK
       dialog back carl bert
       2.10 back > INVITE sip:bert@198.51.100.20:5060
         Replaces: o-1@192.0.2.10;to-tag=o-bert;from-tag=o-anna
         Referred-By: <sip:anna@a.example>
       2.20 back < 180 Ringing
       2.25 k < NOTIFY 180 Ringing / active;expires=60
       2.26 k > 200 OK
       2.30 back < 200 OK
       2.32 back > ACK
       2.33 o < BYE
       2.34 o > 200 OK
       2.40 k < NOTIFY 200 OK / terminated;reason=noresource
       2.42 k > 200 OK
       2.50 k > BYE
       2.501 k < BYE
       2.51 k < 200 OK
         @for BYE
       2.52 k > 200 OK
         @for BYE`,
    );
    expect(report.transfers).toMatchObject([
      {
        kind: 'attended',
        outcome: 'succeeded',
        atFault: null,
        targetInvite: { callId: 'back-1@203.0.113.30', finalStatus: 200 },
        notifies: [{ sipfragStatus: 100 }, { sipfragStatus: 100 }, { sipfragStatus: 180 }, { sipfragStatus: 200 }],
      },
    ]);
    expect(report.findings).toEqual([]);
  });
});

describe('a proxy', () => {
  const CALL_BY_PROXY = `
    0.00 o anna>p INVITE
    0.01 o p>bert INVITE
    0.10 o bert>p 200 OK
    0.11 o p>anna 200 OK
    0.12 o anna>p ACK
    0.13 o p>bert ACK`;

  test('may not know the way to the target: 478', async () => {
    const invite = `2.10 c bert>p INVITE
                    2.11 c p>bert 478 Unresolvable destination
                    2.12 c bert>p ACK`;
    const report = reports('478 Unresolvable destination');
    expect(await transferOf(CALL, REFER, TRYING, invite, report)).toMatchObject({
      outcome: 'failed',
      atFault: 'network',
    });
  });

  test('may give 408 to a REFER while the call is early', async () => {
    const transfer = await transferOf(
      `0.00 o anna>p INVITE
       0.01 o p>bert INVITE
       0.10 o bert>p 180 Ringing
       0.11 o p>anna 180 Ringing
       2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>bert REFER
       2.51 o p>bert again REFER
       32.00 o p>anna 408 Request Timeout`,
    );
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      referStatus: 408,
      atFault: 'transferor',
    });
  });

  test('may cancel the other branches when one says 6xx', async () => {
    const transfer = await transferOf(
      CALL_BY_PROXY,
      `2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>bert REFER
       2.02 o bert>p 202 Accepted
       2.03 o p>anna 202 Accepted
       2.10 c bert>p INVITE
       2.11 c p>carl INVITE
       2.12 c p>carla INVITE
       2.20 c carl>p 180 Ringing
         @to-tag one
       2.30 c carla>p 603 Decline
         @to-tag two
       2.31 c p>carla ACK
         @to-tag two
       2.32 c p>carl CANCEL
         Reason: SIP;cause=603
       2.33 c carl>p 200 OK
         @for CANCEL
       2.34 c carl>p 487 Request Terminated
         @for INVITE
         @to-tag one
       2.35 c p>carl ACK
         @to-tag one
       2.36 c p>bert 603 Decline
         @to-tag two
       2.37 c bert>p ACK
         @to-tag two`,
    );
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: { finalStatus: 603 },
      atFault: 'target',
    });
  });

  test('may ask for credentials for the REFER, which the transferor gives', async () => {
    const transfer = await transferOf(
      CALL_BY_PROXY,
      `2.00 o anna>p REFER sip:carl@c.example
         @tcp
       2.01 o p>anna 407 Proxy Authentication Required
         @tcp
       2.02 o anna>p REFER sip:carl@c.example
         @tcp
         Proxy-Authorization: Digest username="anna"
       2.03 o p>bert REFER
       2.04 o bert>p 202 Accepted
       2.05 o p>anna 202 Accepted
         @tcp`,
      TRYING,
      reports('200 OK'),
    );
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      referCSeq: 3,
      referStatus: 202,
      atFault: null,
    });
  });

  test('may ask for credentials for the REFER, which the transferor does not have', async () => {
    const transfer = await transferOf(
      CALL_BY_PROXY,
      `2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>anna 407 Proxy Authentication Required`,
      later(60),
    );
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });
});

describe('a target leg', () => {
  test.each([
    ['with a report after it', [reports('487 Request Terminated'), later(60)]],
    ['with nothing after it', []],
  ])('cancelled at once is the doing of the transferee, %s', async (_what, rest) => {
    const invite = `2.10 c > INVITE
                    2.15 c < 180 Ringing
                    2.30 c > CANCEL
                    2.31 c < 200 OK
                    2.32 c < 487 Request Terminated
                      @for INVITE
                    2.33 c > ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, invite, ...rest);
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: { finalStatus: 487 },
      atFault: 'transferee',
    });
  });

  test('on TCP is judged like any other', async () => {
    const onTcp = (text: string): string => text.replaceAll(/^(\s*\d+\.\d+ .*)$/gm, (line) => `${line}\n@tcp`);
    const parts = [CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here')].map(onTcp);
    expect(await transferOf(...parts)).toMatchObject({
      outcome: 'failed',
      atFault: 'target',
      notifies: [
        { sipfragStatus: 100, answeredWith: 200 },
        { sipfragStatus: 486, answeredWith: 200 },
      ],
      targetInvite: { finalStatus: 486 },
    });
  });

  test('by Replaces is found whatever the Request-URI, before its REFER was answered', async () => {
    const invite = `2.01 c > INVITE sip:4711@203.0.113.30
                      Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna
                    2.30 c < 200 OK`;
    const refer = `2.00 o > REFER sip:carl@203.0.113.30:5060?Replaces=${REPLACES}
                   2.02 o < 202 Accepted`;
    const transfer = await transferOf(CALL, CONSULTATION, refer, invite);
    expect(transfer.targetInvite).toMatchObject({
      callId: 'c-1@198.51.100.20',
    });
  });
});

describe('NOTIFYs in trouble', () => {
  test('a lost 200, then 481 to the NOTIFY sent again: the first answer counts', async () => {
    const notify = `3.10 o < NOTIFY 200 OK / terminated;reason=noresource
                    3.11 o > 200 OK
                      @unseen
                    3.60 o < again NOTIFY
                    3.61 o > 481 Subscription Does Not Exist`;
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify);
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      notifies: [{}, { answeredWith: 481 }],
    });
  });

  test('200, then 481 to the NOTIFY sent again: nobody is at fault', async () => {
    const notify = `3.10 o < NOTIFY 200 OK / terminated;reason=noresource
                    3.11 o > 200 OK
                    3.60 o < again NOTIFY
                    3.61 o > 481 Subscription Does Not Exist`;
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify);
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: null,
      notifies: [{}, { answeredWith: 200 }],
    });
  });

  test('481 to a late NOTIFY after an early BYE of the transferor: it kept the outcome from itself', async () => {
    const bye = '2.08 o > BYE\n2.09 o < 200 OK';
    const notify = '3.10 o < NOTIFY 200 OK / terminated;reason=noresource\n3.12 o > 481 Call Does Not Exist';
    const transfer = await transferOf(CALL, REFER, TRYING, bye, TARGET_ANSWERS, notify);
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferor',
    });
  });

  test('a trace that begins after the REFER has no transfer to tell of, but says that there was one', async () => {
    const report = await reportOf('dialog o anna bert mid', reports('200 OK'));
    expect(report).toMatchObject({ calls: [], transfers: [] });
    expect(report.findings).toMatchObject([
      { rule: 'transfer/refer-not-in-trace', severity: 'info', confidence: 'likely', atFault: null },
    ]);
  });

  test('a trace that begins with the answer to the REFER blames nobody', async () => {
    const refer = '2.00 o > REFER sip:carl@c.example\n@unseen\n2.02 o < 202 Accepted';
    const report = await reportOf('dialog o anna bert mid', refer, TRYING, reports('200 OK'));
    expect(report.findings).toMatchObject([
      { rule: 'transfer/refer-not-in-trace', severity: 'info', confidence: 'likely', atFault: null },
    ]);
  });

  test('a trace that begins in the middle of the call tells the transfer in full', async () => {
    const transfer = await transferOf(
      'dialog o anna bert mid',
      REFER,
      TRYING,
      targetRefuses('404 Not Found'),
      reports('404 Not Found'),
    );
    expect(transfer).toMatchObject({
      kind: 'blind',
      outcome: 'failed',
      targetInvite: { finalStatus: 404 },
    });
  });
});

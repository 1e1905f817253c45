import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';
import {
  ATTENDED_REFER,
  CALL,
  CONSULTATION,
  REFER,
  REPLACES,
  reports,
  TARGET_ANSWERS,
  TRYING,
} from '../builders/phrases.ts';

const REST = [TRYING, reports('200 OK')];

describe('the kind of a transfer', () => {
  test('is blind without Replaces', async () => {
    expect(await transferOf(CALL, REFER, ...REST)).toMatchObject({
      kind: 'blind',
    });
  });

  test('is blind after a consultation that was ended before the REFER', async () => {
    const ended = '1.60 k > BYE\n1.62 k < 200 OK';
    expect(await transferOf(CALL, CONSULTATION, ended, REFER, ...REST)).toMatchObject({ kind: 'blind' });
  });

  test('is attended when Replaces names a confirmed dialog', async () => {
    expect(await transferOf(CALL, CONSULTATION, ATTENDED_REFER, ...REST)).toMatchObject({ kind: 'attended' });
  });

  test('is attended when Replaces names no dialog of the trace', async () => {
    expect(await transferOf(CALL, ATTENDED_REFER, ...REST)).toMatchObject({
      kind: 'attended',
    });
  });

  test('is attended when Replaces names a known Call-ID with other tags', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example?Replaces=k-1%40192.0.2.10%3Bto-tag%3Dx%3Bfrom-tag%3Dy
                   2.02 o < 202 Accepted`;
    expect(await transferOf(CALL, CONSULTATION, refer, ...REST)).toMatchObject({
      kind: 'attended',
    });
  });

  test('is attended when the dialog it names had ended', async () => {
    const ended = '1.60 k > BYE\n1.62 k < 200 OK';
    expect(await transferOf(CALL, CONSULTATION, ended, ATTENDED_REFER, ...REST)).toMatchObject({ kind: 'attended' });
  });

  test('is semi-attended when the dialog it names was still early', async () => {
    const ringing = '1.00 k > INVITE\n1.05 k < 180 Ringing';
    expect(await transferOf(CALL, ringing, ATTENDED_REFER, ...REST)).toMatchObject({ kind: 'semi-attended' });
  });

  test('is semi-attended by the state at the REFER, though the target answers later', async () => {
    const ringing = '1.00 k > INVITE\n1.05 k < 180 Ringing';
    const answered = '2.06 k < 200 OK\n2.08 k > ACK';
    const transfer = await transferOf(CALL, ringing, ATTENDED_REFER, answered, ...REST);
    expect(transfer).toMatchObject({ kind: 'semi-attended' });
  });

  test('is attended when it is the target that is sent the REFER, naming the original call', async () => {
    const refer = `2.00 k > REFER sip:bert@198.51.100.20:5060?Replaces=o-1%40192.0.2.10%3Bto-tag%3Do-bert%3Bfrom-tag%3Do-anna
                   2.02 k < 202 Accepted
                   2.05 k < NOTIFY 100 Trying / active;expires=60
                   2.07 k > 200 OK`;
    const invite = `dialog back carl bert
                    2.10 back > INVITE sip:bert@198.51.100.20:5060
                      Replaces: o-1@192.0.2.10;to-tag=o-bert;from-tag=o-anna
                    2.30 back < 200 OK
                    2.32 back > ACK
                    2.35 o < BYE
                    2.37 o > 200 OK
                    3.10 k < NOTIFY 200 OK / terminated;reason=noresource
                    3.12 k > 200 OK`;
    expect(await transferOf(CALL, CONSULTATION, refer, invite)).toMatchObject({
      kind: 'attended',
      outcome: 'succeeded',
      referCallId: 'k-1@192.0.2.10',
      targetInvite: { callId: 'back-1@203.0.113.30', finalStatus: 200 },
      atFault: null,
    });
  });

  test('is attended even outside a dialog', async () => {
    const refer = `dialog r anna bert
                   2.00 r > REFER sip:carl@c.example?Replaces=${REPLACES}
                   2.02 r < 202 Accepted`;
    expect(await transferOf(CALL, CONSULTATION, refer)).toMatchObject({
      kind: 'attended',
    });
  });

  test('is out-of-dialog when the REFER has no To tag', async () => {
    const refer = `dialog r anna bert
                   2.00 r > REFER sip:carl@c.example
                   2.02 r < 202 Accepted
                   2.05 r < NOTIFY 200 OK / terminated;reason=noresource
                   2.07 r > 200 OK`;
    expect(await transferOf(CALL, refer)).toMatchObject({
      kind: 'out-of-dialog',
      outcome: 'succeeded',
    });
  });

  test('is out-of-dialog when its tags belong to no dialog of a call the trace shows from its start', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                     @to-tag somebody-else
                   2.02 o < 481 Call/Transaction Does Not Exist`;
    expect(await transferOf(CALL, refer)).toMatchObject({
      kind: 'out-of-dialog',
      outcome: 'rejected',
    });
  });

  test('is blind when the trace begins in the middle of the call', async () => {
    expect(await transferOf('dialog o anna bert mid', REFER, ...REST)).toMatchObject({ kind: 'blind' });
  });

  test('is blind for a REFER after the BYE', async () => {
    const ended = '1.60 o > BYE\n1.62 o < 200 OK';
    const refer = '2.00 o > REFER sip:carl@c.example\n2.02 o < 481 Call/Transaction Does Not Exist';
    expect(await transferOf(CALL, ended, refer)).toMatchObject({
      kind: 'blind',
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test('is blind for a TEL address', async () => {
    const refer = '2.00 o > REFER tel:+15550100\n2.02 o < 202 Accepted';
    expect(await transferOf(CALL, refer, ...REST)).toMatchObject({
      kind: 'blind',
      referTo: 'tel:+15550100',
    });
  });
});

describe('no transfer is', () => {
  test.each(['cid:1234@192.0.2.10', 'http://b.example/page', 'urn:x-phone:softkey'])(
    'a REFER to %s',
    async (address) => {
      const report = await reportOf(CALL, `2.00 o > REFER ${address}\n2.02 o < 202 Accepted`, TRYING);
      expect(report).toMatchObject({ transfers: [], findings: [] });
    },
  );

  test.each(['SUBSCRIBE', 'MESSAGE'])('a %s answered 202', async (method) => {
    const report = await reportOf(CALL, `2.00 o > ${method}\n2.02 o < 202 Accepted`);
    expect(report).toMatchObject({ transfers: [], findings: [] });
  });

  test('a SUBSCRIBE answered 202 that is pending', async () => {
    const report = await reportOf(
      `dialog s anna bert
       0.00 s > SUBSCRIBE
         Event: presence
       0.02 s < 202 Accepted
       0.05 s < NOTIFY
         Event: presence
         Content-Type: application/pidf+xml
         Subscription-State: pending
       0.07 s > 200 OK`,
    );
    expect(report).toMatchObject({
      calls: [],
      transfers: [],
      rejections: [],
      findings: [],
    });
  });
});

describe('one REFER is one transfer', () => {
  test('sent again and again', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.50 o > again REFER
                   3.50 o > again REFER
                   3.52 o < 202 Accepted
                   3.60 o < NOTIFY 200 OK / terminated;reason=noresource
                   3.62 o > 200 OK`;
    expect(await transferOf(CALL, refer)).toMatchObject({
      referCSeq: 2,
      referStatus: 202,
      outcome: 'succeeded',
    });
  });

  test('on both sides of a proxy, with its NOTIFYs', async () => {
    const transfer = await transferOf(
      `0.00 o anna>p INVITE
       0.01 o p>bert INVITE
       0.10 o bert>p 200 OK
       0.11 o p>anna 200 OK
       0.12 o anna>p ACK
       0.13 o p>bert ACK
       2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>bert REFER
       2.02 o bert>p 202 Accepted
       2.03 o p>anna 202 Accepted
       2.05 o bert>p NOTIFY 100 Trying / active;expires=60
       2.06 o p>anna NOTIFY 100 Trying
       2.07 o anna>p 200 OK
       2.08 o p>bert 200 OK
       2.10 c bert>p INVITE
       2.11 c p>carl INVITE
       2.12 c p>bert 100 Trying
       2.15 c carl>p 180 Ringing
       2.16 c p>bert 180 Ringing
       3.00 c carl>p 200 OK
       3.01 c p>bert 200 OK
       3.02 c bert>carl ACK
       3.10 o bert>p NOTIFY 200 OK / terminated;reason=noresource
       3.11 o p>anna NOTIFY 200 OK
       3.12 o anna>p 200 OK
       3.13 o p>bert 200 OK`,
    );
    expect(transfer).toMatchObject({
      kind: 'blind',
      outcome: 'succeeded',
      atFault: null,
      referCSeq: 2,
      notifies: [
        { sipfragStatus: 100, subscriptionState: 'active', answeredWith: 200 },
        {
          sipfragStatus: 200,
          subscriptionState: 'terminated',
          answeredWith: 200,
        },
      ],
      targetInvite: { callId: 'c-1@198.51.100.20', finalStatus: 200 },
    });
  });

  test('sent again with the next CSeq after a challenge', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < 401 Unauthorized
                   2.02 o > REFER sip:carl@c.example
                     Authorization: Digest username="anna"
                   2.03 o < 202 Accepted
                   2.05 o < NOTIFY 200 OK / terminated;reason=noresource
                     Event: refer;id=3
                   2.07 o > 200 OK`;
    expect(await transferOf(CALL, refer)).toMatchObject({
      referCSeq: 3,
      referStatus: 202,
      atFault: null,
    });
  });

  test('and its target leg may be challenged too', async () => {
    const invite = `2.10 c > INVITE
                    2.15 c < 407 Proxy Authentication Required
                    2.16 c > ACK
                    2.20 c > INVITE
                      Proxy-Authorization: Digest username="bert"
                    3.00 c < 200 OK
                    3.02 c > ACK`;
    expect(await transferOf(CALL, REFER, TRYING, invite, reports('200 OK'))).toMatchObject({
      outcome: 'succeeded',
      targetInvite: { callId: 'c-1@198.51.100.20', finalStatus: 200 },
      atFault: null,
    });
  });

  test('and two REFERs with CSeqs of their own are two', async () => {
    const second = `4.00 o > REFER sip:dora@d.example
                    4.02 o < 202 Accepted`;
    const { transfers } = await reportOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), second);
    expect(transfers.map(({ referCSeq }) => referCSeq)).toEqual([2, 3]);
  });
});

describe('notifies', () => {
  test('stand in the order of their CSeq, each once', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      `2.05 o < NOTIFY 180 Ringing / active;expires=60
         @cseq 12
       2.06 o < NOTIFY 100 Trying / active;expires=60
         @cseq 11
       2.07 o > 200 OK
       2.08 o < again NOTIFY`,
    );
    expect(transfer.notifies.map(({ sipfragStatus }) => sipfragStatus)).toEqual([100, 180]);
  });

  test('have the token after the last equals sign as reason', async () => {
    const notify = '2.05 o < NOTIFY 200 OK / terminated;reason=reason=noresource\n2.07 o > 200 OK';
    expect((await transferOf(CALL, REFER, notify)).notifies[0]?.reason).toBe('noresource');
  });

  test('have no reason where none is given', async () => {
    const notify = '2.05 o < NOTIFY 200 OK / terminated\n2.07 o > 200 OK';
    expect((await transferOf(CALL, REFER, notify)).notifies[0]).toMatchObject({
      subscriptionState: 'terminated',
      reason: null,
    });
  });

  test('have null for what they lack', async () => {
    const notify = '2.05 o < NOTIFY';
    expect((await transferOf(CALL, REFER, notify)).notifies).toEqual([
      {
        sipfragStatus: null,
        subscriptionState: null,
        reason: null,
        answeredWith: null,
      },
    ]);
  });

  test('have the first final response as their answer', async () => {
    const notify = `2.05 o < NOTIFY 200 OK / terminated;reason=noresource
                    2.07 o > 200 OK
                    2.55 o < again NOTIFY
                    2.57 o > 481 Subscription Does Not Exist`;
    expect((await transferOf(CALL, REFER, notify)).notifies).toMatchObject([{ answeredWith: 200 }]);
  });

  test('may come before the answer to the REFER', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < NOTIFY 100 Trying / active;expires=60
                   2.02 o > 200 OK
                   2.03 o < 202 Accepted
                     @for REFER`;
    const report = await reportOf(CALL, refer, TARGET_ANSWERS, reports('200 OK'));
    expect(report).toMatchObject({
      transfers: [{ outcome: 'succeeded', referStatus: 202, atFault: null }],
      findings: [],
    });
    expect(report.transfers[0]?.notifies).toHaveLength(2);
  });

  test('of two subscriptions are kept apart by the event id', async () => {
    const { transfers } = await reportOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
       2.02 o < 202 Accepted
       2.10 o > REFER sip:dora@d.example
       2.12 o < 202 Accepted
       2.20 o < NOTIFY 200 OK / terminated;reason=noresource
         Event: refer;id=3
       2.22 o > 200 OK
       2.30 o < NOTIFY 486 Busy Here / terminated;reason=noresource
         Event: refer;id=2
       2.32 o > 200 OK`,
    );
    expect(transfers).toMatchObject([
      { referCSeq: 2, outcome: 'failed' },
      { referCSeq: 3, outcome: 'succeeded' },
    ]);
  });

  test('of a subscription to something else are not theirs', async () => {
    const notify = `2.05 o < NOTIFY
                      Event: conference
                      Content-Type: application/conference-info+xml
                      Subscription-State: active
                    2.07 o > 200 OK`;
    expect((await transferOf(CALL, REFER, notify)).notifies).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { transferOf } from '../builders/analyse.ts';
import { BYE, CALL, later, REFER, reports, TARGET_ANSWERS, TRYING, targetRefuses } from '../builders/phrases.ts';

const SILENT_TARGET = `
  2.10 c > INVITE
  2.60 c > again INVITE
  3.60 c > again INVITE
  5.60 c > again INVITE
  9.60 c > again INVITE
  17.60 c > again INVITE
  33.60 c > again INVITE`;

describe('the outcome is the first row of the table that fits', () => {
  test('rejected: the REFER itself ended with 300 or more', async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER sip:carl@c.example\n2.02 o < 403 Forbidden');
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      referStatus: 403,
      targetInvite: null,
    });
  });

  test('rejected wins over what came later', async () => {
    const refused = '2.00 o > REFER sip:carl@c.example\n2.02 o < 302 Moved Temporarily';
    expect(await transferOf(CALL, refused, TARGET_ANSWERS)).toMatchObject({
      outcome: 'rejected',
      referStatus: 302,
    });
  });

  test('a challenge answered by a new REFER is not a rejection', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
       2.01 o < 407 Proxy Authentication Required
       2.02 o > REFER sip:carl@c.example
       2.03 o < 202 Accepted`,
      TARGET_ANSWERS,
      reports('200 OK'),
    );
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      referCSeq: 3,
      referStatus: 202,
      atFault: null,
    });
  });

  test('a challenge answered by nobody is a rejection', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
       2.01 o < 401 Unauthorized`,
      later(60),
    );
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      referStatus: 401,
      atFault: 'transferor',
    });
  });

  test('no-answer: no final response to the REFER, and no NOTIFY', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
       2.50 o > again REFER
       3.50 o > again REFER
       5.50 o > again REFER
       9.50 o > again REFER`,
      later(40),
    );
    expect(transfer).toMatchObject({
      outcome: 'no-answer',
      referStatus: null,
      notifies: [],
    });
  });

  test('a REFER whose answer was lost but whose NOTIFYs came is judged by them', async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER sip:carl@c.example', TRYING, reports('200 OK'));
    expect(transfer).toMatchObject({ outcome: 'succeeded', referStatus: null });
  });

  test('succeeded: the target leg is visible with a 2xx', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), BYE);
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: null,
      confidence: 'certain',
    });
  });

  test('succeeded by the target leg, whatever the NOTIFY claims', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('503 Service Unavailable'));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferee',
    });
  });

  test('failed: the target leg is visible with 300 or more', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('486 Busy Here'));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      atFault: 'target',
      targetInvite: { finalStatus: 486 },
    });
  });

  test('failed by the target leg, whatever the NOTIFY claims', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('486 Busy Here'), reports('200 OK'));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: { finalStatus: 486 },
    });
  });

  test('succeeded by the last sipfrag where no target leg is visible', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, reports('200 OK'), BYE);
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      targetInvite: null,
      atFault: null,
      confidence: 'likely',
    });
  });

  test('failed by the last sipfrag where no target leg is visible', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, reports('486 Busy Here'));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: null,
      atFault: 'target',
    });
  });

  test('the last final sipfrag counts, not a later provisional one', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      TRYING,
      `2.50 o < NOTIFY 486 Busy Here / active;expires=50
       2.52 o > 200 OK
       3.10 o < NOTIFY 100 Trying / active;expires=49
       3.12 o > 200 OK`,
      later(60),
    );
    expect(transfer).toMatchObject({ outcome: 'failed' });
  });

  test('a target leg without a final response is decided by the sipfrag before its timers are asked', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      TRYING,
      '2.10 c > INVITE\n2.15 c < 180 Ringing',
      reports('200 OK'),
      later(300),
    );
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      targetInvite: { finalStatus: null },
    });
  });

  test('failed: the target leg got no response at all and Timer B has run out', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, SILENT_TARGET, later(60));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: { finalStatus: null },
      atFault: 'network',
    });
  });

  test('failed: the target leg rang without an end and Timer C has run out', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, '2.10 c > INVITE\n2.15 c < 180 Ringing', later(400));
    expect(transfer).toMatchObject({
      outcome: 'failed',
      targetInvite: { finalStatus: null },
    });
  });

  test('a suppressed subscription does not hide a target leg that ended', async () => {
    const refer = '2.00 o > REFER sip:carl@c.example\n  Refer-Sub: false\n2.02 o < 202 Accepted\n  Refer-Sub: false';
    expect(await transferOf(CALL, refer, targetRefuses('486 Busy Here'))).toMatchObject({ outcome: 'failed' });
    expect(await transferOf(CALL, refer, TARGET_ANSWERS)).toMatchObject({
      outcome: 'succeeded',
      atFault: null,
    });
  });

  test('not-reported: the 2xx grants Refer-Sub: false', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
         Refer-Sub: false
       2.02 o < 202 Accepted
         Refer-Sub: false`,
      BYE,
      later(60),
    );
    expect(transfer).toMatchObject({ outcome: 'not-reported', atFault: null });
  });

  test('not-reported: the REFER requires nosub and was accepted', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
         Require: nosub
       2.02 o < 200 OK`,
      later(60),
    );
    expect(transfer).toMatchObject({ outcome: 'not-reported', atFault: null });
  });

  test('no-notify: Refer-Sub: false was asked for and not granted', async () => {
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER sip:carl@c.example
         Refer-Sub: false
       2.02 o < 202 Accepted`,
      later(60),
    );
    expect(transfer).toMatchObject({
      outcome: 'no-notify',
      atFault: 'transferee',
    });
  });

  test('no-notify: accepted, then neither a NOTIFY nor a target leg', async () => {
    const transfer = await transferOf(CALL, REFER, later(60));
    expect(transfer).toMatchObject({
      outcome: 'no-notify',
      atFault: 'transferee',
      notifies: [],
    });
  });

  test('no-notify: the call was ended by BYE, so the NOTIFY had its chance', async () => {
    const transfer = await transferOf(CALL, REFER, BYE);
    expect(transfer).toMatchObject({ outcome: 'no-notify' });
  });

  test('unresolved: NOTIFYs without a final status until the call is over', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, BYE, later(60));
    expect(transfer).toMatchObject({
      outcome: 'unresolved',
      targetInvite: null,
    });
  });

  test('unresolved: the subscription ended without a final status', async () => {
    const transfer = await transferOf(
      CALL,
      REFER,
      TRYING,
      '20.00 o < NOTIFY 180 Ringing / terminated;reason=timeout\n20.02 o > 200 OK',
      later(90),
    );
    expect(transfer).toMatchObject({
      outcome: 'unresolved',
      atFault: 'transferee',
    });
    expect(transfer.notifies[1]).toEqual({
      sipfragStatus: 180,
      subscriptionState: 'terminated',
      reason: 'timeout',
      answeredWith: 200,
    });
  });

  test('unresolved: the target leg has no end and the call was ended by BYE', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, '2.10 c > INVITE\n2.15 c < 180 Ringing', BYE);
    expect(transfer).toMatchObject({
      outcome: 'unresolved',
      targetInvite: { finalStatus: null },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { reportOf, reportOfCapture, transferOf } from '../builders/analyse.ts';
import {
  ATTENDED_REFER,
  CALL,
  CONSULTATION,
  later,
  REFER,
  reports,
  TARGET_ANSWERS,
  TRYING,
} from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

/** The tests the project's own specifications of transfers and of correlation ask for at least. */

describe('transfers', () => {
  test('accepted with 200 and with 202 are judged alike', async () => {
    const rest = [TRYING, TARGET_ANSWERS, reports('200 OK')];
    const old = await reportOf(CALL, REFER, ...rest);
    const fresh = await reportOf(CALL, REFER.replace('202 Accepted', '200 OK'), ...rest);
    const verdictOf = ({ transfers, findings }: typeof old) => ({
      ...transfers[0],
      referStatus: null,
      evidence: null,
      findings,
    });
    expect(verdictOf(fresh)).toEqual(verdictOf(old));
  });

  test('of which the first has no event id and the second has one are told apart', async () => {
    const report = await reportOf(
      CALL,
      REFER,
      TRYING,
      `2.10 o > REFER sip:dora@d.example
       2.12 o < 202 Accepted
       2.20 o < NOTIFY 100 Trying / active;expires=60
         Event: refer;id=3
       2.22 o > 200 OK`,
      reports('486 Busy Here'),
      `4.00 o < NOTIFY 200 OK / terminated;reason=noresource
         Event: refer;id=3
       4.02 o > 200 OK`,
    );
    expect(report.transfers).toMatchObject([
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
    expect(report.findings.map(({ rule }) => rule)).not.toContain('transfer/event-id-missing');
  });

  test('of which the second lacks the id are matched, and it is noted', async () => {
    const report = await reportOf(
      CALL,
      REFER,
      TRYING,
      reports('486 Busy Here'),
      `4.00 o > REFER sip:dora@d.example
       4.02 o < 202 Accepted
       4.05 o < NOTIFY 200 OK / terminated;reason=noresource
       4.07 o > 200 OK`,
    );
    expect(report.transfers).toMatchObject([
      { referCSeq: 2, outcome: 'failed' },
      { referCSeq: 3, outcome: 'succeeded' },
    ]);
    expect(report.findings.map(({ rule }) => rule)).toContain('transfer/event-id-missing');
  });

  test('with a wrong event id are matched where only one can be meant, and it is noted', async () => {
    const notify = `3.10 o < NOTIFY 200 OK / terminated;reason=noresource
                      Event: refer;id=98873867
                    3.12 o > 200 OK`;
    const report = await reportOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify);
    expect(report.transfers).toMatchObject([{ outcome: 'succeeded', notifies: [{}, { sipfragStatus: 200 }] }]);
    expect(report.findings).toMatchObject([{ rule: 'transfer/event-id-mismatch', severity: 'warning' }]);
  });

  test('challenged with 407 are matched by the CSeq of the second REFER', async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.01 o < 407 Proxy Authentication Required
                   2.02 o > REFER sip:carl@c.example
                   2.03 o < 202 Accepted
                   2.05 o < NOTIFY 200 OK / terminated;reason=noresource
                     Event: refer;id=3
                   2.07 o > 200 OK`;
    const report = await reportOf(CALL, refer);
    expect(report).toMatchObject({
      transfers: [{ referCSeq: 3, outcome: 'succeeded' }],
      findings: [],
    });
  });

  test('outside a dialog may fork into two subscriptions', async () => {
    const transfer = await transferOf(
      `dialog r anna bert
       0.00 r > REFER sip:carl@c.example
       0.02 r < 202 Accepted
         @to-tag one
       0.05 r < NOTIFY 100 Trying / active;expires=60
         @from-tag one
       0.06 r > 200 OK
       0.07 r < NOTIFY 100 Trying / active;expires=60
         @from-tag two
         @cseq 1
       0.08 r > 200 OK
       0.20 r < NOTIFY 200 OK / terminated;reason=noresource
         @from-tag one
       0.22 r > 200 OK`,
    );
    expect(transfer).toMatchObject({
      kind: 'out-of-dialog',
      outcome: 'succeeded',
    });
    expect(transfer.notifies).toHaveLength(3);
  });

  test('whose consultation the target ends itself work', async () => {
    const invite = `2.10 c > INVITE
                      Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna
                    2.30 c < 200 OK
                    2.32 c > ACK
                    2.35 k < BYE
                    2.37 k > 200 OK`;
    const report = await reportOf(CALL, CONSULTATION, ATTENDED_REFER, TRYING, invite, reports('200 OK'));
    expect(report).toMatchObject({
      transfers: [{ kind: 'attended', outcome: 'succeeded', atFault: null }],
      findings: [],
    });
  });

  test('whose last NOTIFY nobody answers worked all the same', async () => {
    const notify = `3.10 o < NOTIFY 200 OK / terminated;reason=noresource
                    3.60 o < again NOTIFY
                    4.60 o < again NOTIFY`;
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify, later(60));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      notifies: [{}, { answeredWith: null }],
    });
    expect(transfer.atFault).not.toBe('transferee');
  });

  test('may be written with compact header names', async () => {
    const refer = `2.00 o > REFER
                     r: <sip:carl@c.example>
                     b: <sip:anna@a.example>
                   2.02 o < 202 Accepted
                   2.05 o < NOTIFY 200 OK / terminated;reason=noresource
                     -Event
                     o: refer
                   2.07 o > 200 OK`;
    expect(await transferOf(CALL, refer)).toMatchObject({
      referTo: 'sip:carl@c.example',
      outcome: 'succeeded',
    });
  });

  test('are found though Replaces was escaped twice', async () => {
    const replaces = 'k-1%2540192.0.2.10%253Bto-tag%253Dk-carl%253Bfrom-tag%253Dk-anna';
    const refer = `2.00 o > REFER sip:carl@203.0.113.30:5060?Replaces=${replaces}
                   2.02 o < 202 Accepted`;
    expect(await transferOf(CALL, CONSULTATION, refer)).toMatchObject({
      kind: 'attended',
    });
  });

  test('without angle brackets are read', async () => {
    const refer = `2.00 o > REFER
                     Refer-To: sip:carl@c.example;user=phone
                   2.02 o < 202 Accepted`;
    expect(await transferOf(CALL, refer, TRYING, reports('200 OK'))).toMatchObject({
      kind: 'blind',
      outcome: 'succeeded',
    });
  });

  test('whose subscription expires in silence stay unresolved', async () => {
    const notify = `2.05 o < NOTIFY 100 Trying / active;expires=5
                    2.07 o > 200 OK`;
    const transfer = await transferOf(CALL, REFER, notify, later(300));
    expect(transfer).toMatchObject({
      outcome: 'unresolved',
      atFault: 'transferee',
    });
  });

  test('that a B2BUA carries out itself are judged by its NOTIFYs and its call', async () => {
    const transfer = await transferOf(
      `dialog near anna p
       dialog far p bert
       dialog new p carl
       0.00 near > INVITE
       0.01 far > INVITE
       0.10 far < 200 OK
       0.11 far > ACK
       0.12 near < 200 OK
       0.13 near > ACK
       2.00 near > REFER sip:carl@c.example
       2.02 near < 202 Accepted
       2.05 near < NOTIFY 100 Trying / active;expires=60
       2.07 near > 200 OK
       2.10 new > INVITE sip:carl@c.example
       3.00 new < 486 Busy Here
       3.02 new > ACK
       3.10 near < NOTIFY 486 Busy Here / terminated;reason=noresource
       3.12 near > 200 OK`,
    );
    expect(transfer).toMatchObject({
      kind: 'blind',
      outcome: 'failed',
      targetInvite: { callId: 'new-1@192.0.2.50', finalStatus: 486 },
      atFault: 'target',
    });
  });

  test('have no target leg in a call somebody else makes to the same target', async () => {
    const other = `dialog z dora carl
                   2.10 z > INVITE sip:carl@c.example
                   2.20 z < 486 Busy Here
                   2.22 z > ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, other, reports('200 OK'));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      targetInvite: null,
    });
  });

  test('have no target leg in a call the transferee makes to somebody else', async () => {
    const other = `dialog z bert dora
                   2.10 z > INVITE
                   2.20 z < 486 Busy Here
                   2.22 z > ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, other, reports('200 OK'));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      targetInvite: null,
    });
  });

  test('have the call to the second address as target leg, when the first redirects', async () => {
    const invite = `2.10 c > INVITE
                    2.20 c < 302 Moved Temporarily
                      Contact: <sip:carl@203.0.113.31>
                    2.22 c > ACK
                    2.30 c bert>carla INVITE sip:carl@203.0.113.31
                    3.00 c carla>bert 200 OK
                    3.02 c bert>carla ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, invite, reports('200 OK'));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      targetInvite: { finalStatus: 200 },
      atFault: null,
    });
  });
});

describe('correlation', () => {
  test('takes a packet seen twice for one and a retransmission for two', async () => {
    const capture = captureOf(readScenario(CALL, '0.55 o > again ACK'));
    expect((await reportOfCapture(capture, capture)).summary).toMatchObject({
      messages: 5,
      unique: 4,
      duplicates: 5,
    });
  });

  test('takes an INVITE after its 2xx for a retransmission', async () => {
    const report = await reportOf(CALL, '5.00 o > again INVITE\n5.01 o < again 200\n5.02 o > again ACK');
    expect(report.calls).toMatchObject([{ outcome: 'answered' }]);
    expect(report.summary).toMatchObject({ calls: 1, retransmissions: 3 });
  });

  test('needs no branch, for the sake of RFC 2543', async () => {
    const calls = `0.00 o > INVITE
                     @branch none
                   0.05 o < 100 Trying
                   0.10 o < 486 Busy Here
                   0.12 o > ACK`;
    expect((await reportOf(calls)).calls).toMatchObject([{ outcome: 'failed', finalStatus: 486 }]);
  });

  test('takes the bare magic cookie for no branch', async () => {
    const twice = ['o', 'k'].map(
      (name, i) => `${i}.00 ${name} > INVITE
                      @branch z9hG4bK
                    ${i}.10 ${name} < ${486 + 114 * i} Busy
                    ${i}.12 ${name} > ACK`,
    );
    expect((await reportOf(...twice)).calls).toMatchObject([{ finalStatus: 486 }, { finalStatus: 600 }]);
  });

  test('bears an ACK to a 2xx that repeats the branch of its INVITE', async () => {
    const calls = `0.00 o > INVITE
                     @branch z9hG4bK-one
                   0.10 o < 200 OK
                   0.12 o > ACK
                     @branch z9hG4bK-one`;
    expect((await reportOf(calls)).calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
  });

  test('does not join calls by the number called alone', async () => {
    const number = 'sip:+15555550142@c.example';
    const transfer = await transferOf(
      CALL,
      `2.00 o > REFER ${number}
       2.02 o < 202 Accepted`,
      TRYING,
      `dialog z dora carl
       2.10 z > INVITE ${number}
       2.20 z < 486 Busy Here
       2.22 z > ACK`,
    );
    expect(transfer.targetInvite).toBeNull();
  });

  test('tells a merged request (482) from the call', async () => {
    const calls = `0.00 o anna>p INVITE
                   0.01 o p>bert INVITE
                   0.02 o p>bert INVITE
                   0.03 o bert>p 482 Loop Detected
                     @to-tag merged
                   0.10 o bert>p 200 OK
                   0.11 o p>anna 200 OK`;
    expect((await reportOf(calls)).calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
  });

  test('bears messages whose times run backwards', async () => {
    const messages = readScenario(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'));
    const skewed = messages.map((m) => (m.src === '203.0.113.30' ? { ...m, seconds: m.seconds - 1.5 } : m));
    const report = await reportOfCapture(captureOf(skewed));
    expect(report.transfers).toMatchObject([{ outcome: 'succeeded', atFault: null }]);
  });
});

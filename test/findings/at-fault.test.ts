import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../builders/analyse.ts';
import {
  ATTENDED_REFER,
  BYE,
  CALL,
  CONSULTATION,
  later,
  REFER,
  reports,
  TARGET_ANSWERS,
  TRYING,
  targetRefuses,
} from '../builders/phrases.ts';

/** The REFER answered with `words`. */
const refused = (words: string, headers = 'Contact: <sip:anna@192.0.2.10:5060>'): string =>
  `2.00 o > REFER sip:carl@c.example
     ${headers}
   2.02 o < ${words}`;

const withReplaces = (answer: string, headers = '@uri sip:carl@203.0.113.30:5060'): string =>
  `2.10 c > INVITE
     Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna
     ${headers}
   2.30 c < ${answer}
   2.32 c > ACK`;

describe('a target leg that ended with 300 or more', () => {
  test.each([
    '480 Temporarily Unavailable',
    '486 Busy Here',
    '488 Not Acceptable Here',
    '500 Server Internal Error',
    '600 Busy Everywhere',
    '603 Decline',
    '606 Not Acceptable',
    '607 Unwanted',
  ])("is the target's: %s", async (answer) => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses(answer), reports(answer), BYE);
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'target' });
    expect(transfer.why).not.toBeNull();
  });

  test("is the network's: 608", async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('608 Rejected'), reports('608 Rejected'));
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'network' });
  });

  test("is the network's: 603+", async () => {
    const answer = '603 Network Blocked\n Reason: SIP;cause=603;text="v=analytics1;tel=+15550100"';
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses(answer), reports('603 Network Blocked'));
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'network' });
  });

  test.each(['408 Request Timeout', '478 Unresolvable destination', '503 Service Unavailable'])(
    "is the network's: a proxy's own %s",
    async (answer) => {
      const invite = `2.10 c bert>p INVITE
                      2.11 c p>bert 100 Trying
                      2.12 c p>carl INVITE
                      2.62 c p>carl again INVITE
                      9.00 c p>bert ${answer}
                        @to-tag proxy
                      9.02 c bert>p ACK`;
      const transfer = await transferOf(CALL, REFER, TRYING, invite, later(60));
      expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'network' });
    },
  );

  test("is the network's: the host cannot be reached", async () => {
    const invite = `2.10 c > INVITE
                    2.60 c > again INVITE
                    3.60 c > again INVITE
                    5.60 c > again INVITE`;
    const transfer = await transferOf(CALL, REFER, TRYING, invite, reports('408 Request Timeout'), later(60));
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'network' });
  });

  test.each(['404 Not Found', '484 Address Incomplete', '604 Does Not Exist Anywhere'])(
    "is the transferor's, who named what nobody could reach: %s",
    async (answer) => {
      const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses(answer), reports(answer));
      expect(transfer).toMatchObject({
        outcome: 'failed',
        atFault: 'transferor',
      });
    },
  );

  test("is the transferor's, whose Replaces names no dialog", async () => {
    const transfer = await transferOf(CALL, ATTENDED_REFER, TRYING, withReplaces('481 Call Does Not Exist'));
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'failed',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, whose Replaces names other tags", async () => {
    const refer = `2.00 o > REFER sip:carl@203.0.113.30:5060?Replaces=k-1%40192.0.2.10%3Bto-tag%3Dx%3Bfrom-tag%3Dy
                   2.02 o < 202 Accepted`;
    const invite = withReplaces('481 Call Does Not Exist', 'Replaces: k-1@192.0.2.10;to-tag=x;from-tag=y').replace(
      'Replaces: k-1@192.0.2.10;to-tag=k-carl;from-tag=k-anna\n',
      '\n',
    );
    const transfer = await transferOf(CALL, CONSULTATION, refer, TRYING, invite);
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'failed',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, whose early-only names an answered call", async () => {
    const refer = ATTENDED_REFER.replace('?Replaces=', '?Require=replaces&Replaces=').replace(
      'k-anna',
      'k-anna%3Bearly-only',
    );
    const transfer = await transferOf(CALL, CONSULTATION, refer, TRYING, withReplaces('486 Busy Here'));
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'failed',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, who ended the named dialog before", async () => {
    const ended = '1.60 k > BYE\n1.62 k < 200 OK';
    const transfer = await transferOf(CALL, CONSULTATION, ended, ATTENDED_REFER, TRYING, withReplaces('603 Decline'));
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'failed',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, who names a dialog that is ringing at the target", async () => {
    const ringing = '1.00 k > INVITE\n1.05 k < 180 Ringing';
    const transfer = await transferOf(CALL, ringing, ATTENDED_REFER, TRYING, withReplaces('481 Call Does Not Exist'));
    expect(transfer).toMatchObject({
      kind: 'semi-attended',
      outcome: 'failed',
      atFault: 'transferor',
    });
  });

  test("is the target's, which denies a call the trace shows", async () => {
    const invite = withReplaces('481 Call Does Not Exist');
    const transfer = await transferOf(CALL, CONSULTATION, ATTENDED_REFER, TRYING, invite);
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'failed',
      atFault: 'target',
    });
  });

  test("is the target's, which is busy although Replaces names its call", async () => {
    const invite = withReplaces('486 Busy Here');
    const transfer = await transferOf(CALL, CONSULTATION, ATTENDED_REFER, TRYING, invite);
    expect(transfer).toMatchObject({
      kind: 'attended',
      outcome: 'failed',
      atFault: 'target',
    });
  });

  test("is the transferee's, who gave its own call up, however long it had rung", async () => {
    const invite = `2.10 c > INVITE
                    2.15 c < 180 Ringing
                    32.00 c > CANCEL
                    32.01 c < 200 OK
                    32.02 c < 487 Request Terminated
                      @for INVITE
                    32.03 c > ACK`;
    const transfer = await transferOf(CALL, REFER, TRYING, invite, later(100));
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'transferee', confidence: 'likely' });
  });
});

describe('a refused REFER', () => {
  test.each([
    '403 Forbidden',
    '405 Method Not Allowed',
    '488 Not Acceptable Here',
    '501 Not Implemented',
    '603 Decline',
  ])("is the transferee's: %s", async (answer) => {
    const transfer = await transferOf(CALL, refused(answer));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferee',
    });
  });

  test("is the transferor's, without a Refer-To", async () => {
    const transfer = await transferOf(CALL, '2.00 o > REFER\n2.02 o < 400 Bad Request');
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
      referStatus: 400,
    });
  });

  test("is the transferor's, with several Refer-To", async () => {
    const headers = 'Refer-To: <sip:carl@c.example>\nRefer-To: <sip:dora@d.example>';
    const transfer = await transferOf(CALL, refused('400 Bad Request', headers));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, with several Refer-To in one header", async () => {
    const headers = 'Refer-To: <sip:carl@c.example>, <sip:dora@d.example>';
    const transfer = await transferOf(CALL, refused('400 Bad Request', headers));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, with a Refer-To that cannot be read", async () => {
    const transfer = await transferOf(CALL, refused('400 Bad Request', 'Refer-To: <sip:>'));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, in a dialog that has ended", async () => {
    const ended = '1.60 o > BYE\n1.62 o < 200 OK';
    const transfer = await transferOf(CALL, ended, refused('481 Call Does Not Exist'));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, in a dialog that is not yet up", async () => {
    const ringing = '0.00 o > INVITE\n0.05 o < 180 Ringing';
    const transfer = await transferOf(ringing, refused('403 Forbidden'));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, with credentials missing", async () => {
    const transfer = await transferOf(CALL, refused('407 Proxy Authentication Required'), later(60));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, with an extension required in vain", async () => {
    const transfer = await transferOf(CALL, refused('420 Bad Extension', 'Require: norefersub'));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, while another REFER was pending", async () => {
    const both = `2.00 o > REFER sip:carl@c.example
                  2.10 o > REFER sip:dora@d.example
                  2.12 o < 491 Request Pending`;
    const { transfers } = await reportOf(CALL, both);
    expect(transfers[1]).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, while its re-INVITE was pending", async () => {
    const pending = '1.90 o > INVITE\n1.92 o < 100 Trying';
    const transfer = await transferOf(CALL, pending, refused('500 Server Internal Error'));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test("is the transferor's, without the identity demanded", async () => {
    const transfer = await transferOf(CALL, refused('429 Provide Referrer Identity'));
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferor',
    });
  });

  test.each(['403 Forbidden', '405 Method Not Allowed', '408 Request Timeout', '503 Service Unavailable'])(
    "is the network's, where a proxy gives %s without passing it on",
    async (answer) => {
      const transfer = await transferOf(
        `0.00 o anna>p INVITE
         0.01 o p>bert INVITE
         0.10 o bert>p 200 OK
         0.11 o p>anna 200 OK
         0.12 o anna>p ACK
         0.13 o p>bert ACK
         2.00 o anna>p REFER sip:carl@c.example
         2.02 o p>anna ${answer}`,
      );
      expect(transfer).toMatchObject({
        outcome: 'rejected',
        atFault: 'network',
      });
    },
  );

  test("is the network's, where nothing came back from beyond the proxy", async () => {
    const transfer = await transferOf(
      `0.00 o anna>p INVITE
       0.01 o p>bert INVITE
       0.10 o bert>p 200 OK
       0.11 o p>anna 200 OK
       0.12 o anna>p ACK
       0.13 o p>bert ACK
       2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>bert REFER
       2.51 o p>bert again REFER
       34.00 o p>anna 408 Request Timeout`,
    );
    expect(transfer).toMatchObject({ outcome: 'rejected', atFault: 'network' });
  });

  test("is the transferee's, where the proxy only passed the refusal on", async () => {
    const transfer = await transferOf(
      `0.00 o anna>p INVITE
       0.01 o p>bert INVITE
       0.10 o bert>p 200 OK
       0.11 o p>anna 200 OK
       0.12 o anna>p ACK
       0.13 o p>bert ACK
       2.00 o anna>p REFER sip:carl@c.example
       2.01 o p>bert REFER
       2.02 o bert>p 403 Forbidden
       2.03 o p>anna 403 Forbidden`,
    );
    expect(transfer).toMatchObject({
      outcome: 'rejected',
      atFault: 'transferee',
    });
  });
});

describe('a message that was owed and never came', () => {
  test("is the transferee's: the answer to a REFER sent again and again", async () => {
    const refer = `2.00 o > REFER sip:carl@c.example
                   2.50 o > again REFER
                   3.50 o > again REFER
                   5.50 o > again REFER`;
    expect(await transferOf(CALL, refer, later(60))).toMatchObject({
      outcome: 'no-answer',
      atFault: 'transferee',
    });
  });

  test("is the transferee's: the answer to a REFER on TCP, after Timer F", async () => {
    const tcp = CALL.replaceAll(/(INVITE|Ringing|OK|ACK)$/gm, '$1\n@tcp');
    const transfer = await transferOf(tcp, '2.00 o > REFER sip:carl@c.example\n@tcp', later(60));
    expect(transfer).toMatchObject({
      outcome: 'no-answer',
      atFault: 'transferee',
    });
  });

  test("is the transferee's: the first NOTIFY", async () => {
    expect(await transferOf(CALL, REFER, later(60))).toMatchObject({
      outcome: 'no-notify',
      atFault: 'transferee',
    });
  });

  test("is the transferee's: the final NOTIFY, when the transferee ends the call instead", async () => {
    const bye = '9.00 o < BYE\n9.02 o > 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, bye, later(60));
    expect(transfer).toMatchObject({
      outcome: 'unresolved',
      atFault: 'transferee',
    });
  });

  test("is nobody's while the trace did not give it the time", async () => {
    expect(await transferOf(CALL, REFER, later(10))).toMatchObject({
      outcome: 'truncated',
      atFault: null,
    });
  });

  test("is one of the two parties': the first NOTIFY, when the transferor hung up at once", async () => {
    const bye = '2.04 o > BYE\n2.06 o < 200 OK';
    const { outcome, atFault } = await transferOf(CALL, REFER, bye);
    expect(outcome).toBe('no-notify');
    expect(['transferee', 'transferor']).toContain(atFault);
  });
});

describe('a transfer that succeeded', () => {
  test("is nobody's fault", async () => {
    const report = await reportOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), BYE);
    expect(report).toMatchObject({
      transfers: [{ outcome: 'succeeded', atFault: null, why: null }],
      findings: [],
    });
  });

  test("is nobody's fault, with the transferee's quick BYE after it", async () => {
    const bye = '3.30 o < BYE\n3.32 o > 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('200 OK'), bye);
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
  });

  test("is the transferee's, which never sent the final NOTIFY", async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, later(90));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferee',
    });
  });

  test("is the transferee's, which never sent any NOTIFY", async () => {
    const transfer = await transferOf(CALL, REFER, TARGET_ANSWERS, later(90));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferee',
    });
  });

  test("is the transferee's, which claims the opposite", async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, reports('486 Busy Here'));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferee',
    });
  });

  test.each(['481 Subscription Does Not Exist', '489 Bad Event', '405 Method Not Allowed', '501 Not Implemented'])(
    "is the transferor's, who refused the NOTIFY: %s",
    async (answer) => {
      const notify = `3.10 o < NOTIFY 200 OK / terminated;reason=noresource\n3.12 o > ${answer}`;
      const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify, later(60));
      expect(transfer).toMatchObject({
        outcome: 'succeeded',
        atFault: 'transferor',
      });
    },
  );

  test("is the transferee's, whose NOTIFY was refused for its CSeq", async () => {
    const notify = `3.10 o < BYE
                      @cseq 13
                    3.11 o < NOTIFY 200 OK / terminated;reason=noresource
                      @cseq 12
                    3.12 o > 500 Server Internal Error
                      @for NOTIFY
                    3.13 o > 200 OK
                      @for BYE`;
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, notify, later(60));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferee',
    });
  });

  test("is the transferor's, who hung up before the target answered and got no NOTIFY", async () => {
    const bye = '2.08 o > BYE\n2.09 o < 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, bye, TARGET_ANSWERS, later(60));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferor',
    });
  });

  test("is the transferee's, where the BYE came after the target's answer and no NOTIFY did", async () => {
    const bye = '6.00 o > BYE\n6.02 o < 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, TARGET_ANSWERS, bye, later(60));
    expect(transfer).toMatchObject({
      outcome: 'succeeded',
      atFault: 'transferee',
    });
  });

  test("is nobody's fault, when the late NOTIFY after an early BYE was taken", async () => {
    const bye = '2.08 o > BYE\n2.09 o < 200 OK';
    const transfer = await transferOf(CALL, REFER, TRYING, bye, TARGET_ANSWERS, reports('200 OK'), later(60));
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
  });

  test("is nobody's fault, when only the leg was seen and the subscription was suppressed", async () => {
    const refer = '2.00 o > REFER sip:carl@c.example\nRefer-Sub: false\n2.02 o < 200 OK\nRefer-Sub: false';
    expect(await transferOf(CALL, refer, TARGET_ANSWERS, later(60))).toMatchObject({ atFault: null });
  });

  test("is nobody's fault, when a refused NOTIFY was only a provisional one", async () => {
    const notify = '2.05 o < NOTIFY 100 Trying / active;expires=60\n2.07 o > 500 Server Internal Error';
    const transfer = await transferOf(CALL, REFER, notify, TARGET_ANSWERS, reports('200 OK'), BYE);
    expect(transfer).toMatchObject({ outcome: 'succeeded', atFault: null });
  });
});

describe('a blamed party', () => {
  test('comes with a reason', async () => {
    const transfer = await transferOf(CALL, REFER, TRYING, targetRefuses('486 Busy Here'));
    expect(transfer.why).toMatch(/busy/);
  });
});

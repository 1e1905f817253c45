import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';
import { CALL, CONSULTATION } from '../builders/phrases.ts';

const ID = 'o-1@192.0.2.10';

const callsOf = async (...parts: readonly string[]) => (await reportOf(...parts)).calls;

describe('a call has the outcome', () => {
  test('answered, with a 2xx', async () => {
    expect(await callsOf(CALL)).toMatchObject([{ callId: ID, outcome: 'answered', finalStatus: 200 }]);
  });

  test('no-final, while nothing final came', async () => {
    const calls = await callsOf('0.00 o > INVITE\n0.05 o < 180 Ringing');
    expect(calls).toMatchObject([{ callId: ID, outcome: 'no-final', finalStatus: null }]);
  });

  test.each([404, 480, 486, 488, 500, 503, 600, 604, 606])('failed, with %i', async (status) => {
    const calls = await callsOf(`0.00 o > INVITE\n0.05 o < ${status} No\n0.06 o > ACK`);
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: status }]);
  });

  test.each([603, 607, 608])('rejected, with %i', async (status) => {
    const calls = await callsOf(`0.00 o > INVITE\n0.05 o < ${status} No\n0.06 o > ACK`);
    expect(calls).toMatchObject([{ outcome: 'rejected', finalStatus: status }]);
  });

  test.each([
    'SIP;cause=603',
    'SIP;cause=607;text="Unwanted"',
    'SIP ;cause=608',
    'Q.850;cause=21',
    'Q.850;cause=16, SIP;cause=608',
  ])('rejected, with another code and the Reason %s', async (reason) => {
    const calls = await callsOf(`0.00 o > INVITE\n0.05 o < 480 No\n  Reason: ${reason}\n0.06 o > ACK`);
    expect(calls).toMatchObject([{ outcome: 'rejected', finalStatus: 480 }]);
  });

  test('failed, with a Reason that says something else', async () => {
    const calls = await callsOf('0.00 o > INVITE\n0.05 o < 480 No\n  Reason: Q.850;cause=18\n0.06 o > ACK');
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: 480 }]);
  });

  test('cancelled, with 487 after a CANCEL', async () => {
    const calls = await callsOf(
      `0.00 o > INVITE
       0.05 o < 180 Ringing
       1.00 o > CANCEL
       1.01 o < 200 OK
       1.02 o < 487 Request Terminated
         @for INVITE
       1.03 o > ACK`,
    );
    expect(calls).toMatchObject([{ outcome: 'cancelled', finalStatus: 487 }]);
  });

  test('answered, where the 2xx crossed the CANCEL', async () => {
    const calls = await callsOf(
      `0.00 o > INVITE
       0.05 o < 180 Ringing
       1.00 o > CANCEL
       1.01 o < 200 OK
         @for INVITE
       1.02 o < 200 OK
         @for CANCEL
       1.03 o > ACK
       1.04 o > BYE
       1.05 o < 200 OK`,
    );
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
  });

  test('failed, with 487 that nobody asked for', async () => {
    const calls = await callsOf('0.00 o > INVITE\n0.05 o < 487 Request Terminated\n0.06 o > ACK');
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: 487 }]);
  });

  test('cancelled, with 487 after an INVITE with Replaces took the early dialog over', async () => {
    const calls = await callsOf(
      `0.00 o > INVITE
       0.05 o < 180 Ringing
       dialog pickup dora anna
       1.00 pickup > INVITE
         Replaces: o-1@192.0.2.10;to-tag=o-anna;from-tag=o-bert
       1.02 pickup < 200 OK
       1.03 pickup > ACK
       1.05 o < 487 Request Terminated
       1.06 o > ACK`,
    );
    expect(calls).toMatchObject([
      { callId: ID, outcome: 'cancelled', finalStatus: 487 },
      { callId: 'pickup-1@203.0.113.99', outcome: 'answered' },
    ]);
  });
});

describe('what the caller got', () => {
  test('is that of the last INVITE after a challenge', async () => {
    const calls = await callsOf(
      `0.00 o > INVITE
       0.05 o < 407 Proxy Authentication Required
       0.06 o > ACK
       0.10 o > INVITE
       0.20 o < 486 Busy Here
       0.21 o > ACK`,
    );
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: 486 }]);
  });

  test('is nothing yet while the INVITE after a challenge is unanswered', async () => {
    const calls = await callsOf(
      `0.00 o > INVITE
       0.05 o < 401 Unauthorized
       0.06 o > ACK
       0.10 o > INVITE`,
    );
    expect(calls).toMatchObject([{ outcome: 'no-final', finalStatus: null }]);
  });

  test('is the challenge where it was not met for 32 s, and nothing yet where the trace ends before', async () => {
    const challenged = '0.00 o > INVITE\n0.05 o < 401 Unauthorized\n0.06 o > ACK';
    expect(await callsOf(challenged)).toMatchObject([{ outcome: 'no-final', finalStatus: null }]);
    expect(await callsOf(`${challenged}\nlater 40`)).toMatchObject([{ outcome: 'failed', finalStatus: 401 }]);
  });

  test('is a 2xx if any branch of a fork gave one', async () => {
    const calls = await callsOf(
      `0.00 o anna>p INVITE
       0.01 o p>carl INVITE
       0.01 o p>carla INVITE
       0.10 o carl>p 486 Busy Here
         @to-tag one
       0.11 o p>carl ACK
       0.20 o carla>p 200 OK
         @to-tag two
       0.21 o p>anna 200 OK
         @to-tag two
       0.22 o anna>p ACK`,
    );
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
  });

  test('is the final response of the hop nearest the caller', async () => {
    const calls = await callsOf(
      `0.00 o anna>p INVITE
       0.01 o p>q INVITE
       0.02 o q>bert INVITE
       0.10 o bert>q 503 Service Unavailable
       0.11 o q>bert ACK
       0.12 o q>p 500 Server Internal Error
         @to-tag q
       0.13 o p>q ACK
       0.14 o p>anna 480 Temporarily Unavailable
         @to-tag p
       0.15 o anna>p ACK`,
    );
    expect(calls).toMatchObject([{ callId: ID, outcome: 'failed', finalStatus: 480 }]);
  });

  test('is seen at a proxy from the callee side alone', async () => {
    const calls = await callsOf(
      `0.00 o anna>p INVITE
         @unseen
       0.01 o p>bert INVITE
       0.10 o bert>p 486 Busy Here
       0.11 o p>bert ACK
       0.12 o p>anna 486 Busy Here
         @unseen`,
    );
    expect(calls).toMatchObject([{ outcome: 'failed', finalStatus: 486 }]);
  });
});

describe('calls are listed', () => {
  test('one for each Call-ID, in the order of the trace', async () => {
    const calls = await callsOf(CALL, CONSULTATION);
    expect(calls.map(({ callId }) => callId)).toEqual([ID, 'k-1@192.0.2.10']);
  });

  test('once although their INVITE was sent again after the 2xx', async () => {
    const calls = await callsOf(CALL, '0.60 o > again INVITE\n0.61 o < again 200');
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
    expect(calls).toHaveLength(1);
  });

  test('though the trace begins with a response to the INVITE', async () => {
    const calls = await callsOf('0.00 o > INVITE\n  @unseen\n0.05 o < 180 Ringing\n0.20 o < 486 Busy Here');
    expect(calls).toMatchObject([{ callId: ID, outcome: 'failed', finalStatus: 486 }]);
  });

  test('not for a call that was up before the trace', async () => {
    expect(await callsOf('dialog o anna bert mid\n0.00 o > BYE\n0.02 o < 200 OK')).toEqual([]);
  });

  test('not for a re-INVITE in a call that was up before the trace', async () => {
    expect(await callsOf('dialog o anna bert mid\n0.00 o > INVITE\n0.02 o < 200 OK\n0.03 o > ACK')).toEqual([]);
  });

  test('without the outcome of a re-INVITE', async () => {
    const calls = await callsOf(CALL, '1.00 o > INVITE\n1.02 o < 488 Not Acceptable Here\n1.03 o > ACK');
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
  });

  test('not for REGISTER, OPTIONS, MESSAGE or SUBSCRIBE', async () => {
    const others = ['REGISTER', 'OPTIONS', 'MESSAGE', 'SUBSCRIBE'].map(
      (method, i) => `dialog d${i} anna bert\n${i}.00 d${i} > ${method}\n${i}.10 d${i} < 603 Decline`,
    );
    expect(await callsOf(...others)).toEqual([]);
  });

  test('with an early dialog for each To tag of a fork, and one answer', async () => {
    const calls = await callsOf(
      `0.00 o > INVITE
       0.10 o < 180 Ringing
         @to-tag one
       0.11 o < 183 Session Progress
         @to-tag two
       0.12 o < 180 Ringing
         @to-tag three
       0.20 o < 200 OK
         @to-tag two
       0.22 o > ACK`,
    );
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
  });

  test('once though they ring for four minutes', async () => {
    const calls = await callsOf('0.00 o > INVITE\n0.05 o < 180 Ringing\n240.00 o < 200 OK\n240.02 o > ACK');
    expect(calls).toMatchObject([{ outcome: 'answered', finalStatus: 200 }]);
    expect(calls).toHaveLength(1);
  });

  test('from and to as the caller wrote them', async () => {
    expect(await callsOf(CALL)).toMatchObject([{ from: 'sip:anna@a.example', to: 'sip:bert@b.example' }]);
  });
});

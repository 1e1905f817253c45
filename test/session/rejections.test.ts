import { describe, expect, test, vi } from 'vitest';
import { Registrations } from '../../src/session/registration/registrations.ts';
import { analysisOfCapture, reportOf } from '../builders/analyse.ts';
import { CALL, REFER, reports, TRYING, targetRefuses } from '../builders/phrases.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const ID = 'o-1@192.0.2.10';

const rejectionsOf = async (...parts: readonly string[]) => (await reportOf(...parts)).rejections;

const answered = (words: string, reason?: string): string =>
  `0.00 o > INVITE
   0.40 o < ${words}
     ${reason === undefined ? 'Server: any' : `Reason: ${reason}`}
   0.42 o > ACK`;

const afterRinging = (words: string): string =>
  `0.00 o > INVITE
   0.10 o < 180 Ringing
   4.00 o < ${words}
   4.02 o > ACK`;

describe('who rejected a call', () => {
  test.each([
    ['608 Rejected', undefined, 'network'],
    ['607 Unwanted', undefined, 'callee'],
    ['603 Decline', undefined, 'unknown'],
    ['480 Temporarily Unavailable', 'SIP;cause=608', 'network'],
    ['480 Temporarily Unavailable', 'sip;cause=607', 'callee'],
    ['480 Temporarily Unavailable', 'Q.850;cause=21;location=U', 'callee'],
    ['480 Temporarily Unavailable', 'Q.850;cause=21;location=TN', 'network'],
    ['403 Forbidden', 'Q.850;cause=21;location=RLN', 'network'],
    ['480 Temporarily Unavailable', 'Q.850;cause=21', 'unknown'],
    ['480 Temporarily Unavailable', 'q.850;cause=21;text="Call Rejected";location=u', 'callee'],
    ['603 Network Blocked', 'SIP;cause=603;text="v=analytics1;tel=+15550100"', 'network'],
    ['603 Decline', 'SIP;cause=608', 'network'],
    ['480 Temporarily Unavailable', 'Q.850;cause=16, SIP;cause=608;text="Rejected"', 'network'],
  ])('%s with Reason %s is by: %s', async (words, reason, by) => {
    const rejections = await rejectionsOf(answered(words, reason));
    expect(rejections).toMatchObject([
      {
        callId: ID,
        code: Number(words.slice(0, 3)),
        by,
        reasonHeader: reason ?? null,
        effective: true,
      },
    ]);
  });

  test('the callee, with 603 after it rang', async () => {
    expect(await rejectionsOf(afterRinging('603 Decline'))).toMatchObject([{ code: 603, by: 'callee' }]);
  });

  test('the network, with 608 although it rang', async () => {
    expect(await rejectionsOf(afterRinging('608 Rejected'))).toMatchObject([{ code: 608, by: 'network' }]);
  });

  test('nobody, with another code and another Reason', async () => {
    expect(await rejectionsOf(answered('480 Temporarily Unavailable', 'Q.850;cause=18'))).toEqual([]);
    expect(await rejectionsOf(answered('486 Busy Here', 'SIP;cause=486'))).toEqual([]);
    expect(await rejectionsOf(answered('600 Busy Everywhere'))).toEqual([]);
  });

  test('nobody, with 200 and a Reason of 608', async () => {
    expect(await rejectionsOf('0.00 o > INVITE\n0.40 o < 200 OK\n  Reason: SIP;cause=608\n0.42 o > ACK')).toEqual([]);
  });
});

describe('reasonHeader is the value as it stood', () => {
  test('with several lines joined by a comma', async () => {
    const rejections = await rejectionsOf(
      `0.00 o > INVITE
       0.40 o < 603 Decline
         Reason: SIP;cause=603;text="a, b"
         Reason: Q.850;cause=21
       0.42 o > ACK`,
    );
    expect(rejections).toMatchObject([{ reasonHeader: 'SIP;cause=603;text="a, b", Q.850;cause=21' }]);
  });

  test('with a comma and a semicolon inside quotes left alone', async () => {
    const reason = 'SIP;cause=608;text="Rejected, by policy; see card"';
    expect(await rejectionsOf(answered('480 No', reason))).toMatchObject([{ by: 'network', reasonHeader: reason }]);
  });
});

describe('what counts as a rejection', () => {
  test.each([603, 607, 608])('%i to a MESSAGE', async (status) => {
    const report = await reportOf(`0.00 o > MESSAGE\n0.40 o < ${status} No`);
    expect(report).toMatchObject({
      calls: [],
      rejections: [{ callId: ID, code: status, effective: true }],
    });
  });

  test.each(['REFER sip:carl@c.example', 'SUBSCRIBE', 'OPTIONS', 'NOTIFY'])('not 603 to %s', async (request) => {
    expect(await rejectionsOf(CALL, `2.00 o > ${request}\n2.02 o < 603 Decline`)).toEqual([]);
  });

  test('not 603 to a re-INVITE', async () => {
    expect(await rejectionsOf(CALL, '2.00 o > INVITE\n2.02 o < 603 Decline\n2.03 o > ACK')).toEqual([]);
  });

  test('the target leg of a transfer, like any other call', async () => {
    const rejections = await rejectionsOf(CALL, REFER, TRYING, targetRefuses('608 Rejected'), reports('608 Rejected'));
    expect(rejections).toMatchObject([{ callId: 'c-1@198.51.100.20', code: 608, by: 'network' }]);
  });

  test('not what a sipfrag says', async () => {
    expect(await rejectionsOf(CALL, REFER, TRYING, reports('608 Rejected'))).toEqual([]);
  });

  test('not a BYE or CANCEL with such a Reason', async () => {
    expect(await rejectionsOf(CALL, '2.00 o < BYE\n  Reason: SIP;cause=607\n2.02 o > 200 OK')).toEqual([]);
  });

  test('each try of a caller that tries again under another Call-ID', async () => {
    const again = answered('608 Rejected').replaceAll(' o ', ' n ');
    expect(await rejectionsOf(answered('608 Rejected'), 'dialog n anna bert', again)).toHaveLength(2);
  });
});

const HOPS = `
  0.00 o anna>p INVITE
  0.01 o p>q INVITE
  0.02 o q>bert INVITE`;

describe('a rejection seen on several hops', () => {
  test('is one', async () => {
    const rejections = await rejectionsOf(
      HOPS,
      `0.10 o bert>q 607 Unwanted
       0.11 o q>bert ACK
       0.12 o q>p 607 Unwanted
       0.13 o p>q ACK
       0.14 o p>anna 607 Unwanted
       0.15 o anna>p ACK`,
    );
    expect(rejections).toMatchObject([{ code: 607, by: 'callee', effective: true }]);
    expect(rejections).toHaveLength(1);
  });

  test('is not effective where a proxy gave the caller another code', async () => {
    const rejections = await rejectionsOf(
      HOPS,
      `0.10 o bert>q 603 Decline
       0.11 o q>bert ACK
       0.12 o q>p 480 Temporarily Unavailable
         @to-tag q
       0.13 o p>q ACK
       0.14 o p>anna 480 Temporarily Unavailable
         @to-tag q`,
    );
    expect(rejections).toMatchObject([{ code: 603, effective: false }]);
  });

  test('is by the callee when it rang on the hop where it arose', async () => {
    const rejections = await rejectionsOf(
      HOPS,
      `0.05 o bert>q 180 Ringing
       0.06 o q>p 180 Ringing
       0.07 o p>anna 180 Ringing
       4.10 o bert>q 603 Decline
       4.11 o q>bert ACK
       4.12 o q>p 603 Decline
       4.13 o p>q ACK
       4.14 o p>anna 603 Decline
       4.15 o anna>p ACK`,
    );
    expect(rejections).toMatchObject([{ code: 603, by: 'callee', effective: true }]);
  });

  test('is judged by the hop of the caller alone where the others were not captured', async () => {
    const rejections = await rejectionsOf(
      `0.00 o anna>p INVITE
       0.01 o p>anna 100 Trying
       0.05 o p>anna 180 Ringing
         @to-tag o-bert
       4.14 o p>anna 603 Decline
         @to-tag o-bert
       4.15 o anna>p ACK`,
    );
    expect(rejections).toMatchObject([{ code: 603, by: 'callee', effective: true }]);
  });
});

const FORK = `
  0.00 o anna>p INVITE
  0.01 o p>carl INVITE
  0.01 o p>carla INVITE`;

describe('a rejection on a branch of a fork', () => {
  test('is not effective when another branch answered', async () => {
    const rejections = await rejectionsOf(
      FORK,
      `0.10 o carl>p 603 Decline
         @to-tag one
       0.11 o p>carl ACK
         @to-tag one
       0.20 o carla>p 200 OK
         @to-tag two
       0.21 o p>anna 200 OK
         @to-tag two
       0.22 o anna>carla ACK
         @to-tag two`,
    );
    expect(rejections).toMatchObject([{ code: 603, effective: false }]);
  });

  test('is effective when the proxy passed it to the caller', async () => {
    const rejections = await rejectionsOf(
      FORK,
      `0.10 o carl>p 486 Busy Here
         @to-tag one
       0.11 o p>carl ACK
         @to-tag one
       0.20 o carla>p 603 Decline
         @to-tag two
       0.21 o p>carla ACK
         @to-tag two
       0.22 o p>anna 603 Decline
         @to-tag two
       0.23 o anna>p ACK`,
    );
    expect(rejections).toMatchObject([{ code: 603, effective: true }]);
  });

  test('is one for each branch, of which the caller got one', async () => {
    const rejections = await rejectionsOf(
      FORK,
      `0.10 o carl>p 603 Decline
         @to-tag one
       0.11 o p>carl ACK
         @to-tag one
       0.20 o carla>p 607 Unwanted
         @to-tag two
       0.21 o p>carla ACK
         @to-tag two
       0.22 o p>anna 607 Unwanted
         @to-tag two
       0.23 o anna>p ACK`,
    );
    expect(rejections.map(({ code, effective }) => [code, effective]).sort()).toEqual([
      [603, false],
      [607, true],
    ]);
  });

  test('is one for each branch, also with the same code on both', async () => {
    const rejections = await rejectionsOf(
      FORK,
      `0.10 o carl>p 603 Decline
         @to-tag one
       0.20 o carla>p 603 Decline
         @to-tag two
       0.22 o p>anna 603 Decline
         @to-tag one`,
    );
    expect(rejections.map(({ code, effective }) => [code, effective]).sort()).toEqual([
      [603, false],
      [603, true],
    ]);
  });
});

describe('the contact of a rejection', () => {
  const withCard = (value: string): string =>
    `0.00 o > INVITE
     0.40 o < 608 Rejected
       Call-Info: ${value}
     0.42 o > ACK`;

  test('is only a uri where the card is referenced', async () => {
    expect(await rejectionsOf(withCard('<https://b.example/c>;purpose=jwscard'))).toMatchObject([
      {
        callInfoJwscard: true,
        cardUri: 'https://b.example/c',
        redress: null,
        signature: 'uri-only',
      },
    ]);
  });

  test('is absent with a Call-Info of another purpose', async () => {
    expect(await rejectionsOf(withCard('<https://b.example/c>;purpose=info'))).toMatchObject([
      {
        callInfoJwscard: false,
        cardUri: null,
        redress: null,
        signature: 'absent',
      },
    ]);
  });

  test('is malformed where the inline card is no JWS', async () => {
    expect(await rejectionsOf(withCard('<data:application/jose,nonsense>;purpose=jwscard'))).toMatchObject([
      { callInfoJwscard: true, redress: null, signature: 'malformed' },
    ]);
  });

  test('holds only the keys that the 603+ text has, the first of several', async () => {
    const reason = 'SIP;cause=603;text="v=analytics1;tel=+15550100;tel=+15550199;email=a@b.example"';
    const [rejection] = await rejectionsOf(answered('603 Network Blocked', reason));
    expect(rejection?.redress).toEqual({
      tel: '+15550100',
      email: 'a@b.example',
    });
  });
});

describe('the parties of a Call-ID', () => {
  /** How often it is asked how a party of messages under one Call-ID stood, and what is told of them. */
  async function asked(...answers: readonly string[]) {
    const at = vi.spyOn(Registrations.prototype, 'at');
    const messages = answers.map((answer, i) => `${i + 1}.00 o > MESSAGE\n${i + 1}.10 o < ${answer}`);
    const scenario = readScenario(
      `dialog r anna p
       0.00 r > REGISTER
       0.10 r < 200 OK`,
      ...messages,
    );
    const { rejections } = await analysisOfCapture(captureOf(scenario));
    const count = at.mock.calls.length;
    at.mockRestore();
    return { count, states: rejections.map(({ record }) => record.registered.caller?.state) };
  }

  test('are looked up once for all its rejections, and not where there is none', async () => {
    const none = await asked('200 OK');
    expect(none).toEqual({ count: 0, states: [] });
    expect(await asked('608 Rejected')).toEqual({ count: 2, states: ['registered'] });
    const many = await asked('608 Rejected', '607 Unwanted', '603 Decline');
    expect(many).toEqual({ count: 2, states: ['registered', 'registered', 'registered'] });
  });
});

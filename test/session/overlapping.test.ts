import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

/** Two calls of Anna's with Bert, `o` and `z`. */
const TWO_CALLS = `use call
  dialog z anna bert
  0.60 z > INVITE
  0.70 z < 200 OK
  0.72 z > ACK
  dialog d bert carl`;
const refer = (dialog: string, at: number, answer = '202 Accepted'): string =>
  `${at.toFixed(3)} ${dialog} > REFER sip:carl@c.example\n${(at + 0.002).toFixed(3)} ${dialog} < ${answer}`;
const called = (dialog: string, at: number, answer: string): string =>
  `${at.toFixed(3)} ${dialog} > INVITE\n${(at + 0.2).toFixed(3)} ${dialog} < ${answer}\n${(at + 0.21).toFixed(3)} ${dialog} > ACK`;
const told = (dialog: string, at: number, answer: string): string =>
  `${at.toFixed(3)} ${dialog} < NOTIFY ${answer} / terminated;reason=noresource\n${(at + 0.002).toFixed(3)} ${dialog} > 200 OK`;

async function told2(...parts: readonly string[]) {
  const { transfers, findings } = await reportOf(TWO_CALLS, ...parts, 'later 5');
  const legs = transfers.map(
    ({ referCallId, referStatus, outcome, confidence, targetInvite }) =>
      `${referCallId[0]} ${referStatus} ${outcome} ${confidence} ${targetInvite?.callId[0]} ${targetInvite?.finalStatus}`,
  );
  const rules = findings.filter(({ rule }) => rule.startsWith('transfer/'));
  return [...legs.sort(), ...rules.map(({ rule, atFault, confidence }) => `${rule} ${atFault} ${confidence}`).sort()];
}

describe('two transfers to one target at once', () => {
  test('have the calls that their reports fit, in whatever order these came', async () => {
    const reports = [told('o', 2.5, '200 OK'), told('z', 2.6, '486 Busy Here')];
    const expected = ['o 202 succeeded certain', 'z 202 failed certain'];
    const first = await told2(
      refer('o', 2),
      refer('z', 2.003),
      called('c', 2.1, '200 OK'),
      called('d', 2.11, '486 Busy Here'),
      ...reports,
    );
    expect(first).toEqual([`${expected[0]} c 200`, `${expected[1]} d 486`, 'transfer/target-busy target certain']);
    const second = await told2(
      refer('o', 2),
      refer('z', 2.003),
      called('c', 2.1, '486 Busy Here'),
      called('d', 2.11, '200 OK'),
      ...reports,
    );
    expect(second).toEqual([`${expected[0]} d 200`, `${expected[1]} c 486`, 'transfer/target-busy target certain']);
  });

  test('where both were answered, each has the call whose answer its report follows', async () => {
    const found = await told2(
      refer('o', 2),
      refer('z', 2.003),
      called('c', 2.1, '200 OK'),
      told('o', 2.31, '200 OK'),
      called('d', 3, '200 OK'),
      told('z', 3.21, '200 OK'),
    );
    expect(found).toEqual(['o 202 succeeded certain c 200', 'z 202 succeeded certain d 200']);
  });

  test.each(['403 Forbidden', '405 Method Not Allowed', '491 Request Pending', '603 Decline'])(
    'a REFER refused with %s takes none, also where the refusal comes after the call',
    async (answer) => {
      const status = answer.slice(0, 3);
      const before = await told2(
        refer('o', 2),
        refer('z', 2.005, answer),
        called('c', 2.1, '200 OK'),
        told('o', 2.4, '200 OK'),
      );
      expect(before.slice(0, 2)).toEqual([
        'o 202 succeeded certain c 200',
        expect.stringMatching(`^z ${status} rejected .* undefined undefined$`),
      ]);
      const after = await told2(
        refer('o', 2),
        '2.005 z > REFER sip:carl@c.example',
        '2.100 c > INVITE',
        `2.150 z < ${answer}`,
        '2.300 c < 200 OK\n2.310 c > ACK',
        told('o', 2.4, '200 OK'),
      );
      expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    },
  );

  test('a challenge refuses nothing', async () => {
    const found = await told2(
      refer('o', 2, '401 Unauthorized'),
      '2.100 o > REFER sip:carl@c.example\n  Authorization: Digest username="anna"\n2.102 o < 202 Accepted',
      called('c', 2.2, '200 OK'),
      told('o', 2.5, '200 OK'),
    );
    expect(found).toEqual(['o 202 succeeded certain c 200']);
  });
});

describe("a call of the transferee's own to the same target", () => {
  const BY = '  Referred-By: <sip:anna@a.example>';
  const sent = (line: string, ...headers: readonly string[]): string => [line, ...headers].join('\n');

  test('that comes before the one that was asked for by name is not taken for it', async () => {
    const found = await told2(
      sent(refer('o', 2).split('\n')[0] as string, BY),
      '2.010 o < 202 Accepted',
      '2.020 c > INVITE',
      sent('2.100 d > INVITE', BY),
      '2.300 d < 200 OK\n2.310 d > ACK',
      told('o', 2.35, '200 OK'),
      '4.000 c < 200 OK\n4.010 c > ACK',
    );
    expect(found).toEqual(['o 202 succeeded certain d 200']);
  });

  test('is not handed on to a transfer that was asked for after it came', async () => {
    const found = await told2(
      sent(refer('o', 2).split('\n')[0] as string, BY),
      '2.010 o < 202 Accepted',
      '2.020 c > INVITE',
      '2.050 z > REFER sip:carl@c.example\n2.052 z < 202 Accepted',
      sent('2.100 d > INVITE', BY),
      '2.300 d < 200 OK\n2.310 d > ACK',
      told('o', 2.35, '200 OK'),
      '2.500 c < 486 Busy Here\n2.510 c > ACK',
    );
    expect(found.slice(0, 2)).toEqual([
      'o 202 succeeded certain d 200',
      'z 202 truncated possible undefined undefined',
    ]);
  });

  test('that was reported stays with it', async () => {
    const found = await told2(
      sent(refer('o', 2).split('\n')[0] as string, BY),
      '2.010 o < 202 Accepted',
      '2.020 c > INVITE',
      '2.300 c < 486 Busy Here\n2.310 c > ACK',
      told('o', 2.35, '486 Busy Here'),
      sent('2.600 d > INVITE', BY),
      '2.800 d < 200 OK\n2.810 d > ACK',
    );
    expect(found[0]).toBe('o 202 failed certain c 486');
  });

  test('that fits two transfers is of neither once both have theirs by name', async () => {
    const ZOE = '  Referred-By: <sip:zoe@z.example>';
    const found = await told2(
      'dialog f bert carl',
      sent(refer('o', 2).split('\n')[0] as string, BY),
      '2.002 o < 202 Accepted',
      sent(refer('z', 2.003).split('\n')[0] as string, ZOE),
      '2.005 z < 202 Accepted',
      '2.020 c > INVITE',
      sent('2.100 d > INVITE', ZOE),
      sent('2.150 f > INVITE', BY),
      '2.300 d < 200 OK\n2.310 d > ACK',
      told('z', 2.35, '200 OK'),
      '2.400 f < 200 OK\n2.410 f > ACK',
      told('o', 2.45, '200 OK'),
      '4.000 c < 486 Busy Here\n4.010 c > ACK',
    );
    expect(found).toEqual(['o 202 succeeded certain f 200', 'z 202 succeeded certain d 200']);
  });

  test.each([
    ['another target', 'e', [BY]],
    ['another name', 'd', ['  Referred-By: <sip:dora@d.example>']],
  ] as const)('is taken for it where the later one is of %s', async (_, dialog, headers) => {
    const found = await told2(
      'dialog e bert dora',
      sent(refer('o', 2).split('\n')[0] as string, BY),
      '2.010 o < 202 Accepted',
      '2.020 c > INVITE',
      sent(`2.100 ${dialog} > INVITE`, ...headers),
      '2.300 c < 200 OK\n2.310 c > ACK',
      told('o', 2.35, '200 OK'),
    );
    expect(found[0]).toBe('o 202 succeeded certain c 200');
  });
});

describe('a NOTIFY in a dialog that was up before the trace', () => {
  const MID =
    'dialog m anna bert mid\n2.00 m > REFER sip:carl@c.example\n  @cseq 1003\n2.01 m < 202 Accepted\n2.05 c > INVITE\n2.20 c < 200 OK\n2.21 c > ACK';
  const own = '2.30 m < NOTIFY 200 OK / terminated;reason=noresource\n  Event: refer;id=1003\n2.31 m > 200 OK';
  const foreign = (event: string) =>
    `2.10 m < NOTIFY 404 Not Found / terminated;reason=noresource\n  Event: ${event}\n2.11 m > 200 OK`;

  test.each(['refer;id=1002', 'refer;id=7', 'refer'])(
    'with Event: %s is not merged into the REFER of the trace',
    async (event) => {
      const { transfers, findings } = await reportOf(MID, foreign(event), own, 'later 5');
      expect(
        transfers.map(({ outcome, notifies }) => [outcome, notifies.map(({ sipfragStatus }) => sipfragStatus)]),
      ).toEqual([['succeeded', [200]]]);
      expect(findings).toEqual([]);
    },
  );

  test('without an id is its report where none names it', async () => {
    const { transfers } = await reportOf(MID, foreign('refer'), 'later 60');
    expect(transfers.map(({ notifies }) => notifies.map(({ sipfragStatus }) => sipfragStatus))).toEqual([[404]]);
  });
});

describe('credentials that come late', () => {
  const LATE = (seconds: number) => `dialog h anna bert
    0.00 h > INVITE
    0.01 h < 407 Proxy Authentication Required
      Proxy-Authenticate: Digest realm="p", nonce="1"
    0.02 h > ACK
    ${seconds.toFixed(2)} h > INVITE
      Proxy-Authorization: Digest username="anna", realm="p", nonce="1", uri="sip:bert@b.example", response="0"
    ${(seconds + 0.1).toFixed(2)} h < 200 OK
    ${(seconds + 0.2).toFixed(2)} h > ACK
    later ${seconds + 60}`;

  test.each([20, 40, 120, 290])('after %d s make one call with the same Call-ID', async (seconds) => {
    const other = 'dialog x dora carl\n30 x > INVITE\n30.1 x < 486 Busy Here\n30.2 x > ACK\n60 x > OPTIONS';
    const { calls, findings } = await reportOf(LATE(seconds), seconds > 30 ? other : '');
    expect(
      calls.filter(({ callId }) => callId.startsWith('h')).map(({ outcome, finalStatus }) => [outcome, finalStatus]),
    ).toEqual([['answered', 200]]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('of a REFER make one transfer', async () => {
    const { transfers } = await reportOf(
      'use call',
      refer('o', 2, '407 Proxy Authentication Required'),
      '47.000 o > REFER sip:carl@c.example\n  Proxy-Authorization: Digest username="anna"\n47.002 o < 202 Accepted',
      called('c', 47.1, '200 OK'),
      told('o', 47.4, '200 OK'),
      'later 60',
    );
    expect(transfers.map(({ referStatus, outcome }) => [referStatus, outcome])).toEqual([[202, 'succeeded']]);
  });
});

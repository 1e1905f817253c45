import { describe, expect, test } from 'vitest';
import { reportOf, transferOf } from '../../builders/analyse.ts';
import { CALL, REFER, reports, TRYING } from '../../builders/phrases.ts';
import { processorMs } from '../../builders/processor-time.ts';

const PARTIES = `
  party in 192.0.2.50 sip:bert@b.example
  party out 192.0.2.50 sip:anna@a.example
  dialog o anna in
  dialog f out bert`;
const PLUS = 'Reason: SIP;cause=603;text="v=analytics1;tel=+15555550166";location=LN';
const UUID = 'ab30317f1a784dc48ff824d0d3715d86';
const NIL = '0'.repeat(32);

/** Anna's call through a back-to-back user agent. */
const through = (far: string, near: string, at = '0.32', headers = ''): string => `${PARTIES}
  0.00 o > INVITE
    ${headers}
  0.05 f > INVITE
    ${headers}
  0.30 f < ${far}
  0.31 f > ACK
  ${at} o < ${near}
  ${(Number(at) + 0.01).toFixed(2)} o > ACK`;

const SESSION = `Session-ID: ${UUID};remote=${NIL}`;

describe('two legs of one call', () => {
  test('are joined by numbers, time, place and end together, each told', async () => {
    const { calls } = await reportOf(through('603 Decline', '603 Decline'));
    expect(calls.map(({ callId, legs }) => [callId, legs])).toEqual([
      [
        'o-1@192.0.2.10',
        [
          {
            callId: 'f-1@192.0.2.50',
            score: 60,
            reasons: ['numbers', 'time-and-place', 'same-end'],
            side: 'callee',
            at: '192.0.2.50',
          },
        ],
      ],
      ['f-1@192.0.2.50', [expect.objectContaining({ callId: 'o-1@192.0.2.10', score: 60, side: 'caller' })]],
    ]);
  });

  test('are not joined by the same numbers and time alone', async () => {
    const { calls } = await reportOf(through('603 Decline', '480 Temporarily Unavailable', '0.56'));
    expect(calls.map(({ legs }) => legs)).toEqual([[], []]);
  });

  test.each(['0.30', '0.55'])('are joined where besides one was refused right after the other, at %s', async (at) => {
    const { calls } = await reportOf(through('603 Decline', '480 Temporarily Unavailable', at));
    const reasons = ['numbers', 'time-and-place', 'answered-at-once'];
    expect(calls.map(({ legs }) => legs)).toMatchObject([[{ score: 60, reasons }], [{ score: 60, reasons }]]);
  });

  test.each([
    ['Session-ID', SESSION, 'session-id'],
    ['P-Charging-Vector', 'P-Charging-Vector: icid-value="a1b2c3";icid-generated-at=192.0.2.1', 'charging-vector'],
    ["a product's header", 'X-CID: 5f3a-77', 'vendor-id'],
  ])('are joined by %s whatever their ends', async (_, header, reason) => {
    const { calls } = await reportOf(through('603 Decline', '480 Temporarily Unavailable', '0.32', header));
    expect(calls[0]?.legs[0]?.reasons).toContain(reason);
    expect(calls[1]?.legs[0]?.reasons).toContain(reason);
  });

  test('are not joined by a Session-ID of zeros or of another form', async () => {
    for (const value of [NIL, 'not-a-uuid', UUID.slice(1)]) {
      const parts = through('603 Decline', '480 Temporarily Unavailable', '0.60', `Session-ID: ${value}`);
      expect((await reportOf(parts)).calls.map(({ legs }) => legs)).toEqual([[], []]);
    }
  });

  test('are not joined where two are equally alike: two calls between the same parties at once', async () => {
    const twice = `${PARTIES}
      dialog p anna in
      dialog g out bert
      0.00 o > INVITE
      0.02 p > INVITE
      0.05 f > INVITE
      0.06 g > INVITE
      0.30 f < 603 Decline
      0.31 f > ACK
      0.32 o < 603 Decline
      0.33 o > ACK
      0.40 g < 603 Decline
      0.41 g > ACK
      0.42 p < 603 Decline
      0.43 p > ACK`;
    const { calls } = await reportOf(twice);
    expect(calls).toHaveLength(4);
    expect(calls.flatMap(({ legs }) => legs)).toEqual([]);
  });

  test('thousands of calls alike stay cheap, and none is joined', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => {
      const at = (i / 1000).toFixed(3);
      return `dialog o${i} anna in\n${at} o${i} > INVITE\n${(i / 1000 + 0.2).toFixed(3)} o${i} < 603 Decline`;
    });
    const tookMs = await processorMs(async () => {
      const { calls } = await reportOf(PARTIES, ...many, '2.00 f > INVITE\n2.20 f < 603 Decline');
      expect(calls.flatMap(({ legs }) => legs)).toEqual([]);
    });
    expect(tookMs).toBeLessThan(20_000);
  });
});

const rulesOf = async (...parts: readonly string[]): Promise<[string, string, string][]> =>
  (await reportOf(...parts)).findings
    .filter(({ rule }) => rule.startsWith('rejection/'))
    .map(({ rule, message, confidence }) => [rule, message, confidence]);

describe('what a back-to-back user agent made of a rejection', () => {
  test('a network block became a plain 603: both legs say so', async () => {
    const found = await rulesOf(through(`603 Network Blocked\n    ${PLUS}`, '603 Decline'));
    const messages = found.map(([rule, message]) => `${rule}: ${message}`);
    expect(messages).toContainEqual(
      expect.stringMatching(
        /^rejection\/blocked-on-the-other-side: .*beyond 192\.0\.2\.50 .*603 Network Blocked.*603 Decline/,
      ),
    );
    expect(messages).toContainEqual(expect.stringMatching(/^rejection\/lost-on-the-way: .* 192\.0\.2\.50/));
  });

  test('a refusal over media became a 603', async () => {
    const found = await rulesOf(through('488 Not Acceptable Here', '603 Decline', '0.32', SESSION));
    expect(found).toMatchObject([['rejection/media-refusal-hidden', expect.stringContaining('488'), 'certain']]);
  });

  test('nothing is said where the caller got its answer long after: another try may lie between', async () => {
    const found = await rulesOf(
      through(`608 Rejected\n    Call-Info: <https://a.example/c>;purpose=jwscard`, '480 Gone', '5.00', SESSION),
    );
    expect(found.map(([rule]) => rule)).not.toContain('rejection/lost-on-the-way');
  });

  test('nothing is said where it tried a second gateway', async () => {
    const second = `dialog g out dora
      0.31 g > INVITE
        ${SESSION}
        To: <sip:bert@b.example>
        @uri sip:bert@b.example
      0.32 g < 480 Temporarily Unavailable
      0.33 g > ACK`;
    const found = await rulesOf(through('608 Rejected', '480 Temporarily Unavailable', '0.35', SESSION), second);
    expect(found.map(([rule]) => rule)).not.toContain('rejection/lost-on-the-way');
  });
});

describe('what the caller got in place of a rejection', () => {
  const effective = async (near: string): Promise<(boolean | number)[][]> =>
    (await reportOf(through('608 Rejected', near))).rejections.map(({ code, effective: is }) => [code, is]);

  test.each([
    ['503 Service Unavailable', [[608, false]]],
    [
      '608 Rejected',
      [
        [608, true],
        [608, true],
      ],
    ],
    [
      '603 Decline',
      [
        [603, true],
        [608, true],
      ],
    ],
  ])('is told where it was %s', async (near, told) => {
    expect((await effective(near)).sort()).toEqual(told);
  });

  test('the first of several answers decides a transfer: three elements in a row, each with its own', async () => {
    const transfer = await transferOf(
      `party sbc 192.0.2.60 sip:carl@c.example
       party out 192.0.2.60 sip:bert@b.example
       party gw 192.0.2.61 sip:carl@c.example
       party far 192.0.2.61 sip:bert@b.example
       dialog t bert sbc
       dialog f out gw
       dialog g far carl`,
      CALL,
      REFER,
      TRYING,
      `2.10 t > INVITE
       2.12 f > INVITE
       2.14 g > INVITE
       2.20 g < 608 Rejected
       2.21 g > ACK
       2.22 f < 480 Temporarily Unavailable
       2.23 f > ACK
       2.24 t < 500 Server Internal Error
       2.25 t > ACK`,
      reports('500 Server Internal Error'),
    );
    expect(transfer).toMatchObject({ outcome: 'failed', atFault: 'network', confidence: 'likely' });
    expect(transfer.why).toContain('608 Rejected → 500 Server Internal Error');
    expect(transfer.targetInvite).toMatchObject({ finalStatus: 500 });
  });
});

describe('a redial', () => {
  const again = (caller: string, seconds: number) => `
    dialog n ${caller} bert
    ${seconds.toFixed(2)} n > INVITE
    ${(seconds + 0.3).toFixed(2)} n < 603 Decline
    ${(seconds + 0.31).toFixed(2)} n > ACK`;
  const FIRST = '0.00 o > INVITE\n0.40 o < 603 Decline\n0.42 o > ACK';

  test('of the same caller soon after a 6xx is told', async () => {
    const found = await rulesOf(FIRST, again('anna', 2));
    expect(found.map(([rule]) => rule)).toContain('rejection/redialled-after-rejection');
  });

  test.each([
    ['a minute later', again('anna', 60)],
    ['of somebody else', again('dora', 2)],
  ])('%s is none', async (_, next) => {
    expect((await rulesOf(FIRST, next)).map(([rule]) => rule)).not.toContain('rejection/redialled-after-rejection');
  });
});

describe('a leg that an element made and nobody answered', () => {
  const answer = `32.10 o < 408 Request Timeout
    Session-ID: ${NIL};remote=${UUID}
    @to-tag made
  32.12 o > ACK
  later 90`;
  const onward = (dialog: string, callee = 'bert'): string => `
  0.05 ${dialog} out>${callee} INVITE
    ${SESSION}
  0.55 ${dialog} out>${callee} again INVITE
  1.55 ${dialog} out>${callee} again INVITE`;
  const said = async (...parts: string[]) => {
    const { findings } = await reportOf([PARTIES, '0.00 o > INVITE', ...parts, answer].join('\n'));
    return findings.filter(({ rule }) => rule === 'call/next-hop-silent').map((each) => [each.message, each.atFault]);
  };

  test('is named by the answer on the other leg, which has its Session-ID', async () => {
    expect(await said(onward('f'))).toEqual([
      ['192.0.2.50 answered 408 Request Timeout: nothing came from 198.51.100.20:5060', 'network'],
    ]);
  });

  test('is none where it was answered, or sent once and never again', async () => {
    const once = `0.05 f > INVITE\n    ${SESSION}`;
    const unnamed = [['192.0.2.50 answered 408 Request Timeout', null]];
    expect(await said(`${onward('f')}\n  2.00 f < 100 Trying`)).toEqual(unnamed);
    expect(await said(once)).toEqual(unnamed);
  });

  test('is none where the call went to two places', async () => {
    const two = `dialog g out bert${onward('f')}${onward('g')}`;
    expect(await said(two)).toEqual([['192.0.2.50 answered 408 Request Timeout', null]]);
  });
});

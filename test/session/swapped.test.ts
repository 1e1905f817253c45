import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOfMessages } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';

/** Where a response came too early there is nothing to see of it but the order. */
const shape = ({ calls, transfers, findings }: Report) => ({
  calls: calls.map(({ outcome, finalStatus }) => [outcome, finalStatus]),
  transfers: transfers.map(({ outcome, atFault, referStatus, notifies }) => [
    outcome,
    atFault,
    referStatus,
    notifies.map(({ sipfragStatus, answeredWith }) => [sipfragStatus, answeredWith]),
  ]),
  findings: findings.map(({ rule }) => rule).sort(),
});

const LINES = `0.0000 o > INVITE
0.1000 o < 180 Ringing
0.3000 o < 200 OK
0.3200 o > ACK
2.0000 o > REFER sip:carl@c.example
2.0300 o < 202 Accepted
2.0600 o < NOTIFY 100 Trying / active;expires=60
2.0900 o > 200 OK
2.1200 c > INVITE
2.1500 c < 180 Ringing
2.2000 c < 486 Busy Here
2.2200 c > ACK
2.2500 o < NOTIFY 486 Busy Here / terminated;reason=noresource
2.2800 o > 200 OK
5.0000 o > BYE
5.0300 o < 200 OK
later 60`.split('\n');

/** The report of messages in the order of their times, as a capture has them. */
async function reported(lines: readonly string[]) {
  const messages = readScenario(lines.join('\n'));
  return shape(await reportOfMessages([...messages].sort((a, b) => a.seconds - b.seconds)));
}

/** The response at `index` so many seconds before the request it stands behind. */
function swapped(index: number, seconds: number): string[] {
  const request = LINES[index - 1] ?? '';
  const at = (Number.parseFloat(request) - seconds).toFixed(4);
  return LINES.map((line, i) => (i === index ? line.replace(/^[\d.]+/, at) : line));
}

describe('a response that was recorded before its request', () => {
  const behindRequest = LINES.flatMap((line, index) =>
    /^[\d.]+ . [<>] \d{3} /.test(line) && /[<>] [A-Z]/.test(LINES[index - 1] ?? '') ? [index] : [],
  );

  test.each(behindRequest.map((index) => [LINES[index] ?? '', index] as const))(
    'belongs to it: %s',
    async (_, index) => {
      const usual = await reported(LINES);
      expect(await reported(swapped(index, 0.0001))).toEqual(usual);
      expect(await reported(swapped(index, 0.0199))).toEqual(usual);
    },
  );

  test.each([
    [0.0001, []],
    [0.02, []],
    [0.021, ['transfer/no-notify']],
  ])('by up to 20 ms: by %f s', async (seconds, findings) => {
    const lines = [...LINES.slice(0, 4), '2.0000 o > REFER sip:carl@c.example\n  Refer-Sub: false'];
    const answer = `${(2 - seconds).toFixed(4)} o < 202 Accepted\n  Refer-Sub: false`;
    const report = await reported([...lines, answer, '60 o > BYE', '60.1 o < 200 OK', 'later 120']);
    expect(report.findings).toEqual(findings);
  });

  test('is not overtaken by the next where as many are held as may be', async () => {
    const strangers = Array.from({ length: 63 }, (_, i) => [
      `dialog s${i} dora carl`,
      `1.0000 s${i} > INVITE\n  @unseen`,
      `1.0000 s${i} < 180 Ringing`,
    ]).flat();
    const call = `1.0001 k > INVITE
  @unseen
1.0010 k < 180 Ringing
1.0020 k < 200 OK
1.0030 k > INVITE
  @cseq 1
1.2 k > ACK
later 60`.split('\n');
    const toldWith = async (lines: readonly string[]) => {
      const { calls } = await reportOfMessages(readScenario(lines.join('\n')));
      const own = calls.find(({ callId }) => callId.startsWith('k'));
      return own && { ...own, evidence: own.evidence.map(({ label }) => label) };
    };
    const alone = await toldWith(call);
    expect(alone?.evidence).toEqual(['180 Ringing', '200 OK', 'INVITE', 'ACK']);
    expect(await toldWith([...strangers, ...call])).toEqual(alone);
  });

  test.each([
    ['a REGISTER', 'dialog r anna p\n%1 r > REGISTER\n%2 r < 403 Forbidden', ['registration/refused-by-policy']],
    ['a SUBSCRIBE', '%1 o > SUBSCRIBE\n  Event: presence\n%2 o < 403 Forbidden', ['request/subscription-refused']],
    ['a MESSAGE', '%1 o > MESSAGE\n%2 o < 480 Temporarily Unavailable', ['request/message-callee-unavailable']],
    ['a PUBLISH', '%1 o > PUBLISH\n  Event: presence\n%2 o < 403 Forbidden', ['request/publication-refused']],
  ])('belongs to it, also to %s', async (_, lines, findings) => {
    const told = async (request: number, response: number) =>
      reported(`${lines.replace('%1', request.toFixed(4)).replace('%2', response.toFixed(4))}\nlater 60`.split('\n'));
    expect((await told(1, 1.01)).findings).toEqual(findings);
    expect(await told(1, 0.9999)).toEqual(await told(1, 1.01));
    expect(await told(1, 0.981)).toEqual(await told(1, 1.01));
    expect((await told(1, 0.97)).findings).not.toEqual(findings);
  });

  test('is followed as it stands where no request comes', async () => {
    const report = await reported(['0 o > INVITE\n  @unseen', '0.1 o < 200 OK', '0.2 o > ACK']);
    expect(report.calls).toEqual([['answered', 200]]);
  });
});

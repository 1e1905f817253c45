import { expect, test } from 'vitest';
import type { Finding } from '../../src/findings/index.ts';
import { judgeCall, judgeNotice, judgeRegistration } from '../../src/findings/judge.ts';
import type { Lang } from '../../src/reference/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

/** What each rule says of a scenario, in a language. */
async function told(scenario: string, lang: Lang): Promise<readonly Finding[]> {
  const { calls, registrations, notices } = await analysisOfCapture(captureOf(readScenario(scenario)));
  return [
    ...calls.flatMap(({ record }) => judgeCall(record, lang).findings),
    ...registrations.flatMap(({ record }) => judgeRegistration(record, lang).findings),
    ...notices.flatMap(({ record }) => judgeNotice(record, lang).findings),
  ];
}

const messages = async (scenario: string): Promise<readonly string[]> =>
  (await Promise.all((['en', 'vi'] as const).map((lang) => told(scenario, lang)))).flatMap((findings) =>
    findings.map(({ message }) => message),
  );

const REGISTRAR_HEARD = 'dialog x bert p\ndialog r anna p\n0.00 x > REGISTER\n0.01 x < 200 OK';
const REGISTER = `dialog r anna p
0.00 r > REGISTER
0.50 r > again REGISTER`;

test.each([
  [
    'once',
    `${REGISTRAR_HEARD}\n1.00 r > REGISTER\nlater 60`,
    ['192.0.2.50 never answered the REGISTER of anna', '192.0.2.50 không hề trả lời REGISTER của anna'],
  ],
  [
    'twice',
    `${REGISTER}\nlater 60`,
    [
      '192.0.2.50 never answered the REGISTER of anna, sent 2 times within 0.5 s',
      '192.0.2.50 không hề trả lời REGISTER của anna, đã gửi 2 lần trong 0,5 giây',
    ],
  ],
  [
    'thrice, each a request of its own',
    'dialog r anna p\n0.00 r > REGISTER\n5.00 r > REGISTER\n10.00 r > REGISTER\nlater 60',
    [
      '192.0.2.50 never answered the REGISTER of anna, 3 in a row',
      '192.0.2.50 không hề trả lời REGISTER của anna, 3 lần liên tiếp',
    ],
  ],
  [
    'twice, and the trace ends',
    `${REGISTER}\nlater 8`,
    [
      '192.0.2.50 has not answered the REGISTER of anna, sent 2 times within 0.5 s, when the trace ends',
      '192.0.2.50 chưa trả lời REGISTER của anna, đã gửi 2 lần trong 0,5 giây, khi bản ghi kết thúc',
    ],
  ],
])('a REGISTER sent %s', async (_, scenario, said) => {
  expect(await messages(scenario)).toEqual(said);
});

const SUBSCRIBED = `dialog y anna bert
0.00 y > SUBSCRIBE
  Event: presence
0.02 y < 200 OK
0.03 y < NOTIFY
  Event: presence
  Subscription-State: active
0.04 y > 200 OK
1.00 o > SUBSCRIBE
  Event: dialog`;

test.each([
  ['once', '', 'warning', 'possible', '198.51.100.20:5060 never answered SUBSCRIBE of anna'],
  [
    'twice',
    '1.50 o > again SUBSCRIBE',
    'error',
    'likely',
    '198.51.100.20:5060 never answered SUBSCRIBE of anna, sent 2 times',
  ],
  ['once on a connection', '  @tcp', 'error', 'possible', '198.51.100.20:5060 never answered SUBSCRIBE of anna'],
])('a request sent %s', async (_, more, severity, confidence, message) => {
  expect(await told(`${SUBSCRIBED}\n${more}\nlater 60`, 'en')).toMatchObject([
    { rule: 'request/unanswered', severity, confidence, message },
  ]);
});

test.each([
  ['is not late where it was sent once', '30.00 o > OPTIONS\nlater 31', []],
  ['is, sent again', '30.00 o > OPTIONS\n30.50 o > again OPTIONS\nlater 32', ['request/keepalive-silent-so-far']],
])('an OPTIONS after good ones %s', async (_, last, rules) => {
  const findings = await told(`0.00 o > OPTIONS\n0.02 o < 200 OK\n${last}`, 'en');
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

const AGAIN = '0.00 o > INVITE\n0.50 o > again INVITE\n1.50 o > again INVITE';

test.each([
  [
    'may still be answered',
    AGAIN,
    'no answer so far: 198.51.100.20 has given no sign to anna, who sent the INVITE 3 times in 1.5 s',
    'Let the capture run for 32 s',
  ],
  [
    'was repeated too briefly to tell',
    `${AGAIN}\nlater 60`,
    'no answer in this trace: 198.51.100.20 has given no sign to anna, who sent the INVITE 3 times in 1.5 s',
    'Capture on the other side',
  ],
  [
    'went over a connection',
    '0.00 o > INVITE\n  @tcp\nlater 40',
    'no answer in this trace: 198.51.100.20 has given no sign to anna',
    'Capture on the other side',
  ],
])('an INVITE that %s', async (_, scenario, message, advice) => {
  const findings = await told(scenario, 'en');
  expect(findings.map(({ rule }) => rule)).toEqual(['call/unanswered-so-far']);
  expect(findings[0]).toMatchObject({ message, remediation: [expect.any(String), expect.stringContaining(advice)] });
});

const FORWARDED = `party q 203.0.113.40
dialog f anna carl
0.00 f anna>p INVITE
0.01 f p>anna 100 Trying
0.10 f p>carl INVITE
0.60 f p>carl again INVITE
1.60 f p>carl again INVITE
3.60 f p>carl again INVITE
4.00 f p>q INVITE`;
const CANCELLED = `5.00 f anna>p CANCEL
5.01 f p>anna 200 OK
5.02 f p>anna 487 Request Terminated
  @for INVITE
  @to-tag of-p
5.03 f anna>p ACK
  @to-tag of-p`;

test('a next hop that is dead: only what was tried long enough is named, and who gave up', async () => {
  expect(await messages(`${FORWARDED}\n${CANCELLED}`)).toEqual([
    'nothing came from 203.0.113.30:5060 (4 INVITEs); the caller gave up',
    'không có gì từ 203.0.113.30:5060 (4 INVITE); bên gọi đã bỏ cuộc',
  ]);
  expect(await messages(FORWARDED)).toEqual([
    'nothing came from 203.0.113.30:5060 (4 INVITEs); 192.0.2.50 has sent no final response of its own',
    'không có gì từ 203.0.113.30:5060 (4 INVITE); 192.0.2.50 chưa tự gửi phản hồi cuối cùng nào',
  ]);
});

import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import { judgeCall } from '../../src/findings/judge.ts';
import type { Lang } from '../../src/reference/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const sdp = (address: string, port: number, direction: string): string => `
  Content-Type: application/sdp
  | v=0
  | c=IN IP4 ${address}
  | m=audio ${port} RTP/AVP 8
  | a=${direction}`;
const offer = (direction: string) => sdp('192.0.2.10', 4000, direction);
const answer = (direction: string) => sdp('198.51.100.20', 4002, direction);
const call = (anna = 'sendrecv', bert = 'sendrecv') => `
0.00 o > INVITE${offer(anna)}
1.00 o < 200 OK${answer(bert)}
1.02 o > ACK
`;
const HELD_AT_10 = `
10.00 o > INVITE${offer('inactive')}
10.10 o < 200 OK${answer('inactive')}
10.12 o > ACK
`;
const resumedAt = (seconds: number) => `
${seconds}.00 o > INVITE${offer('sendrecv')}
${seconds}.10 o < 200 OK${answer('sendrecv')}
${seconds}.12 o > ACK
`;
const END_BY_BERT = `
80.00 o < BYE
  Reason: SIP;cause=408;text="RTP Timeout"
80.02 o > 200 OK
later 120`;

async function said(scenario: string, lang: Lang = 'en'): Promise<string | undefined> {
  const { calls } = await analysisOfCapture(captureOf(readScenario(scenario)));
  const findings = calls.flatMap(({ record }) => judgeCall(record, lang).findings);
  const message = findings.find(({ rule }) => rule === 'call/media-timeout')?.message;
  return message?.slice(message.indexOf('); ') + 3);
}

describe('a call that was given up for want of media', () => {
  test('of a side that sent until it was held, which need not send then', async () => {
    const scenario = `${call()}1.10 o > rtp 4000>4002 10.05\n1.10 o < rtp 4002>4000 10.00${HELD_AT_10}${END_BY_BERT}`;
    expect(await said(scenario)).toBe(
      'at the end anna was not to send, or only just again, by what both sides had said (hold, or one direction); its last RTP passed here 70.0 s before',
    );
    expect(await said(scenario, 'vi')).toBe(
      'lúc kết thúc, theo những gì hai phía đã nói thì anna không phải gửi, hoặc vừa mới phải gửi lại (giữ máy, hoặc một chiều); gói RTP cuối của nó đi qua đây 70,0 giây trước đó',
    );
  });

  test('of a side that had stopped before it was held: its silence lasts to the end of the call', async () => {
    const scenario = `${call()}1.10 o > rtp 4000>4002 5.05\n1.10 o < rtp 4002>4000 10.00${HELD_AT_10}${END_BY_BERT}`;
    expect(await said(scenario)).toContain('its last RTP passed here 75.0 s before');
  });

  test('of a side that did not begin again when the hold was over', async () => {
    const scenario = `${call()}1.10 o > rtp 4000>4002 5.05\n1.10 o < rtp 4002>4000 80.00${HELD_AT_10}${resumedAt(60)}${END_BY_BERT}`;
    expect(await said(scenario)).toBe('the last RTP of anna passed here 75.0 s before');
  });

  test('of a side that had no time to begin again', async () => {
    const talk = `${call()}1.10 o > rtp 4000>4002 10.05\n1.10 o < rtp 4002>4000 80.00${HELD_AT_10}`;
    const words = (seconds: number) => said(`${talk}${resumedAt(seconds)}${END_BY_BERT}`);
    expect(await words(78)).toContain('or only just again');
    expect(await words(77)).toBe('the last RTP of anna passed here 70.0 s before');
  });

  test('of a side that was silent for two seconds, and not of one that was for less', async () => {
    const scenario = (until: string) =>
      `${call()}1.10 o > rtp 4000>4002 ${until}\n1.10 o < rtp 4002>4000 80.00${END_BY_BERT}`;
    expect(await said(scenario('78.05'))).toBe('the last RTP of anna passed here 2.0 s before');
    expect(await said(scenario('78.15'))).toContain('RTP of anna passed here until the end');
  });

  test('of one that was over at once: all the time, she was to send', async () => {
    expect(await said(`${call()}1.10 o < rtp 4002>4000 2.00${END_BY_BERT.replace(/80/g, '2')}`)).toBe(
      'the trace shows no RTP of anna at all',
    );
  });

  test('of a side that never was to send, and sent nothing', async () => {
    const scenario = `${call('recvonly', 'sendonly')}1.10 o < rtp 4002>4000 80.00${END_BY_BERT}`;
    expect(await said(scenario)).toBe(
      'at the end anna was not to send, or only just again, by what both sides had said (hold, or one direction)',
    );
  });

  test('of a side that never was to send, and sent: not that it sent none at all', async () => {
    const scenario = `${call('recvonly', 'sendonly')}1.10 o > rtp 4000>4002 80.00\n1.10 o < rtp 4002>4000 80.00${END_BY_BERT}`;
    expect(await said(scenario)).toBe(
      'at the end anna was not to send, or only just again, by what both sides had said (hold, or one direction)',
    );
  });

  test('of a side that was to send all the time, and did not', async () => {
    expect(await said(`${call()}1.10 o < rtp 4002>4000 80.00${END_BY_BERT}`)).toBe(
      'the trace shows no RTP of anna at all',
    );
  });

  test('of a side that sent to the end: lost behind here, or that of another leg', async () => {
    const scenario = `${call()}1.10 o > rtp 4000>4002 80.00\n1.10 o < rtp 4002>4000 80.00${END_BY_BERT}`;
    expect(await said(scenario)).toBe(
      'RTP of anna passed here until the end, so it was lost between here and 198.51.100.20, or RTP of another leg behind 198.51.100.20 was meant',
    );
    expect(await said(scenario, 'vi')).toBe(
      'RTP của anna đi qua đây tới tận cuối, nên đã bị mất giữa đây và 198.51.100.20, hoặc đó là RTP của một leg khác phía sau 198.51.100.20',
    );
  });
});

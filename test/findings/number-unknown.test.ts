import '../builders/languages.ts';
import { expect, test } from 'vitest';
import { judgeCall } from '../../src/findings/judge.ts';
import type { Lang } from '../../src/reference/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

async function said(answer: string, lang: Lang): Promise<{ message: string; first: string } | null> {
  const scenario = `0.00 o > INVITE\n0.30 o < ${answer}\n0.32 o > ACK\nlater 60`;
  const { calls } = await analysisOfCapture(captureOf(readScenario(scenario)));
  const findings = calls.flatMap(({ record }) => judgeCall(record, lang).findings);
  const found = findings.find(({ rule }) => rule === 'call/number-unknown');
  return found === undefined ? null : { message: found.message, first: found.remediation[0] ?? '' };
}

const COMPARE = [/^Compare the Request-URI/, /^So Request-URI/] as const;

test.each([
  ['404 Not Found', 'answered that nobody is known under', 'không có ai mang địa chỉ', ...COMPARE],
  ['604 Does Not Exist Anywhere', 'answered that nobody is known under', 'không có ai mang địa chỉ', ...COMPARE],
  ['410 Gone', 'is no longer there', 'không còn ở đó', ...COMPARE],
  [
    '414 Request-URI Too Long',
    'reads no Request-URI as long as this one',
    'không đọc Request-URI dài như thế này',
    /so long/,
    /vì sao nó dài/,
  ],
  [
    '416 Unsupported URI Scheme',
    'does not support the scheme of the Request-URI',
    'không hỗ trợ loại (scheme) của Request-URI',
    /^Send a sip:/,
    /^Gửi Request-URI dạng sip:/,
  ],
  [
    '484 Address Incomplete',
    'answered that the number or address is incomplete',
    'số hoặc địa chỉ chưa đủ',
    ...COMPARE,
  ],
  [
    '485 Ambiguous',
    'answered that more than one may be meant by',
    'có thể chỉ nhiều người',
    /Contact of the answer/,
    /Contact của phản hồi/,
  ],
  ['403 No such number', 'answered that nobody is known under', 'không có ai mang địa chỉ', ...COMPARE],
] as const)('%s says what it means of the address', async (answer, en, vi, enFirst, viFirst) => {
  const [inEnglish, inVietnamese] = [await said(answer, 'en'), await said(answer, 'vi')];
  expect(inEnglish?.message).toContain(en);
  expect(inEnglish?.message).toContain('sip:bert@b.example');
  expect(inEnglish?.message).toContain(`(${answer})`);
  expect(inEnglish?.first).toMatch(enFirst);
  expect(inVietnamese?.message).toContain(vi);
  expect(inVietnamese?.first).toMatch(viFirst);
});

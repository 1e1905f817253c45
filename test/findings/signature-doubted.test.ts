import '../builders/languages.ts';
import { expect, test } from 'vitest';
import { judgeCall } from '../../src/findings/judge.ts';
import type { Lang } from '../../src/reference/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

const PARTIES = `party n 192.0.2.77 sip:+15555550117@orig.example
party m 198.51.100.77 sip:+15555550142@term.example
dialog o n m
0.00 o > INVITE`;

async function found(scenario: string, lang: Lang) {
  const { calls } = await analysisOfCapture(captureOf(readScenario(`${PARTIES}\n${scenario}`)));
  const findings = calls.flatMap(({ record }) => judgeCall(record, lang).findings);
  return findings.find(({ rule }) => rule === 'call/signature-doubted');
}

const said = async (scenario: string, lang: Lang) => (await found(scenario, lang))?.message;

const REFUSED = `0.40 o < 403 Forbidden
  Reason: STIR;cause=436;text="Bad Identity Info"
0.42 o > ACK`;
const RANG = `0.10 o < 180 Ringing
  Reason: STIR;cause=438;text="Invalid Identity Header"
0.40 o < 486 Busy Here
0.42 o > ACK`;

test('a refusal that says itself that the signature did not verify may well be for it', async () => {
  expect(await said(REFUSED, 'en')).toBe(
    'the called side could not verify who +15555550117 is (Reason: STIR 436 Bad Identity Info), and its refusal says so itself (403 Forbidden): probably the cause',
  );
  expect(await said(REFUSED, 'vi')).toBe(
    'phía được gọi không xác minh được +15555550117 là ai (Reason: STIR 436 Bad Identity Info), và chính phản hồi từ chối ghi như vậy (403 Forbidden): có lẽ đó là nguyên nhân',
  );
});

test('a call that was refused for something else was not refused for its signature', async () => {
  expect(await said(RANG, 'en')).toBe(
    'the called side could not verify who +15555550117 is (Reason: STIR 438 Invalid Identity Header) and did not refuse the call for it',
  );
});

test('a refusal that does not say why may have been for it, or not', async () => {
  const refused = RANG.replace('486 Busy Here', '403 Forbidden');
  expect(await said(refused, 'en')).toBe(
    'the called side could not verify who +15555550117 is (Reason: STIR 438 Invalid Identity Header); whether the call failed for it, its end does not say (403 Forbidden)',
  );
  expect(await said(refused, 'vi')).toBe(
    'phía được gọi không xác minh được +15555550117 là ai (Reason: STIR 438 Invalid Identity Header); cuộc gọi có hỏng vì thế không thì phản hồi cuối không nói (403 Forbidden)',
  );
});

test.each([
  ['the refusal doubts it', REFUSED, 'likely'],
  ['it rang, and the callee was busy', RANG, 'certain'],
  ['it rang, and was refused', RANG.replace('486 Busy Here', '403 Forbidden'), 'possible'],
  ['the refusal speaks of anonymity', REFUSED.replace('cause=436', 'cause=433'), undefined],
  ['it went on', RANG.replace('486 Busy Here', '200 OK'), 'certain'],
  ['the code itself says so', REFUSED.replace('403 Forbidden', '436 Bad Identity Info'), undefined],
])('how sure it is where %s', async (_, scenario, confidence) => {
  expect((await found(scenario, 'en'))?.confidence).toBe(confidence);
});

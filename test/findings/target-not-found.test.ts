import '../builders/languages.ts';
import { expect, test } from 'vitest';
import { judgeTransfer } from '../../src/findings/judge.ts';
import type { Lang } from '../../src/reference/index.ts';
import { analysisOfCapture } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';

async function said(status: string, lang: Lang): Promise<string | undefined> {
  const scenario = `use call\nuse refer\nuse trying\nuse target-refuses ${status}\nuse reports ${status}\nlater 5`;
  const { transfers } = await analysisOfCapture(captureOf(readScenario(scenario)));
  const findings = transfers.flatMap(({ record }) => judgeTransfer(record, lang).findings);
  return findings.find(({ rule }) => rule === 'transfer/target-not-found')?.message;
}

test.each(['404 Not Found', '410 Gone', '604 Does Not Exist Anywhere'])(
  '%s says that there is nobody',
  async (status) => {
    expect(await said(status, 'en')).toBe(`there is no carl where anna sent the call: ${status}`);
    expect(await said(status, 'vi')).toBe(`không có carl ở nơi anna chuyển cuộc gọi tới: ${status}`);
  },
);

test.each(['416 Unsupported URI Scheme', '484 Address Incomplete', '485 Ambiguous'])(
  '%s finds fault with the address, and says nothing of who is there',
  async (status) => {
    expect(await said(status, 'en')).toBe(
      `the address that anna named, sip:carl@c.example, cannot be called as it is: ${status}`,
    );
    expect(await said(status, 'vi')).toBe(
      `địa chỉ mà anna đưa ra, sip:carl@c.example, không gọi được như vậy: ${status}`,
    );
  },
);

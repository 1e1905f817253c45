import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { checkedCapture, rendered } from '../outputs/checked.ts';
import { CAPTURES } from '../report/fixture.ts';

const GOOD = `${CAPTURES}t01-blind-success.pcap`;

const MESSAGES = [
  ['stopped-early', null, 'stopped early: 20 messages seen', 'dừng sớm: đã đọc được 20 bản tin'],
  [
    'input-unreadable',
    'a.pcap',
    'a.pcap could not be read, or not to its end',
    'không đọc được a.pcap, hoặc không đọc được đến hết',
  ],
  ['input-changed', 'a.pcap', 'a.pcap was changed while it was read', 'a.pcap bị thay đổi trong lúc đọc'],
  ['input-cut-off', '-', '- broke off in the middle of a record', '- bị ngắt giữa chừng một bản ghi'],
  [
    'stories-full',
    null,
    'more stories than are kept: the rest is not checked',
    'nhiều diễn biến hơn mức lưu được: phần còn lại chưa được kiểm tra',
  ],
] as const;

async function withGap(code: (typeof MESSAGES)[number][0], input: string | null, lang: 'en' | 'vi' = 'en') {
  const { report } = await checkedCapture(readFileSync(GOOD));
  return check(report, { gaps: [{ code, input }], lang });
}

test.each(MESSAGES)('%s keeps a good trace from passing, in both languages', async (code, input, en, vi) => {
  expect(await withGap(code, input)).toMatchObject({ passed: false, gaps: [{ code, input, message: en }] });
  expect(await withGap(code, input, 'vi')).toMatchObject({ passed: false, gaps: [{ code, input, message: vi }] });
});

test.each(['stopped-early', 'input-unreadable', 'input-changed', 'stories-full'] as const)(
  'the problem %s of a report is a gap, told once',
  async (code) => {
    const { report } = await checkedCapture(readFileSync(GOOD));
    expect(check(report).gaps).toEqual([]);
    expect(check(report).passed).toBe(true);
    const problem = { code, message: 'x', input: null, record: null, offset: null };
    const { passed, gaps } = check({ ...report, problems: [problem, problem] }, { gaps: [{ code, input: null }] });
    expect({ passed, codes: gaps.map((gap) => gap.code) }).toEqual({ passed: false, codes: [code] });
  },
);

test('an input in a folder that is no trace is no gap, and neither is a capture that is cut', async () => {
  const { report } = await checkedCapture(readFileSync(GOOD));
  const problems = ['input-no-capture', 'input-empty', 'capture-cut-off'].map((code) => ({
    code,
    message: 'x',
    input: 'a.pcap',
    record: null,
    offset: null,
  }));
  expect(check({ ...report, problems })).toMatchObject({ passed: true, gaps: [] });
});

test('an order to stop is told first', async () => {
  const { report } = await checkedCapture(readFileSync(GOOD));
  const gaps = [
    { code: 'input-unreadable', input: 'a.pcap' },
    { code: 'stopped-early', input: null },
  ] as const;
  expect(check(report, { gaps }).gaps.map(({ code }) => code)).toEqual(['stopped-early', 'input-unreadable']);
});

test.each([
  [
    'junit',
    /failures="1"[\s\S]*<testcase name="Stopped early: 20 messages seen" [^>]*>\s*<failure message="Stopped early: 20 messages seen" type="stopped-early">/,
  ],
  ['tap', /^not ok \d+ - Stopped early: 20 messages seen$/m],
  ['github', /^::error::Stopped early: 20 messages seen\nSIP check failed: 1 of 4$/m],
  ['markdown', /^## ❌ SIP check failed: 1 of 4\n/],
  [
    'gitlab',
    /"description": "Stopped early: 20 messages seen",\s+"check_name": "stopped-early",[\s\S]*"severity": "blocker"/,
  ],
  [
    'sarif',
    /"executionSuccessful": false,\s+"toolExecutionNotifications": \[\s+\{\s+"descriptor": \{\s+"id": "stopped-early"\s+\},\s+"level": "error"/,
  ],
] as const)('%s does not show it as passed', async (format, shown) => {
  expect(rendered(format, await withGap('stopped-early', null))).toMatch(shown);
});

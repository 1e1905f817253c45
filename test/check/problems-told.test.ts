import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, checkText, fileCheckOf } from '../../src/check/index.ts';
import { PLAIN, type Report } from '../../src/report/index.ts';
import { checkedCapture } from '../outputs/checked.ts';
import { CAPTURES } from '../report/fixture.ts';

const CUT = {
  code: 'capture-cut-off',
  message: 'The capture ends in record 7',
  input: 'a/b.pcap',
  record: 7,
  offset: 9,
};

async function textWith(problems: Report['problems'], lang: 'en' | 'vi' = 'en', gaps: readonly 'stopped-early'[] = []) {
  const { report } = await checkedCapture(readFileSync(`${CAPTURES}t01-blind-success.pcap`));
  const result = check({ ...report, problems }, { lang, gaps: gaps.map((code) => ({ code, input: null })) });
  return { passed: result.passed, text: [...checkText(result, { lang, style: PLAIN, detail: 'normal' })].join('') };
}

test('a check that passes tells what was wrong with its inputs', async () => {
  const { passed, text } = await textWith([CUT]);
  expect(passed).toBe(true);
  expect(text).toContain('\n! b.pcap: The capture ends in record 7\n');
});

test('what is of no input in particular stands alone', async () => {
  expect((await textWith([{ ...CUT, input: null }])).text).toContain('\n! The capture ends in record 7\n');
});

test('without a problem nothing is told', async () => {
  expect((await textWith([])).text).not.toContain('!');
});

test('of many the first five are told, and how many more there are, in the language', async () => {
  const many = Array.from({ length: 7 }, (_, i) => ({ ...CUT, message: `Problem ${i}` }));
  const { text } = await textWith(many);
  expect(text.match(/^! b\.pcap: Problem \d$/gm)).toHaveLength(5);
  expect(text).toContain('… 2 problems of reading more: --format json tells them');
  expect((await textWith(many, 'vi')).text).toContain('… còn 2 lỗi khi đọc dữ liệu: dùng --format json để xem');
  expect((await textWith(many.slice(2))).text).not.toContain('of reading more');
});

test('what leaves no verdict is told once, and text of a trace brings no command to the terminal', async () => {
  const { text } = await textWith(
    [
      { ...CUT, code: 'stopped-early', message: 'twice' },
      { ...CUT, message: 'red \u001b[31m' },
    ],
    'en',
    ['stopped-early'],
  );
  expect(text).not.toContain('twice');
  expect(text).toContain('! b.pcap: red ');
  expect(text).not.toContain('\u001b');
});

test('of several files one with a problem is marked, and what it is stands beside it', async () => {
  const { report } = await checkedCapture(readFileSync(`${CAPTURES}t01-blind-success.pcap`));
  const rowOf = (problems: Report['problems']) => {
    const result = check({ ...report, problems }, {});
    const known = { path: 'b.pcap', name: 'b.pcap', lack: null, exitCode: 0, result };
    const { standing, what } = fileCheckOf(known, 'en').row;
    return { standing, what };
  };
  expect(rowOf([])).toEqual({ standing: 'passed', what: '' });
  expect(rowOf([CUT])).toEqual({ standing: 'warned', what: 'The capture ends in record 7' });
});

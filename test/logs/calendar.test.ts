import { describe, expect, test } from 'vitest';
import { readLog } from './read.ts';

const MESSAGE = `OPTIONS sip:b@192.0.2.2 SIP/2.0
Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1
From: <sip:a@192.0.2.1>;tag=1
To: <sip:b@192.0.2.2>
Call-ID: c
CSeq: 1 OPTIONS
Content-Length: 0

`;

/** One object a line, as log collectors write them. */
const logged = (...objects: readonly object[]): string =>
  objects.map((fields) => `${JSON.stringify({ ...fields, message: MESSAGE })}\n`).join('');

describe('a time outside the calendar in a log is none', () => {
  test.each([
    ['seconds', { tv_sec: '9'.repeat(22) }],
    ['a date whose zone takes it out', { timestamp: '9999-12-31T23:59:59-01:00' }],
  ])('and one problem tells of all of them: %s', async (_, time) => {
    const good = { timestamp: '2026-11-22T06:10:32Z' };
    const log = logged(good, time, time, good);
    const { messages, problems } = await readLog(log);
    const known = Date.UTC(2026, 10, 22, 6, 10, 32) * 1000;
    expect(messages.map(({ timeUs }) => timeUs)).toEqual([known, Number.NaN, Number.NaN, known]);
    expect(problems).toEqual([
      {
        code: 'log-time-outside-calendar',
        message: 'The time in line 2 lies outside the calendar: its message and others like it are read without a time',
        input: 3,
        record: 2,
        offset: messages[1]?.offset,
      },
    ]);
  });

  test('and a log that has no times has no problem', async () => {
    const { messages, problems } = await readLog(logged({ level: 'info' }));
    expect(messages.map(({ timeUs }) => timeUs)).toEqual([Number.NaN]);
    expect(problems).toEqual([]);
  });
});

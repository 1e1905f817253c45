import { describe, expect, test } from 'vitest';
import { reportOfMessages } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureBy, clockProblems, factsOf, numbered, reportTogether, type Sent } from './build.ts';

const TRANSFER = numbered(
  readScenario(`
    0.10 o > INVITE
    0.12 o < 180 Ringing
    1.12 o < 200 OK
    1.14 o > ACK
    1.19 o > REFER sip:carl@c.example
      Referred-By: <sip:anna@a.example>
    1.21 o < 202 Accepted
    1.26 o < NOTIFY 100 Trying / active;expires=180
    1.28 o > 200 OK
    1.38 c > INVITE
      Referred-By: <sip:anna@a.example>
    1.40 c < 180 Ringing
    2.40 c < 486 Busy Here
    2.42 c > ACK
    2.47 o < NOTIFY 486 Busy Here / terminated;reason=noresource
    2.49 o > 200 OK
    9.54 o > BYE
    9.56 o < 200 OK
  `),
);

/** Through a proxy, so that the hops before and behind it can be captured by different machines. */
const THROUGH_PROXY = numbered(
  readScenario(`
    0.10 o anna>p INVITE
    0.11 o p>bert INVITE
    0.20 o bert>p 180 Ringing
    0.21 o p>anna 180 Ringing
    2.10 o bert>p 603 Decline
    2.11 o p>bert ACK
    2.12 o p>anna 603 Decline
    2.13 o anna>p ACK
  `),
);

const ANNA = '192.0.2.10';
const BERT = '198.51.100.20';

function on(address: string, messages: readonly Sent[]): Sent[] {
  return messages.filter(({ src, dst }) => src === address || dst === address);
}

function from(address: string, messages: readonly Sent[]): Sent[] {
  return messages.filter(({ src }) => src === address);
}

describe('two captures of the same packets', () => {
  test.each([3.214, -0.25, 0.004, -7200])('with clocks %f s apart count each packet once', async (ahead) => {
    const report = await reportTogether(captureBy(0, TRANSFER), captureBy(ahead, TRANSFER));
    const alone = await reportTogether(captureBy(0, TRANSFER));
    expect(report.summary).toEqual({ ...alone.summary, duplicates: TRANSFER.length });
    expect(factsOf(report)).toEqual(factsOf({ ...alone, summary: report.summary }));
    const way = ahead > 0 ? 'ahead of' : 'behind';
    expect(clockProblems(report)).toEqual([
      {
        input: 'b',
        message: expect.stringContaining(
          `${Math.abs(ahead).toFixed(6)} s ${way} that of a (${TRANSFER.length} packets`,
        ),
      },
    ]);
  });

  test('a network between them is not taken for a clock', async () => {
    const late = TRANSFER.map((sent) => ({ ...sent, seconds: sent.seconds + (sent.src === ANNA ? 0.02 : -0.02) }));
    const apart = await reportTogether(captureBy(0, TRANSFER), captureBy(5, late));
    expect(clockProblems(apart)).toEqual([{ input: 'b', message: expect.stringContaining(' 5.000000 s ahead of') }]);
    const together = await reportTogether(captureBy(0, TRANSFER), captureBy(0, late));
    expect(clockProblems(together)).toEqual([]);
    expect(together.summary.duplicates).toBe(TRANSFER.length);
  });

  test('clocks that agree are not spoken of', async () => {
    const report = await reportTogether(captureBy(0, TRANSFER), captureBy(0.0004, TRANSFER));
    expect(clockProblems(report)).toEqual([]);
    expect(report.summary.duplicates).toBe(TRANSFER.length);
  });

  test('rotated files of two machines are each put right', async () => {
    const [early, late] = [TRANSFER.slice(0, 8), TRANSFER.slice(8)];
    const captures = [captureBy(0, early), captureBy(0, late), captureBy(3, early), captureBy(3, late)];
    const report = await reportTogether(...captures);
    expect(clockProblems(report).map(({ input }) => input)).toEqual(['c', 'd']);
    expect(report.summary.duplicates).toBe(TRANSFER.length);
    expect(report.transfers).toMatchObject([{ outcome: 'failed' }]);
  });
});

describe('captures that share no packet', () => {
  test.each([0, 2.5, -2.5])('of one direction each, %f s apart, give the story of one capture', async (ahead) => {
    const anna = from(ANNA, TRANSFER);
    const others = TRANSFER.filter((sent) => !anna.includes(sent));
    const report = await reportTogether(captureBy(0, anna), captureBy(ahead, others));
    const { transfers } = await reportOfMessages(TRANSFER);
    expect(transfers).toHaveLength(1);
    const [told] = report.transfers;
    expect(told).toMatchObject({ outcome: transfers[0]?.outcome, atFault: transfers[0]?.atFault });
    expect(clockProblems(report).length).toBe(ahead === 0 ? 0 : 1);
  });

  test.each([1, -1])('of the hops before and behind a proxy, %i s apart, are put in order', async (ahead) => {
    const report = await reportTogether(
      captureBy(0, on(ANNA, THROUGH_PROXY)),
      captureBy(ahead, on(BERT, THROUGH_PROXY)),
    );
    expect(clockProblems(report)).toEqual([{ input: 'b', message: expect.stringContaining('the order of') }]);
    const [rejection] = report.rejections;
    const times = rejection?.evidence.map(({ time }) => time ?? '') ?? [];
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual([...times].sort());
    const found = /is (\d+\.\d+) s/.exec(clockProblems(report)[0]?.message ?? '');
    expect(Math.abs(Number(found?.[1]) - 1)).toBeLessThan(0.02);
  });

  test('a retransmission in the next rotated file is not taken for a clock', async () => {
    const first = TRANSFER.slice(0, 2);
    const again = TRANSFER.slice(0, 2).map((sent) => ({ ...sent, id: sent.id + 100, seconds: sent.seconds + 0.5 }));
    const report = await reportTogether(captureBy(0, first), captureBy(0, [...again, ...TRANSFER.slice(2)]));
    expect(clockProblems(report)).toEqual([]);
    expect(report.summary).toMatchObject({ duplicates: 0, retransmissions: 2 });
  });

  test('messages of a log are held against those of a capture', async () => {
    const anna = from(ANNA, TRANSFER);
    const lines = anna.map(({ seconds, text, src, dst }) =>
      JSON.stringify({
        schema: 'siptriage/message@1',
        time: new Date(Date.UTC(2026, 10, 22, 6, 10) + seconds * 1000).toISOString(),
        src: `${src}:5060`,
        dst: `${dst}:5060`,
        text,
      }),
    );
    const log = new TextEncoder().encode(lines.join('\n'));
    const others = TRANSFER.filter((sent) => !anna.includes(sent));
    const report = await reportTogether(log, captureBy(-60, others));
    expect(report.inputs.map(({ format }) => format)).toEqual(['ndjson-messages', 'pcap']);
    expect(clockProblems(report)).toEqual([
      { input: 'b', message: expect.stringMatching(/ (?:59|60)\.\d+ s behind /) },
    ]);
    expect(report.transfers).toMatchObject([{ outcome: 'failed' }]);
  });

  test('unrelated captures are left as they are', async () => {
    const report = await reportTogether(captureBy(0, on(ANNA, TRANSFER)), captureBy(99, on(BERT, THROUGH_PROXY)));
    expect(clockProblems(report)).toEqual([]);
  });
});

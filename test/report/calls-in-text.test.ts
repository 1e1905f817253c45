import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import { PLAIN } from '../../src/report/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { textReport } from '../builders/text-of.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

async function textOf(detail: 'quiet' | 'normal' | 'verbose', ...parts: readonly string[]): Promise<string> {
  const bytes = captureOf(readScenario(...parts));
  const input = { path: 'trace.pcap', open: async () => blocksOf(bytes, 1 << 16), canReopen: true };
  const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode });
  return textReport(analysis, { lang: 'en', style: PLAIN, detail });
}

const refused = (name: string, answer: string): string =>
  `dialog ${name} anna bert\n0.00 ${name} > INVITE\n0.30 ${name} < ${answer}\n0.32 ${name} > ACK`;

describe('a failed call in the text report', () => {
  test('is a story that says why and what to do', async () => {
    const text = await textOf('normal', refused('f', '404 Not Found'), 'later 60');
    expect(text).toContain('✗ CALL FAILED   anna called bert: 404 Not Found');
    expect(text).toMatch(/Why {9}198\.51\.100\.20 answered that nobody is known under sip:bert@b\.example/);
    expect(text).toContain('Do next');
    expect(text).toContain('siptriage explain 404 · RFC 3261 §21.4 · RFC 3261 §21.6.3');
  });

  test('is one line with --quiet', async () => {
    const text = await textOf('quiet', refused('f', '404 Not Found'), 'later 60');
    expect(text.match(/CALL FAILED.*/g)).toHaveLength(1);
    expect(text).not.toContain('Do next');
  });

  test('is no story where somebody was only busy', async () => {
    const text = await textOf('normal', refused('f', '486 Busy Here'), 'later 60');
    expect(text).not.toContain('CALL FAILED');
    expect(text).toMatch(/anna → bert {2}failed {2}486 Busy Here/);
  });

  test('is told whole where there are few; of more alike one is told, and how many they are', async () => {
    const calls = Array.from({ length: 6 }, (_, i) => refused(`f${i}`, '404 Not Found'));
    const few = await textOf('normal', ...calls.slice(0, 5), 'later 60');
    expect(few.match(/✗ CALL FAILED/g)).toHaveLength(5);
    expect(few).not.toContain('worst first');
    const text = await textOf('normal', ...calls, 'later 60');
    expect(text.match(/✗ 1 {2}CALL FAILED/g)).toHaveLength(1);
    expect(text).toMatch(/^ 1 ✗ Number or address unusable \(404\), one caller +6 /m);
    expect((await textOf('verbose', ...calls, 'later 60')).match(/✗ CALL FAILED/g)).toHaveLength(6);
  });
});

test('a 202 that only messages got is explained without a word of transfers', async () => {
  const message = 'dialog m anna bert\n0.00 m > MESSAGE\n0.02 m < 202 Accepted';
  const text = await textOf('normal', message, refused('f', '404 Not Found'), 'later 60');
  expect(text).toContain('202       Message taken for delivery');
  expect(text).not.toMatch(/REFER\b|transfer/);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { schemaErrors } from '../report/schema-check.ts';
import { linesOf, siptriage } from './run.ts';

const WILD = fileURLToPath(new URL('../../fixtures/hostile/times-outside-calendar.pcapng', import.meta.url));
const PLAIN = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'siptriage-calendar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('packets with times outside the calendar', () => {
  test.each([['analyze'], ['transfers'], ['check'], ['annotate'], ['messages']])('end %s', (command) => {
    const result = siptriage([command, WILD]);
    expect(result).toMatchObject({ status: 0, stdout: expect.stringMatching(/REFER|PASSED/) });
  });

  test('end analyze --follow', () => {
    const result = siptriage(['analyze', '--follow', '-'], { input: readFileSync(WILD) });
    expect(result).toMatchObject({ status: 0, stdout: expect.stringContaining('TRANSFER') });
  });

  test('are told of in the report', () => {
    expect(siptriage(['analyze', WILD]).stdout).toContain('[time-outside-calendar]');
  });

  test('are read, without a time and with one problem', () => {
    const { stdout } = siptriage(['analyze', '--format', 'json', WILD]);
    const report = JSON.parse(stdout);
    expect(schemaErrors(report)).toEqual([]);
    expect(report.summary).toMatchObject({ messages: 2, transfers: 1 });
    expect(report.inputs).toMatchObject([{ records: 2, messages: 2, start: null, end: null }]);
    expect(report.problems).toMatchObject([{ code: 'time-outside-calendar', record: 1, offset: 60 }]);
    expect(report.transfers[0].evidence.map(({ time }: { time: null }) => time)).toEqual([null]);
  });

  test('go through the NDJSON of messages and come to the same', () => {
    const { stdout } = siptriage(['messages', WILD]);
    expect(linesOf(stdout).map((line) => JSON.parse(line).time)).toEqual([null, null]);
    const copy = join(folder, 'messages.ndjson');
    writeFileSync(copy, stdout);
    const { transfers } = JSON.parse(siptriage(['analyze', '--format', 'json', copy]).stdout);
    expect(transfers).toMatchObject([{ outcome: 'truncated', referCallId: 'c1' }]);
  });

  test.each([[[WILD, PLAIN]], [[PLAIN, WILD]]])('change nothing about another capture beside them', (inputs) => {
    const alone = JSON.parse(siptriage(['analyze', '--format', 'json', PLAIN]).stdout);
    const together = JSON.parse(siptriage(['analyze', '--format', 'json', ...inputs]).stdout);
    const outcomes = (report: { transfers: { referCallId: string; outcome: string }[] }) =>
      report.transfers.map(({ referCallId, outcome }) => `${referCallId} ${outcome}`).sort();
    expect(outcomes(together)).toEqual([...outcomes(alone), 'c1 truncated'].sort());
    expect(together.summary.messages).toBe(alone.summary.messages + 2);
    expect(together.calls).toEqual(alone.calls);
  });
});

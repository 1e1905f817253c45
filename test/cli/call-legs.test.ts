import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { makeHour } from '../bench/hour/hour.js';
import { inProcess } from './run.ts';

const LABELLED = 'fixtures/labelled/';
const scratch = mkdtempSync(join(tmpdir(), 'siptriage-legs-'));
const hour = join(scratch, 'hour.pcap');
let truth: ReturnType<typeof makeHour>;

beforeAll(() => {
  truth = makeHour({ calls: 80, out: hour });
});

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

async function called(...args: readonly string[]): Promise<Report> {
  return JSON.parse((await inProcess(['call', ...args, '--format', 'json'])).stdout);
}

describe('a call that an element passed on under another Call-ID', () => {
  test('is told with both legs where it went well, whichever was asked for', async () => {
    const answered = truth.calls.filter(
      ({ legs, outcome, cause }) => legs.length === 2 && outcome === 'answered' && cause === null,
    );
    expect(answered.length).toBeGreaterThan(20);
    for (const { legs } of answered.slice(10, 13)) {
      for (const callId of legs) {
        const { calls } = await called(callId, hour);
        expect(calls.map((call) => call.callId).sort()).toEqual([...legs].sort());
      }
    }
  });

  test('is told with both legs where it failed', async () => {
    const name = `${LABELLED}n14w-sbc-608-into-503-same-number.pcap`;
    const whole: Report = JSON.parse((await inProcess([name, '--format', 'json'])).stdout);
    const joined = whole.calls.filter(({ legs }) => legs.length > 0);
    expect(joined.length).toBe(2);
    for (const { callId } of joined) {
      const { calls, rejections } = await called(callId, name);
      expect(calls.map((call) => call.callId).sort()).toEqual(joined.map((call) => call.callId).sort());
      expect(rejections).toEqual(whole.rejections);
    }
  });

  test('is no reason for a filter to tell more than it chose', async () => {
    const { legs } = truth.calls.filter(({ outcome, cause }) => outcome === 'answered' && cause === null)[12] ?? {
      legs: [],
    };
    const { stdout } = await inProcess([hour, '--filter', `callid == "${legs[0]}"`, '--format', 'json']);
    expect(JSON.parse(stdout).calls.map(({ callId }: { callId: string }) => callId)).toEqual([legs[0]]);
  });
});

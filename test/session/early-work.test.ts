import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { Analysis } from '../../src/findings/index.ts';
import { EarlyResponses } from '../../src/session/early-responses.ts';
import { readScenario } from '../builders/scenario.ts';
import { captureOf } from '../builders/wire.ts';
import { blocksOf } from '../capture/read.ts';

let hold: MockInstance<EarlyResponses['hold']>;
beforeEach(() => {
  hold = vi.spyOn(EarlyResponses.prototype, 'hold');
});
afterEach(() => {
  hold.mockRestore();
});

async function analysisOf(lines: string, limits = {}): Promise<Analysis> {
  const bytes = captureOf(readScenario(lines));
  const input = { path: 'r.pcap', open: async () => blocksOf(bytes, 1 << 16), canReopen: true };
  return (await analyzeInputs([input], { gunzip: gunzipInNode, limits })).analysis;
}

describe('a response that answers nothing seen is held, but not', () => {
  test.each(['OPTIONS', 'PUBLISH', 'SUBSCRIBE', 'INFO'])('one to %s that is sent again', async (method) => {
    await analysisOf(`
      0.00 o > ${method}
      0.10 o < 200 OK
      0.60 o < again 200
      1.60 o < again 200`);
    expect(hold.mock.calls.length).toBe(0);
  });

  test('unless the first of them is held: it must not overtake that one', async () => {
    const { notices } = await analysisOf(`
      0.000 o > SUBSCRIBE
        @unseen
      0.001 o < 486 Busy Here
      0.005 o < again 486
      0.010 o > again SUBSCRIBE
      later 60`);
    expect(hold.mock.calls.length).toBe(2);
    expect(notices.map(({ record }) => record)).toMatchObject([
      { fate: 'refused', evidence: [{ frame: 3 }, { frame: 1 }] },
    ]);
  });
});

describe('where the table of registrations is full', () => {
  const ONE = `
    dialog r anna p
    0.00 r > REGISTER
    0.01 r < 200 OK`;
  const FULL = { openRegistrations: 1 };

  test('nothing is held of further ones', async () => {
    const further = Array.from(
      { length: 3 },
      (_, i) => `
        dialog s${i} bert p
        ${i + 1} s${i} > REGISTER
        ${i + 1.1} s${i} < 200 OK`,
    );
    const { problems, registrations } = await analysisOf(`${ONE}${further.join('')}`, FULL);
    expect(hold.mock.calls.length).toBe(0);
    expect(registrations).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      'More than 1 registrations were seen: 6 messages of further ones are not followed',
    ]);
  });

  test('an early response to one that is followed is still held', async () => {
    const { problems, registrations } = await analysisOf(
      `${ONE}
      60.000 r > REGISTER
        @unseen
      60.001 r < 403 Forbidden
      60.005 r > again REGISTER`,
      FULL,
    );
    expect(hold.mock.calls.length).toBe(1);
    expect(problems).toEqual([]);
    expect(registrations.map(({ record }) => [record.outcome, record.finalStatus])).toEqual([['refused', 403]]);
  });

  test('so is one from another address of its registrar', async () => {
    const { problems, registrations } = await analysisOf(
      `${ONE}
      60.000 r > REGISTER
        @unseen
      60.001 r < 403 Forbidden
        @src 192.0.2.51
      60.005 r > again REGISTER`,
      FULL,
    );
    expect(hold.mock.calls.length).toBe(1);
    expect(problems).toEqual([]);
    expect(registrations.map(({ record }) => [record.outcome, record.finalStatus])).toEqual([['refused', 403]]);
  });
});

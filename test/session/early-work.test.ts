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

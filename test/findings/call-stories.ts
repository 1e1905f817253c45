import { analyzeInputs } from '../../src/analysis/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { JudgeableCall } from '../../src/findings/index.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { blocksOf } from '../capture/read.ts';

/** The calls of every fixture of a rule over calls, as the session tells them. */
export async function fixtureCalls(): Promise<JudgeableCall[]> {
  const fixtures = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
  const calls: JudgeableCall[] = [];
  for (const fixture of fixtures.filter(({ rule }) => rule.startsWith('call/'))) {
    const bytes = captureOfFixture(fixture);
    const input = { path: fixture.path, open: async () => blocksOf(bytes, 1 << 16), canReopen: true };
    const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode });
    for (const { record } of analysis.calls) {
      if (record.facts !== null) {
        calls.push({ ...record, facts: record.facts });
      }
    }
  }
  return calls;
}

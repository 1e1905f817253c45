import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportOfMessages } from '../builders/analyse.ts';
import { readScenario } from '../builders/scenario.ts';

const FOLDER = new URL('../../fixtures/registrations/', import.meta.url);
const SCENARIOS = readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

/** What the head says: `# Outcome: registered, 4 sent, 120 s granted`, a line for each registration. */
function headOf(scenario: string, label: string): string[] {
  return [...scenario.matchAll(new RegExp(`^# ${label}: (.+)$`, 'gm'))].map(([, said = '']) => said);
}

describe('a healthy registration is said to be one', () => {
  test.each(SCENARIOS)('%s', async (_, scenario) => {
    const { registrations, findings, problems } = await reportOfMessages(readScenario(scenario));
    const outcomes = registrations.map(({ outcome, attempts, grantedSeconds }) =>
      [outcome, `${attempts} sent`, ...(outcome === 'registered' ? [`${grantedSeconds} s granted`] : [])].join(', '),
    );
    expect(outcomes).toEqual(headOf(scenario, 'Outcome'));
    expect(findings.map(({ rule }) => rule)).toEqual(headOf(scenario, 'Also'));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(problems).toEqual([]);
  });

  test.each(SCENARIOS)('%s, from any of its messages on, and until any', async (_, scenario) => {
    const messages = readScenario(scenario);
    const accused: string[] = [];
    for (const [cut] of messages.entries()) {
      for (const part of [messages.slice(cut), messages.slice(0, cut)]) {
        const { findings } = await reportOfMessages(part);
        const bad = findings.filter(({ severity }) => severity !== 'info');
        accused.push(...bad.map(({ rule, severity }) => `${part.length} of ${messages.length}: ${severity} ${rule}`));
      }
    }
    expect(accused).toEqual([]);
  });
});

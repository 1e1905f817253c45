import { expect, test } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { reportOfFixture } from '../builders/analyse.ts';
import { readRuleFixtures } from '../builders/rule-fixture.ts';

/** What the causes of a report cost that are no fault of an element; every other rule tells of one. */
const HARM: Readonly<Record<string, string>> = {
  'attack/call-flood': 'attack',
  'attack/password-guessing': 'attack',
  'attack/scan': 'attack',
  'attack/toll-fraud-probes': 'attack',
  'call/number-unknown': 'number',
  'call/sent-by-stranger': 'attack',
  'rejection/declined': 'person',
  'rejection/sent-by-stranger': 'attack',
  'rejection/unwanted': 'person',
  'transfer/refer-declined': 'person',
  'transfer/sent-by-stranger': 'attack',
  'transfer/target-busy': 'person',
  'transfer/target-declined': 'person',
  'transfer/target-no-answer': 'person',
  'transfer/target-not-found': 'number',
  'transfer/transferee-gave-up': 'person',
};

/** The causes that the fixtures of all rules make, by the rule that leads them. */
async function causes(): Promise<Map<string, Set<string>>> {
  const fixtures = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
  const found = new Map<string, Set<string>>();
  for (const fixture of fixtures.filter(({ path }) => path.endsWith('/fires.txt'))) {
    const { causes } = (await reportOfFixture(fixture)) as Report;
    for (const { rule, harm } of causes) {
      if (rule !== null) {
        found.set(rule, (found.get(rule) ?? new Set()).add(harm));
      }
    }
  }
  return found;
}

test('a person, a wrong number or a stranger is no fault of an element, and all else is', async () => {
  const found = await causes();
  expect(found.size).toBeGreaterThan(100);
  const told = [...found].map(([rule, harms]) => [rule, [...harms]]).toSorted();
  expect(told).toEqual([...found.keys()].toSorted().map((rule) => [rule, [HARM[rule] ?? 'fault']]));
  expect(Object.keys(HARM).filter((rule) => !found.has(rule))).toEqual([]);
}, 60_000);

test('a call that a person did not take failed by nothing: it is no cause', async () => {
  const ids = ['call/busy', 'call/no-answer', 'call/ended-before-answer'];
  const fixtures = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
  const firing = fixtures.filter(({ rule, fires }) => ids.includes(rule) && fires);
  expect(new Set(firing.map(({ rule }) => rule))).toEqual(new Set(ids));
  for (const fixture of firing) {
    const { findings, causes } = (await reportOfFixture(fixture)) as Report;
    expect(findings.map(({ rule }) => rule)).toContain(fixture.rule);
    expect(causes, fixture.path).toEqual([]);
  }
});

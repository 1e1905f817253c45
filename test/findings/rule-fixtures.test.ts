import { describe, expect, test } from 'vitest';
import { explainRule } from '../../src/findings/about.ts';
import { type Doubt, RULES, whyNotCertain } from '../../src/findings/index.ts';
import type { ReportFinding } from '../../src/report/index.ts';
import { reportOfFixture } from '../builders/analyse.ts';
import { type RuleFixture, readRuleFixtures } from '../builders/rule-fixture.ts';

const FIXTURES = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url));
const FIRING = FIXTURES.filter(({ fires }) => fires);
const SILENT = FIXTURES.filter(({ fires }) => !fires);

/** Families in which every rule has its fixtures. */
const COMPLETE_FAMILIES: readonly string[] = [
  'transfer',
  'rejection',
  'call',
  'registration',
  'request',
  'attack',
  'message',
];

const familyOf = (rule: string): string => rule.slice(0, rule.indexOf('/'));

/** Where it is not clear which call was the target's, no rule is sure of a transfer. */
const OF_ALL: Doubt = 'unclear-target';

type Found = Pick<ReportFinding, 'rule' | 'atFault' | 'confidence' | 'doubt' | 'notCertain'>;

/** What the whole pipeline finds in a fixture, of the family of its rule. */
async function findingsOf(fixture: RuleFixture): Promise<Found[]> {
  const { findings } = await reportOfFixture(fixture);
  for (const finding of findings) {
    expectDoubtNamed(finding);
  }
  return findings.filter(({ rule }) => familyOf(rule) === familyOf(fixture.rule));
}

/** What is not certain says why, and that is one of the reasons that its rule names. */
function expectDoubtNamed({ rule, confidence, doubt, notCertain }: Found): void {
  expect([doubt === null, notCertain]).toEqual([confidence === 'certain', whyNotCertain(doubt, 'en')]);
  const named = explainRule(rule, 'en')?.doubts ?? [];
  expect(doubt === null || doubt === OF_ALL || named.includes(notCertain ?? ''), `${rule}: ${doubt}`).toBe(true);
}

describe('the fixtures of the rules', () => {
  test('are there, and belong to rules that exist', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(FIXTURES.length).toBeGreaterThan(0);
    expect(FIXTURES.filter(({ rule }) => !ids.has(rule)).map(({ path }) => path)).toEqual([]);
  });

  test('say what they show', () => {
    expect(FIXTURES.filter(({ shows }) => shows.length < 15).map(({ path }) => path)).toEqual([]);
  });

  for (const family of COMPLETE_FAMILIES) {
    test(`are complete under ${family}/: each rule has one where it fires and one where it stays silent`, () => {
      const ids = RULES.map(({ id }) => id).filter((id) => familyOf(id) === family);
      const without = (fixtures: readonly RuleFixture[]) =>
        ids.filter((id) => !fixtures.some(({ rule }) => rule === id));
      expect({ firing: without(FIRING), silent: without(SILENT) }).toEqual({ firing: [], silent: [] });
    });
  }
});

describe('a rule fires, and no other of its family but those named', () => {
  test.each(FIRING)('$path', async (fixture) => {
    const found = await findingsOf(fixture);
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([fixture.rule, ...fixture.also].sort());
    const own = found.filter(({ rule }) => rule === fixture.rule);
    if (fixture.atFault !== null) {
      expect(own.map(({ atFault }) => atFault ?? 'nobody')).toContain(fixture.atFault);
    }
    if (fixture.confidence !== null) {
      expect(own.map(({ confidence }) => confidence)).toContain(fixture.confidence);
    }
    expect([...new Set(own.flatMap(({ doubt }) => doubt ?? []))]).toEqual(fixture.doubts);
  });
});

describe('a rule stays silent where it nearly fires', () => {
  test.each(SILENT)('$path', async (fixture) => {
    const rules = (await findingsOf(fixture)).map(({ rule }) => rule);
    expect(rules).not.toContain(fixture.rule);
    expect(rules).toEqual(expect.arrayContaining([...fixture.also]));
  });
});

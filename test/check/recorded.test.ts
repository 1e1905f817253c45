import '../builders/languages.ts';
import { describe, expect, test } from 'vitest';
import { type TraceInput, tellInputs } from '../../src/analysis/index.ts';
import { Pages } from '../../src/bytes/index.ts';
import { fileSource, gunzipInNode } from '../../src/capture/node.ts';
import {
  type Baseline,
  baselineOf,
  CHECK_WORDS,
  CheckColumns,
  type CheckSettings,
  check,
  checkRecorded,
  checkText,
  type ListedCheck,
  renderCheckJson,
} from '../../src/check/index.ts';
import type { Lang } from '../../src/reference/index.ts';
import { PLAIN, RecordedFace, ReportFace, type TraceFace } from '../../src/report/index.ts';
import { KeptPages } from '../builders/page-store.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { blocksOf } from '../capture/read.ts';
import { type Format, OPTIONS, RENDERERS } from '../outputs/checked.ts';
import { CAPTURES, captureNames } from '../report/fixture.ts';

const RULES = new URL('../../fixtures/rules/', import.meta.url);
const OF_CAPTURES = captureNames().filter((name) => /^[a-z]\d+-[^.]*\.pcap$/.test(name));
const OF_RULES = readRuleFixtures(RULES).filter(
  ({ rule, fires }) => fires && /^(?:registration|request|attack|rejection)\//.test(rule),
);
const ALL: readonly TraceInput[] = [
  ...OF_CAPTURES.map(captureInput),
  ...OF_RULES.map((fixture) => {
    const bytes = captureOfFixture(fixture);
    return { path: `${fixture.path}.pcap`, open: async () => blocksOf(bytes, 10_000), canReopen: true };
  }),
];

function captureInput(name: string): TraceInput {
  return { path: name, open: () => fileSource(CAPTURES + name), canReopen: true };
}

/** So few that each of them is put away and read again many times. */
const PAGES_IN_MEMORY = 2;
/** So few that cases are looked at in many parts. */
const CASES_AT_ONCE = 16;

/** A trace as it is checked in memory, and as it is checked from its record: told once, to both. */
async function readBoth(inputs: readonly TraceInput[], lang: Lang) {
  const kept = new ReportFace({ version: '1.2.3', lang });
  const pages = new Pages(new KeptPages(), PAGES_IN_MEMORY);
  const columns = new CheckColumns(CHECK_WORDS.in(lang), pages, CASES_AT_ONCE);
  const recorded = new RecordedFace({ version: '1.2.3', lang }, pages, columns);
  const face: TraceFace = {
    takesStories: true,
    tell: (event) => {
      kept.tell(event);
      recorded.tell(event);
    },
    flush: async () => undefined,
  };
  await tellInputs(inputs, { lang, gunzip: gunzipInNode, inspectsAll: true }, face);
  return {
    report: kept.report(),
    both: (settings: CheckSettings) => ({
      old: check(kept.report(), { lang, ...settings }),
      recorded: checkRecorded(recorded.report(), columns, { lang, ...settings }),
    }),
  };
}

/** Every form of a result. */
function formsOf(result: ListedCheck, lang: Lang): Record<string, string> {
  const options = { ...OPTIONS, lang, root: '/', pages: 'https://example.com/' };
  const texts = (['quiet', 'normal', 'verbose'] as const).map((detail) => [
    `text ${detail}`,
    [...checkText(result, { lang, style: PLAIN, detail })].join(''),
  ]);
  const outputs = Object.entries(RENDERERS).map(([format, render]) => [
    format as Format,
    [...render(result, options)].join(''),
  ]);
  return Object.fromEntries([...texts, ...outputs, ['json', [...renderCheckJson(result)].join('')]]);
}

/** Half of what is found, as a baseline has it. */
function halfBaseline(findings: Parameters<typeof baselineOf>[0]): Baseline {
  return baselineOf(
    [...findings].filter((_, place) => place % 2 === 0),
    '1.2.3',
    null,
  );
}

const EXPECTATIONS: NonNullable<NonNullable<CheckSettings['config']>['expectations']> = [
  { label: 'busy', transfer: {}, is: { finalStatus: 486 } },
  { label: 'refused', transfer: { outcome: 'failed' } },
  { label: 'all answered', call: {}, is: { outcome: 'answered' } },
  { label: 'rejected', call: { outcome: 'rejected' }, count: { min: 2 } },
  { label: 'too many', call: { outcome: 'answered' }, count: 1 },
  { label: 'third', call: { outcome: 'failed', nth: 3 } },
  { label: 'last', call: { nth: -1 }, is: { finalStatus: 200 } },
  { label: 'none so many', transfer: { nth: 5000 } },
  { label: 'nobody', call: { from: 'nobody', finalStatus: 486 } },
  { label: 'by network', call: { rejectedBy: 'network' } },
  { label: 'card', call: { card: true } },
  { label: 'found', call: { findings: ['call/busy'] } },
  { label: 'without an end', call: { findings: ['check/undecided'] } },
  { label: 'labelled', call: { label: 'odd' } },
  { label: 'by input', input: 't0*.pcap', transfer: { kind: 'blind' } },
  { label: 'no such input', input: 'nowhere.pcap', call: {} },
  { label: 'responses', response: '6xx' },
  { label: 'no responses', response: 299 },
];

const ODD = { get: (callId: string) => (callId.length % 2 === 1 ? ['odd'] : []) };

const SETTINGS: Readonly<Record<string, CheckSettings>> = {
  'as it is': {},
  'what is worth knowing fails': { config: { failOn: 'info' } },
  'rules turned off and down': {
    config: { rules: { 'transfer/*': 'off', 'call/busy': 'info', 'message/*': 'error' } },
  },
  'everything turned off': { config: { rules: Object.fromEntries(FAMILIES().map((family) => [family, 'off'])) } },
  ignores: {
    config: {
      ignore: [
        { reason: 'a rule', rule: 'transfer/target-busy' },
        { reason: 'a party', participant: ['bob', 'carol'] },
        { reason: 'a time', timeTo: '2020-01-01T00:00:00Z' },
        { reason: 'over', rule: 'call/busy', until: '2001-01-01' },
        { reason: 'nothing', callId: 'none' },
      ],
    },
  },
  'ignores all of everybody': { config: { ignore: [{ reason: 'all', participant: '*' }] } },
  expectations: { config: { expectations: EXPECTATIONS, failOn: 'warning' }, labels: ODD },
  'expectations of a file': { config: { expectations: EXPECTATIONS }, labels: ODD, file: 't01-blind-success.pcap' },
  'a configuration, and gaps': {
    configFile: 'siptriage.config.json',
    passedOver: ['other.ts'],
    gaps: [{ code: 'stopped-early', input: null }],
  },
};

function FAMILIES(): string[] {
  return ['transfer/*', 'call/*', 'rejection/*', 'registration/*', 'message/*', 'request/*', 'attack/*', 'check/*'];
}

describe('a trace of all captures is checked from its record as in memory', async () => {
  const read = { en: await readBoth(ALL, 'en'), vi: await readBoth(ALL, 'vi') };

  test('and shows what is compared', () => {
    const { calls, transfers, rejections, registrations, findings } = read.en.report;
    expect(Math.min(calls.length, transfers.length, rejections.length, registrations.length)).toBeGreaterThan(5);
    expect(new Set(findings.map(({ rule }) => rule.split('/')[0])).size).toBeGreaterThan(4);
  });

  const rows = (['en', 'vi'] as const).flatMap((lang) => Object.keys(SETTINGS).map((name) => [lang, name] as const));

  test.each(rows)('%s: %s', (lang, name) => {
    const { old, recorded } = read[lang].both({ today: '2026-11-26', ...SETTINGS[name] });
    expect(formsOf(recorded, lang)).toEqual(formsOf(old, lang));
    expect(recorded.passed).toBe(old.passed);
  });

  test('with a baseline', () => {
    const baseline = halfBaseline(read.en.report.findings);
    const gone = { rule: 'call/busy', fingerprint: 'none', count: 2, what: 'gone' };
    const settings = { baseline: { ...baseline, findings: [...baseline.findings, gone] } };
    const { old, recorded } = read.en.both(settings);
    expect(old.findings.some(({ status }) => status === 'baseline')).toBe(true);
    expect(formsOf(recorded, 'en')).toEqual(formsOf(old, 'en'));
  });
});

test.each(captureNames())('%s alone', async (name) => {
  const { both } = await readBoth([captureInput(name)], 'en');
  const { old, recorded } = both({});
  expect(formsOf(recorded, 'en')).toEqual(formsOf(old, 'en'));
});

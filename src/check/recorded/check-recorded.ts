import { RecordedList, type RecordedReport } from '../../report/index.ts';
import { BaselineLedger } from '../baseline.ts';
import type { CheckedFinding, ListedCheck, ToldExpectation, Whereabouts } from '../check-result.ts';
import type { CheckSettings } from '../check-settings.ts';
import type { Expectation } from '../config.ts';
import { HeldExpectation, type HeldResult } from '../expectation.ts';
import { expectedRules, targetOf } from '../expected-failures.ts';
import { Ignores } from '../ignore.ts';
import { configurationUsed, expectationsFor, unusedOf } from '../settings-used.ts';
import { switchedOff } from '../switched-off.ts';
import { gapsIn } from '../trace-gaps.ts';
import { UNDECIDED } from '../undecided.ts';
import { UNMET } from '../unmet.ts';
import { CHECK_WORDS } from '../words-en.ts';
import { CaseTable } from './case-table.ts';
import type { CheckColumns } from './check-columns.ts';
import { RecordedCase } from './recorded-case.ts';
import { RecordedChecked } from './recorded-finding.ts';
import { RecordedSubjects } from './recorded-subjects.ts';
import { Verdicts } from './verdicts.ts';

/**
 * What `check` says of a report in memory, of one that is kept as text: of each case and finding there are some numbers beside
 * it, and the rest is read when it is asked for.
 *
 * @param columns were shown the items of the report as they were made, with the words of the language of the settings.
 */
export function checkRecorded(
  recorded: RecordedReport,
  columns: CheckColumns,
  settings: CheckSettings = {},
): ListedCheck {
  const { config = {}, baseline = null, today = new Date().toISOString().slice(0, 10) } = settings;
  const { report } = recorded;
  const words = CHECK_WORDS.in(settings.lang ?? config.lang ?? 'en');
  const subjects = new RecordedSubjects(new CaseTable(columns, recorded), columns, recorded, words);
  const { table } = subjects;
  const expectations = expectationsFor(report.inputs, config.expectations ?? [], settings.file);
  const held = heldAll(expectations, subjects, recorded, settings);
  const results = held.map((each) => toldResult(each, subjects));
  subjects.unmet.push(...results.filter(({ met }) => !met));

  const ignores = new Ignores(config.ignore ?? [], today);
  const ledger = new BaselineLedger(baseline);
  const expectedBy = expecting(expectations, held, subjects);
  const labels = expectations.map(({ label }) => label);
  const verdicts = new Verdicts(subjects, labels, { config, ignores, ledger, expectedBy }, columns.pages);
  const off = switchedOff(config, ignores.current(), { report, subjects: subjects.list, unmet: UNMET });
  const gaps = gapsIn(report, settings.gaps ?? [], words);
  return {
    passed: gaps.length === 0 && verdicts.failing === 0,
    gaps,
    failOn: config.failOn ?? 'error',
    report,
    findings: new RecordedList(verdicts.length, (place) => verdicts.at(place)),
    expectations: results,
    cases: new RecordedList(table.length, (row) => new RecordedCase(row, subjects, verdicts, words)),
    unused: unusedOf(ignores, ledger, words),
    turnedOff: subjects.findings - verdicts.length,
    configuration: configurationUsed(settings, off, table.length === 0 && subjects.findings === 0, words),
    whereabouts: whereaboutsIn(subjects, verdicts),
  };
}

/** All expectations, held against the trace in one walk. */
function heldAll(
  expectations: readonly Expectation[],
  { list }: RecordedSubjects,
  { report }: RecordedReport,
  { lang, config, labels = new Map() }: CheckSettings,
): HeldResult[] {
  const context = { labels, words: CHECK_WORDS.in(lang ?? config?.lang ?? 'en') };
  const held = expectations.map((each) => new HeldExpectation(each, report, context));
  if (held.some(({ isAboutStories }) => isAboutStories)) {
    for (let row = 0; row < list.length; row++) {
      const subject = list.at(row);
      for (const each of held) {
        each.take(subject, row);
      }
    }
  }
  return held.map((each) => each.result((row) => list.at(row)));
}

/** The same, of which what it is about is read when it is asked for. */
function toldResult({ result, about, shownBy }: HeldResult, { list, table }: RecordedSubjects): ToldExpectation {
  const callIds = new RecordedList(about.length, (place) => list.at(about[place] as number).callId);
  if (typeof shownBy !== 'string') {
    return { ...result, callIds, evidence: shownBy };
  }
  const [first] = about;
  if (shownBy === 'first') {
    return { ...result, callIds, evidence: first === undefined ? [] : list.at(first).evidence };
  }
  const shown = about.filter((row) => table.isShown(row));
  const firstOf = (place: number) => list.at(shown[place] as number).evidence[0] as never;
  return { ...result, callIds, evidence: new RecordedList(shown.length, firstOf) };
}

/** Which expectation makes a finding expected: of several the last; -1 for none. */
function expecting(
  expectations: readonly Expectation[],
  held: readonly HeldResult[],
  { table, list }: RecordedSubjects,
): (finding: number) => number {
  const expectedBy = new Int32Array(expectations.length === 0 ? 0 : table.findings).fill(-1);
  const ruleOf = (finding: number): string => (finding < table.reported ? table.rule(finding) : UNDECIDED);
  for (const [place, expectation] of expectations.entries()) {
    const isExpected = expectedRules(expectation);
    for (const row of isExpected === null ? [] : (held[place]?.matched ?? [])) {
      for (const finding of [row, ...targetCalls(row, table, list)].flatMap((each) => table.findingsOf(each))) {
        if (isExpected?.(ruleOf(finding)) === true) {
          expectedBy[finding] = place;
        }
      }
    }
  }
  return (finding) => expectedBy[finding] ?? -1;
}

function targetCalls(row: number, table: CaseTable, list: RecordedSubjects['list']): number[] {
  const callId = row < table.transfersFrom ? null : targetOf(list.at(row));
  return callId === null ? [] : [...table.callsOf(callId)];
}

function whereaboutsIn(subjects: RecordedSubjects, verdicts: Verdicts): Whereabouts {
  const { table } = subjects;
  const numberOf = (checked: CheckedFinding): number => (checked instanceof RecordedChecked ? checked.number : -1);
  return {
    nameOf: (checked) => {
      const number = numberOf(checked);
      const row = number < 0 || number >= table.findings ? -1 : table.caseOf(number);
      return row < 0 ? null : subjects.at(row).name;
    },
    placeOf: (checked) => verdicts.placeOf(numberOf(checked)),
    partiesOf: (callIds) => [...callIds].flatMap((callId) => subjects.partiesOf(callId)),
  };
}

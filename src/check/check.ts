import type { Severity } from '../findings/index.ts';
import type { Report, ReportFinding } from '../report/index.ts';
import { BaselineLedger } from './baseline.ts';
import type { CheckCase, CheckedFinding, CheckResult, FindingStatus } from './check-result.ts';
import type { CheckSettings } from './check-settings.ts';
import type { Config } from './config.ts';
import { evaluate } from './expectation.ts';
import { expectedFindings } from './expected-failures.ts';
import { storyText } from './finding-lines.ts';
import { Ignores } from './ignore.ts';
import { Namer } from './namer.ts';
import { registrationSubjects } from './registration-cases.ts';
import { configurationUsed, expectationsFor, unusedOf } from './settings-used.ts';
import { atLeast, severityBy } from './severity.ts';
import { type CaseSubject, type Subject, subjectsOf } from './subject.ts';
import { switchedOff } from './switched-off.ts';
import { gapsIn } from './trace-gaps.ts';
import { isUndecided, undecidedFindings, withUndecided } from './undecided.ts';
import { UNMET, unmetFinding } from './unmet.ts';
import type { CheckWords } from './words.ts';
import { CHECK_WORDS } from './words-en.ts';

/**
 * Makes a test result of a report: which findings count, what was meant to happen and did not, each call and transfer as a
 * test case. Pure but for the day's date where none is given.
 */
export function check(report: Report, settings: CheckSettings = {}): CheckResult {
  const { config = {}, baseline = null, labels = new Map(), today = new Date().toISOString().slice(0, 10) } = settings;
  const words = CHECK_WORDS.in(settings.lang ?? config.lang ?? 'en');
  const failOn = config.failOn ?? 'error';
  const subjects = subjectsOf(report, words).map((subject) => withUndecided(subject, words));
  const everyCase = [...subjects, ...registrationsOf(report, words)];
  const expectations = expectationsFor(report.inputs, config.expectations ?? [], settings.file);
  const evaluations = expectations.map((each) => evaluate(each, subjects, report, { labels, words }));

  const expected = labelsOfExpected(expectations, evaluations, subjects);
  const ignores = new Ignores(config.ignore ?? [], today);
  const ledger = new BaselineLedger(baseline);
  const held = holder(subjects, ignores, expected, ledger);
  const results = evaluations.map(({ result }) => result);
  const unmet = results.filter(({ met }) => !met).map((each) => unmetFinding(each, words));
  const all = [...report.findings, ...undecidedFindings(everyCase), ...unmet];
  const findings = all.flatMap((finding): readonly CheckedFinding[] => {
    const severity = severityBy(config.rules ?? {}, finding);
    return severity === 'off' ? [] : [checked(finding, severity, failOn, held(finding))];
  });
  const off = switchedOff(config, ignores.current(), { report, subjects, unmet: UNMET });
  const gaps = gapsIn(report, settings.gaps ?? [], words);
  return {
    passed: gaps.length === 0 && findings.every(({ fails }) => !fails),
    gaps,
    failOn,
    report,
    findings,
    expectations: results,
    cases: casesOf(everyCase, findings, words),
    unused: unusedOf(ignores, ledger, words),
    turnedOff: all.length - findings.length,
    configuration: configurationUsed(settings, off, everyCase.length === 0 && all.length === 0, words),
  };
}

function registrationsOf(report: Report, words: CheckWords): CaseSubject[] {
  return registrationSubjects(report, new Namer(), words).map((each) => withUndecided(each, words));
}

/** The findings that were expected, each with the label of what expected it. */
function labelsOfExpected(
  expectations: NonNullable<Config['expectations']>,
  evaluations: readonly ReturnType<typeof evaluate>[],
  subjects: readonly Subject[],
): Map<ReportFinding, string> {
  return new Map(
    expectations.flatMap((expectation, i) =>
      [...expectedFindings(expectation, evaluations[i]?.matched ?? [], subjects)].map(
        (finding) => [finding, expectation.label] as const,
      ),
    ),
  );
}

type Held = { readonly status: FindingStatus; readonly reason: string | null };

/** What keeps a finding from counting: the configuration before expectations, both before the baseline. */
function holder(
  subjects: readonly Subject[],
  ignores: Ignores,
  expected: ReadonlyMap<ReportFinding, string>,
  ledger: BaselineLedger,
): (finding: ReportFinding) => Held {
  const byCallId = new Map<string, Subject[]>();
  for (const subject of subjects) {
    byCallId.set(subject.callId, [...(byCallId.get(subject.callId) ?? []), subject]);
  }
  return (finding) => {
    const about = () => finding.callIds.flatMap((callId) => byCallId.get(callId) ?? []);
    const ignore = ignores.of(finding, about);
    if (ignore !== null) {
      return { status: 'ignored', reason: ignore.reason };
    }
    const label = expected.get(finding);
    if (label !== undefined) {
      return { status: 'expected', reason: label };
    }
    const isKnown = finding.rule !== UNMET && ledger.take(finding);
    return { status: isKnown ? 'baseline' : 'new', reason: null };
  };
}

function checked(finding: ReportFinding, severity: Severity, failOn: Severity, held: Held): CheckedFinding {
  return { finding, severity, ...held, fails: held.status === 'new' && atLeast(severity, failOn) };
}

function casesOf(
  subjects: readonly CaseSubject[],
  findings: readonly CheckedFinding[],
  words: CheckWords,
): CheckCase[] {
  const checkedOf = new Map(findings.map((checked) => [checked.finding, checked]));
  return subjects.map((subject) => {
    const { kind, name, callId, outcome, finalStatus, start, duration, evidence } = subject;
    const found = subject.findings.map((finding) => checkedOf.get(finding)).filter((each) => each !== undefined);
    const passed = found.every(({ fails }) => !fails);
    return {
      kind,
      name,
      callId,
      outcome,
      finalStatus,
      start,
      duration,
      passed,
      undecided: passed && isUndecided(subject),
      findings: found,
      // Of the thousands of calls that went well few are ever told.
      get story() {
        return storyText(subject, found, words);
      },
      ladder: evidence,
    };
  });
}

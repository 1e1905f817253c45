import { RULES, type Severity } from '../findings/index.ts';
import type { Lang } from '../reference/index.ts';
import { FILES_WORDS, type FileLack, type FileRow, type FileStanding } from '../report/index.ts';
import type { CheckedFinding, ListedCheck } from './check-result.ts';
import { UNMET } from './unmet.ts';

/** One of several files that are checked each by itself. */
export type FileCheck = {
  /** As its report names it. */
  readonly path: string;
  /** Why it was not read, or not to its end; null where it was. */
  readonly lack: FileLack | null;
  readonly result: ListedCheck;
  readonly row: FileRow & { readonly exitCode: number };
};

/** What each of several files became, as text that is kept until the last is known. */
export type Told = {
  /** All of them in the order of reading. */
  readonly all: (between?: string) => Iterable<string>;
  /** One by its place in that order. */
  readonly of: (place: number) => Iterable<string>;
};

/** A form of the results of several files. Bounded: it keeps a row of each, and no result. */
export type EachOutput = {
  /** What of a file is told; asked once for each, in the order of reading. */
  readonly file: (file: FileCheck) => Iterable<string>;
  /** The whole, when the last file was told. */
  readonly whole: (told: Told, exitCode: number) => Iterable<string>;
};

type Known = Pick<FileCheck, 'path' | 'lack' | 'result'> & { readonly name: string; readonly exitCode: number };

/** A checked file with its row in a table. */
export function fileCheckOf({ name, exitCode, ...file }: Known, lang: Lang): FileCheck {
  const { messages, calls, transfers } = file.result.report.summary;
  const failures = countOf(file.result.findings, ({ fails }) => fails);
  return {
    ...file,
    row: {
      name,
      exitCode,
      standing: standingOf(exitCode, file.result),
      counts: messages > 0 ? { calls, transfers, failures } : null,
      what: worstOf(file, lang),
    },
  };
}

/** What was wrong with an input is no less to be seen than a warning: a check of half a trace is no check of all of it. */
function standingOf(exitCode: number, { findings, report }: ListedCheck): FileStanding {
  if (exitCode !== 0) {
    return exitCode === 1 ? 'failed' : 'unread';
  }
  return countOf(findings, isWarning) > 0 || report.problems.length > 0 ? 'warned' : 'passed';
}

function isWarning({ status, severity, fails }: CheckedFinding): boolean {
  return status === 'new' && severity !== 'info' && !fails;
}

/** Why it was not read, else the first expectation that is not met, else what is found worst. */
function worstOf({ lack, result }: Pick<FileCheck, 'lack' | 'result'>, lang: Lang): string {
  const words = FILES_WORDS.in(lang);
  const [gap] = result.gaps;
  if (lack !== null) {
    return words.lack[lack];
  }
  if (gap !== undefined) {
    return gap.message;
  }
  const { findings, expectations, report } = result;
  const unmet = expectations.find(({ met }) => !met);
  if (unmet !== undefined && countOf(findings, ({ fails, finding }) => fails && finding.rule === UNMET) > 0) {
    return words.unmet(unmet.label);
  }
  const warnings = countOf(findings, isWarning);
  return mostOf(findings, lang) ?? (warnings > 0 ? words.warnings(warnings) : (report.problems[0]?.message ?? ''));
}

function countOf(findings: Iterable<CheckedFinding>, isMeant: (checked: CheckedFinding) => boolean): number {
  let count = 0;
  for (const checked of findings) {
    count += isMeant(checked) ? 1 : 0;
  }
  return count;
}

const RANK: readonly Severity[] = ['error', 'warning', 'info'];

/** The title of the gravest rule that fails it, and how often it spoke; null where nothing does. */
function mostOf(findings: Iterable<CheckedFinding>, lang: Lang): string | null {
  let worst: CheckedFinding | null = null;
  for (const checked of findings) {
    const isWorse: boolean = worst === null || RANK.indexOf(checked.severity) < RANK.indexOf(worst.severity);
    worst = checked.fails && isWorse ? checked : worst;
  }
  if (worst === null) {
    return null;
  }
  const { rule } = worst.finding;
  const count = countOf(findings, ({ fails, finding }) => fails && finding.rule === rule);
  const title = RULES.find(({ id }) => id === rule)?.text.in(lang).title ?? rule;
  return count > 1 ? `${title} ×${count}` : title;
}

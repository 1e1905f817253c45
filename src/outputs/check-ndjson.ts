import type {
  CheckCase,
  CheckedFinding,
  CheckResult,
  EachOutput,
  ListedCheck,
  ToldCase,
  ToldExpectation,
} from '../check/index.ts';
import { plainFinding, toldCase } from '../check/index.ts';
import type { ReportEvent, ReportFinding } from '../report/index.ts';
import { FILES, safeJson } from '../report/index.ts';

/** A finding with what the gate says of it; `severity` is that of the configuration. */
type FindingLine = { readonly type: 'finding' } & ReportFinding & Pick<CheckedFinding, 'status' | 'reason' | 'fails'>;

/** A call or transfer as a test case; what was found in it is named by its fingerprint. */
type CaseLine = { readonly type: 'case' } & ToldCase & {
    readonly findings: readonly string[];
  };

type CheckEvent =
  | Exclude<ReportEvent, { readonly type: 'finding' }>
  | FindingLine
  | ({ readonly type: 'expectation' } & ToldExpectation)
  | CaseLine
  | ({ readonly type: 'unused' } & CheckResult['unused'][number])
  | ({ readonly type: 'check' } & Pick<CheckResult, 'passed' | 'gaps' | 'failOn' | 'turnedOff' | 'configuration'>);

/**
 * A check as NDJSON: the objects of the report one a line, each finding with what became of it, then expectations, cases,
 * the verdict, and the summary last.
 */
export function* renderCheckNdjson(result: ListedCheck): Generator<string> {
  for (const event of eventsOf(result)) {
    yield `${safeJson(event)}\n`;
  }
}

/** Several files as NDJSON: the same with the file in each line, behind those of a file what it comes to, and the worst last. */
export function eachNdjson({ version }: { readonly version: string }): EachOutput {
  let files = 0;
  return {
    *file({ path, lack, row: { exitCode }, result }) {
      files++;
      for (const { type, ...event } of eventsOf(result)) {
        yield `${safeJson({ type, file: path, ...event })}\n`;
      }
      yield `${safeJson({ type: 'file', file: path, exitCode, unread: lack })}\n`;
    },
    *whole(told, exitCode) {
      yield* told.all();
      const tool = { name: 'siptriage', version };
      yield `${safeJson({ type: 'files', schema: FILES, tool, files, exitCode })}\n`;
    },
  };
}

function* eventsOf(result: ListedCheck): Generator<CheckEvent> {
  const { report, passed, gaps, failOn, findings, expectations, cases, unused, turnedOff, configuration } = result;
  yield* typed('input', report.inputs);
  yield* typed('call', report.calls);
  yield* typed('transfer', report.transfers);
  yield* typed('rejection', report.rejections);
  yield* typed('response', report.responses);
  yield* typed('problem', report.problems);
  yield* each(findings, findingLine);
  yield* typed('expectation', expectations);
  yield* each(cases, caseLine);
  yield* typed('unused', unused);
  yield { type: 'check', passed, gaps, failOn, turnedOff, configuration };
  yield { type: 'summary', schema: report.schema, tool: report.tool, ...report.summary };
}

function findingLine({ finding, severity, status, reason, fails }: CheckedFinding): FindingLine {
  return { type: 'finding', ...plainFinding(finding), severity, status, reason, fails };
}

function caseLine(told: CheckCase): CaseLine {
  const findings = told.findings.map(({ finding }) => finding.fingerprint);
  return { type: 'case', ...toldCase(told), findings };
}

function typed<Type extends string, Item>(
  type: Type,
  items: Iterable<Item>,
): Generator<{ readonly type: Type } & Item> {
  return each(items, (item) => ({ type, ...item }));
}

function* each<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To> {
  for (const item of items) {
    yield make(item);
  }
}

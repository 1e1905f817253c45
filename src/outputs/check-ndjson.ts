import type { CheckCase, CheckedFinding, CheckResult, EachOutput } from '../check/index.ts';
import type { ReportEvent, ReportFinding } from '../report/index.ts';
import { FILES, safeJson } from '../report/index.ts';

/** A finding with what the gate says of it; `severity` is that of the configuration. */
type FindingLine = { readonly type: 'finding' } & ReportFinding & Pick<CheckedFinding, 'status' | 'reason' | 'fails'>;

/** A call or transfer as a test case; what was found in it is named by its fingerprint. */
type CaseLine = { readonly type: 'case' } & Omit<CheckCase, 'findings' | 'ladder'> & {
    readonly findings: readonly string[];
  };

type CheckEvent =
  | Exclude<ReportEvent, { readonly type: 'finding' }>
  | FindingLine
  | ({ readonly type: 'expectation' } & CheckResult['expectations'][number])
  | CaseLine
  | ({ readonly type: 'unused' } & CheckResult['unused'][number])
  | ({ readonly type: 'check' } & Pick<CheckResult, 'passed' | 'gaps' | 'failOn' | 'turnedOff' | 'configuration'>);

/**
 * A check as NDJSON: the objects of the report one a line, each finding with what became of it, then expectations, cases,
 * the verdict, and the summary last.
 */
export function* renderCheckNdjson(result: CheckResult): Generator<string> {
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

function* eventsOf(result: CheckResult): Generator<CheckEvent> {
  const { report, passed, gaps, failOn, findings, expectations, cases, unused, turnedOff, configuration } = result;
  yield* typed('input', report.inputs);
  yield* typed('call', report.calls);
  yield* typed('transfer', report.transfers);
  yield* typed('rejection', report.rejections);
  yield* typed('response', report.responses);
  yield* typed('problem', report.problems);
  yield* findings.map(findingLine);
  yield* typed('expectation', expectations);
  yield* cases.map(caseLine);
  yield* typed('unused', unused);
  yield { type: 'check', passed, gaps, failOn, turnedOff, configuration };
  yield { type: 'summary', schema: report.schema, tool: report.tool, ...report.summary };
}

function findingLine({ finding, severity, status, reason, fails }: CheckedFinding): FindingLine {
  return { type: 'finding', ...finding, severity, status, reason, fails };
}

function caseLine({ findings, ladder: _ladder, ...rest }: CheckCase): CaseLine {
  return { type: 'case', ...rest, findings: findings.map(({ finding }) => finding.fingerprint) };
}

function typed<Type extends string, Item>(type: Type, items: readonly Item[]): ({ readonly type: Type } & Item)[] {
  return items.map((item) => ({ type, ...item }));
}

import type { Cause } from '../causes/index.ts';
import type { Analysis } from '../findings/index.ts';
import type { Lang } from '../reference/index.ts';
import { causesIn, reportCause } from './cause-items.ts';
import { type Report, SCHEMA } from './contract.ts';
import {
  reportCall,
  reportFinding,
  reportInput,
  reportProblem,
  reportRegistration,
  reportRejection,
  reportResponse,
  reportSummary,
  reportTransfer,
} from './items.ts';
import { refMaker } from './message-ref.ts';
import { safeJson } from './safe-json.ts';

export type ReportOptions = { readonly version: string; readonly lang: Lang };

/** The report with its lists made item by item, as they are asked for. */
type LazyReport = {
  readonly [Key in keyof Report]: Report[Key] extends readonly (infer Item)[] ? Iterable<Item> : Report[Key];
};

/**
 * Builds the report of the contract from an analysis. Plain data: what the trace does not say is null.
 *
 * @param failed what failed by its causes; by default of the stories that the analysis lists.
 */
export function buildReport(analysis: Analysis, options: ReportOptions, failed = causesIn(analysis)): Report {
  const { inputs, calls, transfers, rejections, registrations, causes, responses, findings, problems, ...rest } =
    lazyReport(analysis, options, failed);
  return {
    ...rest,
    inputs: [...inputs],
    calls: [...calls],
    transfers: [...transfers],
    rejections: [...rejections],
    registrations: [...registrations],
    causes: [...causes],
    responses: [...responses],
    findings: [...findings],
    problems: [...problems],
  };
}

/**
 * The same as JSON text, a piece at a time: lists stand one item a line, so that a long report is neither built nor
 * written as a whole.
 */
export function renderJson(
  analysis: Analysis,
  options: ReportOptions,
  failed = causesIn(analysis),
  head: Readonly<Record<string, unknown>> = {},
): Generator<string> {
  return objectText({ ...head, ...lazyReport(analysis, options, failed) });
}

/** An object as JSON text, a piece at a time: its lists one item a line. */
function* objectText(object: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    yield `${before}\n  ${JSON.stringify(key)}: `;
    if (isList(value)) {
      yield* renderList(value);
    } else {
      yield safeJson(value);
    }
    before = ',';
  }
  yield '\n}\n';
}

function* renderList(items: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n    ${safeJson(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function lazyReport(analysis: Analysis, options: ReportOptions, failed: readonly Cause<unknown>[]): LazyReport {
  const paths = analysis.inputs.map((input) => input.path);
  const refOf = refMaker(paths);
  const judged = [
    ...analysis.transfers,
    ...analysis.rejections,
    ...analysis.registrations,
    ...analysis.notices,
    ...analysis.calls,
  ];
  const findings = [...judged.flatMap((story) => story.findings), ...analysis.form.map(({ finding }) => finding)];
  return {
    schema: SCHEMA,
    tool: { name: 'siptriage', version: options.version },
    inputs: each(analysis.inputs, reportInput),
    summary: reportSummary(analysis),
    calls: each(analysis.calls, (call) => reportCall(call, refOf, options.lang)),
    transfers: each(
      analysis.transfers.filter(({ record }) => !record.isRemnant),
      (transfer) => reportTransfer(transfer, refOf, options.lang),
    ),
    rejections: each(analysis.rejections, (rejection) => reportRejection(rejection, refOf, options.lang)),
    registrations: each(analysis.registrations, (registration) =>
      reportRegistration(registration, refOf, options.lang),
    ),
    causes: each(failed, (cause) => reportCause(cause, refOf)),
    responses: each(analysis.responseCounts, (response) => reportResponse(response, refOf, options.lang)),
    findings: each(findings, (finding) => reportFinding(finding, refOf, options.lang)),
    problems: each(analysis.problems, (problem) => reportProblem(problem, paths, options.lang)),
  };
}

function* each<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To> {
  for (const item of items) {
    yield make(item);
  }
}

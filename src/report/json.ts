import type { Cause } from '../causes/index.ts';
import type { Analysis, TraceTotals } from '../findings/index.ts';
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
import { WrittenItems } from './written-stories.ts';

export type ReportOptions = { readonly version: string; readonly lang: Lang };

/** The lists of a report that are made of stories. */
type StoryLists = 'calls' | 'transfers' | 'rejections' | 'registrations' | 'findings';

/** The report with its other lists made item by item, as they are asked for; those of stories are whatever they are. */
type ReportWith<Lists> = {
  readonly [Key in Exclude<keyof Report, StoryLists>]: Report[Key] extends readonly (infer Item)[]
    ? Iterable<Item>
    : Report[Key];
} & Lists;

/**
 * Builds the report of the contract from an analysis. Plain data: what the trace does not say is null.
 *
 * @param failed what failed by its causes; by default of the stories that the analysis lists.
 */
export function buildReport(analysis: Analysis, options: ReportOptions, failed = causesIn(analysis)): Report {
  const stories = storyLists(analysis, options);
  const { inputs, causes, responses, findings, problems, calls, transfers, rejections, registrations, ...rest } =
    reportWith(stories, analysis, options, failed);
  return {
    ...rest,
    inputs: [...inputs],
    calls,
    transfers,
    rejections,
    registrations,
    causes: [...causes],
    responses: [...responses],
    findings,
    problems: [...problems],
  };
}

/**
 * A report as JSON text, a piece at a time, of which the stories are written already: lists stand one item a line, so that a
 * long report is neither built nor written as a whole.
 *
 * @param head what stands before it in the same object.
 */
export function renderJson(
  stories: Readonly<Record<StoryLists, WrittenItems>>,
  totals: TraceTotals,
  options: ReportOptions,
  failed: readonly Cause<unknown>[],
  head: Readonly<Record<string, unknown>> = {},
): Generator<string> {
  return objectText({ ...head, ...reportWith(stories, totals, options, failed) });
}

/** An object as JSON text, a piece at a time: its lists one item a line. */
function* objectText(object: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(object)) {
    yield `${before}\n  ${JSON.stringify(key)}: `;
    if (value instanceof WrittenItems) {
      yield* renderList(value);
    } else if (isList(value)) {
      yield* renderList(each(value, (item) => safeJson(item)));
    } else {
      yield safeJson(value);
    }
    before = ',';
  }
  yield '\n}\n';
}

function* renderList(texts: Iterable<string>): Generator<string> {
  let before = '[';
  for (const text of texts) {
    yield `${before}\n    ${text}`;
    before = ',';
  }
  yield before === '[' ? '[]' : '\n  ]';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function reportWith<Lists extends Readonly<Record<StoryLists, unknown>>>(
  { calls, transfers, rejections, registrations, findings }: Lists,
  totals: TraceTotals,
  options: ReportOptions,
  failed: readonly Cause<unknown>[],
): ReportWith<Pick<Lists, StoryLists>> {
  const paths = totals.inputs.map((input) => input.path);
  const refOf = refMaker(paths);
  return {
    schema: SCHEMA,
    tool: { name: 'siptriage', version: options.version },
    inputs: each(totals.inputs, reportInput),
    summary: reportSummary(totals),
    calls,
    transfers,
    rejections,
    registrations,
    causes: each(failed, (cause) => reportCause(cause, refOf)),
    responses: each(totals.responseCounts, (response) => reportResponse(response, refOf, options.lang)),
    findings,
    problems: each(totals.problems, (problem) => reportProblem(problem, paths, options.lang)),
  };
}

function storyLists(analysis: Analysis, { lang }: ReportOptions): Pick<Report, StoryLists> {
  const refOf = refMaker(analysis.inputs.map((input) => input.path));
  const { calls, transfers, rejections, registrations, notices, form } = analysis;
  const judged = [...transfers, ...rejections, ...registrations, ...notices, ...calls];
  const findings = [...judged.flatMap((story) => story.findings), ...form.map(({ finding }) => finding)];
  return {
    calls: calls.map((call) => reportCall(call, refOf, lang)),
    transfers: transfers
      .filter(({ record }) => !record.isRemnant)
      .map((transfer) => reportTransfer(transfer, refOf, lang)),
    rejections: rejections.map((rejection) => reportRejection(rejection, refOf, lang)),
    registrations: registrations.map((registration) => reportRegistration(registration, refOf, lang)),
    findings: findings.map((finding) => reportFinding(finding, refOf, lang)),
  };
}

function* each<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To> {
  for (const item of items) {
    yield make(item);
  }
}

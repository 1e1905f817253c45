import type { Analysis, Finding, InputSummary, JudgedRejection, JudgedTransfer } from '../findings/index.ts';
import type { Problem } from '../model/index.ts';
import { annotate, type Lang } from '../reference/index.ts';
import type { CallRecord, ResponseCount, Sighting } from '../session/index.ts';
import {
  type MessageRef,
  type Report,
  type ReportCall,
  type ReportFinding,
  type ReportInput,
  type ReportProblem,
  type ReportRejection,
  type ReportResponse,
  type ReportSummary,
  type ReportTransfer,
  SCHEMA,
} from './contract.ts';
import { labelOf } from './label.ts';
import { safeJson } from './safe-json.ts';
import { isoTime } from './time.ts';

export type ReportOptions = { readonly version: string; readonly lang: Lang };

/** The report with its lists made item by item, as they are asked for. */
type LazyReport = {
  readonly [Key in keyof Report]: Report[Key] extends readonly (infer Item)[] ? Iterable<Item> : Report[Key];
};

/** Builds the report of the contract from an analysis. Plain data: what the trace does not say is null. */
export function buildReport(analysis: Analysis, options: ReportOptions): Report {
  const { inputs, calls, transfers, rejections, responses, findings, problems, ...rest } = lazyReport(
    analysis,
    options,
  );
  return {
    ...rest,
    inputs: [...inputs],
    calls: [...calls],
    transfers: [...transfers],
    rejections: [...rejections],
    responses: [...responses],
    findings: [...findings],
    problems: [...problems],
  };
}

/**
 * The same as JSON text, a piece at a time: lists stand one item a line, so that a long report is neither built nor
 * written as a whole.
 */
export function* renderJson(analysis: Analysis, options: ReportOptions): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(lazyReport(analysis, options))) {
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

function lazyReport(analysis: Analysis, options: ReportOptions): LazyReport {
  const refOf = refMaker(analysis.inputs.map((input) => input.path));
  const findings = [...analysis.transfers, ...analysis.rejections].flatMap((judged) => judged.findings);
  return {
    schema: SCHEMA,
    tool: { name: 'siptriage', version: options.version },
    inputs: each(analysis.inputs, reportInput),
    summary: summaryOf(analysis, findings),
    calls: each(analysis.calls, (call) => reportCall(call, refOf)),
    transfers: each(analysis.transfers, (transfer) => reportTransfer(transfer, refOf)),
    rejections: each(analysis.rejections, (rejection) => reportRejection(rejection, refOf)),
    responses: each(analysis.responseCounts, (response) => reportResponse(response, refOf, options.lang)),
    findings: each(findings, (finding) => reportFinding(finding, refOf)),
    problems: each(analysis.problems, (problem) => reportProblem(problem, analysis)),
  };
}

function* each<From, To>(items: Iterable<From>, make: (item: From) => To): Generator<To> {
  for (const item of items) {
    yield make(item);
  }
}

function reportInput({ path, format, records, messages, startUs, endUs }: InputSummary): ReportInput {
  return {
    path,
    format,
    records,
    messages,
    start: isoTime(startUs),
    end: isoTime(endUs),
  };
}

function summaryOf(analysis: Analysis, findings: readonly Finding[]): ReportSummary {
  const { messages, unique, requests, responses, retransmissions, duplicates } = analysis;
  return {
    messages,
    unique,
    requests,
    responses,
    retransmissions,
    duplicates,
    calls: Object.values(analysis.callCounts).reduce((sum, count) => sum + count, 0),
    transfers: analysis.transfers.length,
    rejections: analysis.rejections.length,
    findings: countBySeverity(findings),
  };
}

function reportProblem({ code, message, input, record, offset }: Problem, { inputs }: Analysis): ReportProblem {
  return {
    code,
    message,
    input: input === null ? null : (inputs[input]?.path ?? null),
    record,
    offset,
  };
}

export type RefOf = (sighting: Sighting) => MessageRef;

/** Makes message references with the inputs' own names. */
export function refMaker(paths: readonly string[]): RefOf {
  return (sighting) => ({
    input: paths[sighting.input] ?? '',
    ...(sighting.line > 0 ? { line: sighting.line } : { frame: sighting.frame }),
    time: isoTime(sighting.timeUs),
    src: sighting.src?.text ?? null,
    dst: sighting.dst?.text ?? null,
    label: labelOf(sighting),
  });
}

function countBySeverity(findings: readonly Finding[]): Report['summary']['findings'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    counts[finding.severity]++;
  }
  return counts;
}

function reportCall(call: CallRecord, refOf: RefOf): ReportCall {
  return {
    callId: call.callId,
    outcome: call.outcome,
    finalStatus: call.finalStatus,
    from: call.from,
    to: call.to,
    start: isoTime(call.startUs),
    end: isoTime(call.endUs),
    evidence: call.evidence.map(refOf),
  };
}

function reportTransfer({ record, verdict, confidence }: JudgedTransfer, refOf: RefOf): ReportTransfer {
  return {
    kind: record.kind,
    outcome: record.outcome,
    referCallId: record.referCallId,
    referCSeq: record.referCSeq,
    referTo: record.referTo.uriText,
    referStatus: record.refer.status,
    transferor: record.transferor.uri,
    transferee: record.transferee.uri,
    notifies: record.notifies.map(({ sipfragStatus, subscriptionState, reason, answeredWith }) => ({
      sipfragStatus,
      subscriptionState,
      reason,
      answeredWith,
    })),
    targetInvite:
      record.targetLeg === null
        ? null
        : {
            callId: record.targetLeg.callId,
            finalStatus: record.targetLeg.finalStatus,
          },
    atFault: verdict?.atFault ?? null,
    why: verdict?.message ?? null,
    confidence,
    remediation: verdict?.remediation ?? [],
    evidence: record.steps.map((step) => refOf(step.sighting)),
  };
}

function reportRejection({ record, verdict, confidence }: JudgedRejection, refOf: RefOf): ReportRejection {
  return {
    code: record.code,
    callId: record.callId,
    by: record.by,
    reasonHeader: record.reasonHeader,
    callInfoJwscard: record.callInfoJwscard,
    effective: record.effective,
    redress: record.redress,
    cardUri: record.cardUri,
    signature: record.signature,
    why: verdict?.message ?? null,
    confidence,
    evidence: record.evidence.map(refOf),
  };
}

function reportResponse(response: ResponseCount, refOf: RefOf, lang: Lang): ReportResponse {
  return {
    code: response.code,
    phrase: response.phrase,
    count: response.count,
    first: refOf(response.first),
    annotation: annotate(response.code, lang),
  };
}

function reportFinding(finding: Finding, refOf: RefOf): ReportFinding {
  const { rule, severity, message, atFault, confidence, remediation, references, fingerprint } = finding;
  const evidence = finding.evidence.map(refOf);
  return {
    rule,
    severity,
    message,
    atFault,
    confidence,
    remediation,
    references,
    evidence,
    fingerprint,
  };
}

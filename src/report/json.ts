import type { Analysis, Finding, JudgedRejection, JudgedTransfer } from '../findings/index.ts';
import { annotate, type Lang } from '../reference/index.ts';
import type { CallRecord, ResponseCount, Sighting } from '../session/index.ts';
import {
  type MessageRef,
  type Report,
  type ReportCall,
  type ReportFinding,
  type ReportRejection,
  type ReportResponse,
  type ReportTransfer,
  SCHEMA,
} from './contract.ts';
import { labelOf } from './label.ts';
import { isoTime } from './time.ts';

/** Builds the report of the contract from an analysis. Plain data: what the trace does not say is null. */
export function buildReport(analysis: Analysis, options: { version: string; lang: Lang }): Report {
  const refOf = refMaker(analysis.inputs.map((input) => input.path));
  const findings = [...analysis.transfers, ...analysis.rejections].flatMap((judged) => judged.findings);
  return {
    schema: SCHEMA,
    tool: { name: 'siptriage', version: options.version },
    inputs: analysis.inputs.map(({ path, format, records, messages, startUs, endUs }) => ({
      path,
      format,
      records,
      messages,
      start: isoTime(startUs),
      end: isoTime(endUs),
    })),
    summary: {
      messages: analysis.messages,
      unique: analysis.unique,
      requests: analysis.requests,
      responses: analysis.responses,
      retransmissions: analysis.retransmissions,
      duplicates: analysis.duplicates,
      calls: analysis.calls.length,
      transfers: analysis.transfers.length,
      rejections: analysis.rejections.length,
      findings: countBySeverity(findings),
    },
    calls: analysis.calls.map((call) => reportCall(call, refOf)),
    transfers: analysis.transfers.map((transfer) => reportTransfer(transfer, refOf)),
    rejections: analysis.rejections.map((rejection) => reportRejection(rejection, refOf)),
    responses: analysis.responseCounts.map((response) => reportResponse(response, refOf, options.lang)),
    findings: findings.map((finding) => reportFinding(finding, refOf)),
    problems: analysis.problems.map((problem) => ({
      code: problem.code,
      message: problem.message,
      input: problem.input === null ? null : (analysis.inputs[problem.input]?.path ?? null),
      record: problem.record,
      offset: problem.offset,
    })),
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
      record.targetLeg === null ? null : { callId: record.targetLeg.callId, finalStatus: record.targetLeg.finalStatus },
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
  return { rule, severity, message, atFault, confidence, remediation, references, evidence, fingerprint };
}

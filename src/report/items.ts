import { masked } from '../display/index.ts';
import type {
  Finding,
  InputSummary,
  JudgedCall,
  JudgedRegistration,
  JudgedRejection,
  JudgedTransfer,
  TraceTotals,
} from '../findings/index.ts';
import { totalOf, whyNotCertain } from '../findings/index.ts';
import { type Problem, problemIn } from '../model/index.ts';
import type { CardRecord, MediaSide, OtherLeg, ResponseCount } from '../records/index.ts';
import { annotate, type Lang } from '../reference/index.ts';
import type {
  ReportCall,
  ReportCard,
  ReportFinding,
  ReportInput,
  ReportLeg,
  ReportMediaSide,
  ReportProblem,
  ReportRegistration,
  ReportRejection,
  ReportResponse,
  ReportSummary,
  ReportTransfer,
} from './contract.ts';
import type { RefOf } from './message-ref.ts';
import { isoTime } from './time.ts';
import { wiresharkFilter } from './wireshark.ts';

/*
 * The objects of the contract, each made from what an analysis says. Plain data: what the trace does not say is null, and
 * secrets in what it says are masked.
 */

export function reportInput({ path, format, records, messages, startUs, endUs }: InputSummary): ReportInput {
  return {
    path,
    format,
    records,
    messages,
    start: isoTime(startUs),
    end: isoTime(endUs),
  };
}

export function reportSummary(totals: TraceTotals): ReportSummary {
  const { messages, unique, requests, responses, retransmissions, duplicates, mediaSeen } = totals;
  return {
    messages,
    unique,
    requests,
    responses,
    retransmissions,
    duplicates,
    mediaSeen,
    calls: totalOf(totals.callCounts),
    transfers: totals.storyCounts.transfers,
    rejections: totals.storyCounts.rejections,
    registrations: totalOf(totals.registrationCounts),
    findings: { ...totals.storyCounts.findings },
  };
}

/** @param paths what the inputs are called, by their index. */
export function reportProblem(
  { code, message, input, record, offset }: Problem,
  paths: readonly string[],
  lang: Lang,
): ReportProblem {
  return {
    code,
    message: masked(problemIn(lang, message)),
    input: input === null ? null : (paths[input] ?? null),
    record,
    offset,
  };
}

/** A card that is sent along is a public document, and no address. */
function cardAddress(uri: string): string {
  return /^data:/i.test(uri) ? uri : masked(uri);
}

function maskedOrNull(text: string | null): string | null {
  return text === null ? null : masked(text);
}

function maskedValues<Values extends object>(values: Values): Values {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? masked(value) : value,
  ]);
  return Object.fromEntries(entries) as Values;
}

export function reportCall(
  { record: call, verdict, confidence, doubt }: JudgedCall,
  refOf: RefOf,
  lang: Lang,
): ReportCall {
  return {
    callId: call.callId,
    outcome: call.outcome,
    finalStatus: call.finalStatus,
    from: masked(call.from),
    to: masked(call.to),
    start: isoTime(call.startUs),
    end: isoTime(call.endUs),
    postDialDelay: secondsOf(call.postDialDelayUs),
    startedAt: isoTime(call.startUs),
    ringSeconds: secondsOf(ringUs(call)),
    durationSeconds: secondsOf(call.course.endedUs - call.course.answeredUs),
    endedBy: call.course.endedBy,
    wireshark: wiresharkFilter([call.callId, ...call.legs.map(({ callId }) => callId)]),
    media:
      call.media === null
        ? null
        : { caller: reportMediaSide(call.media.caller), callee: reportMediaSide(call.media.callee) },
    atFault: verdict?.atFault ?? null,
    why: verdict?.message ?? null,
    confidence,
    doubt,
    notCertain: whyNotCertain(doubt, lang),
    remediation: verdict?.remediation ?? [],
    legs: call.legs.map(reportLeg),
    evidence: call.evidence.map(refOf),
  };
}

/** How long the called party's phone rang; NaN where it did not, or nobody knows. */
function ringUs({ course, endUs }: JudgedCall['record']): number {
  return (Number.isNaN(course.answeredUs) ? endUs : course.answeredUs) - course.rangUs;
}

/** To the microsecond; null for what is not known, or lies before its beginning. */
function secondsOf(us: number): number | null {
  return us >= 0 ? Math.round(us) / 1e6 : null;
}

function reportMediaSide({ announced, packets, firstUs, lastUs, owedUs, sentFrom }: MediaSide): ReportMediaSide {
  return {
    announced,
    packets,
    first: isoTime(firstUs ?? Number.NaN),
    last: isoTime(lastUs ?? Number.NaN),
    owedSeconds: Math.round(owedUs) / 1e6,
    sentFrom,
  };
}

export function reportTransfer(
  { record, verdict, confidence, doubt, settledBy }: JudgedTransfer,
  refOf: RefOf,
  lang: Lang,
): ReportTransfer {
  return {
    kind: record.kind,
    outcome: record.outcome,
    referCallId: record.referCallId,
    referCSeq: record.referCSeq,
    referTo: masked(record.referTo.uriText),
    referStatus: record.refer.status,
    transferor: masked(record.transferor.uri),
    transferee: masked(record.transferee.uri),
    notifies: record.notifies.map(({ sipfragStatus, subscriptionState, reason, answeredWith }) => ({
      sipfragStatus,
      subscriptionState,
      reason: maskedOrNull(reason),
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
    doubt,
    notCertain: whyNotCertain(doubt, lang),
    settledBy,
    vantage: record.vantage,
    remediation: verdict?.remediation ?? [],
    evidence: record.steps.map((step) => refOf(step.sighting)),
  };
}

export function reportRejection(
  { record, verdict, confidence, doubt }: JudgedRejection,
  refOf: RefOf,
  lang: Lang,
): ReportRejection {
  return {
    code: record.code,
    callId: record.callId,
    by: record.by,
    reasonHeader: maskedOrNull(record.reasonHeader),
    callInfoJwscard: record.callInfoJwscard,
    effective: record.effective,
    redress: record.redress === null ? null : maskedValues(record.redress),
    cardUri: record.cardUri === null ? null : cardAddress(record.cardUri),
    signature: record.signature,
    card: record.card === null ? null : reportCard(record.card),
    why: verdict?.message ?? null,
    confidence,
    doubt,
    notCertain: whyNotCertain(doubt, lang),
    legs: record.legs.map(reportLeg),
    evidence: record.evidence.map(refOf),
  };
}

export function reportRegistration(
  { record, verdict, confidence, doubt }: JudgedRegistration,
  refOf: RefOf,
  lang: Lang,
): ReportRegistration {
  const { registrar, callId, outcome, finalStatus, attempts, askedSeconds, grantedSeconds, startUs, endUs } = record;
  return {
    aor: masked(record.aor),
    registrar,
    callId,
    contact: maskedOrNull(record.contact),
    outcome,
    finalStatus,
    attempts,
    askedSeconds,
    grantedSeconds,
    start: isoTime(startUs),
    end: isoTime(endUs),
    atFault: verdict?.atFault ?? null,
    why: verdict?.message ?? null,
    confidence,
    doubt,
    notCertain: whyNotCertain(doubt, lang),
    remediation: verdict?.remediation ?? [],
    evidence: record.evidence.map(refOf),
  };
}

function reportLeg({ callId, score, signals, isFarther, at }: OtherLeg): ReportLeg {
  return { callId, score, reasons: signals, side: isFarther ? 'callee' : 'caller', at };
}

function reportCard({ card, source, name, key, ageS }: CardRecord): ReportCard {
  return {
    source,
    file: name,
    alg: card.alg,
    iat: card.iat === null ? null : isoTime(card.iat * 1e6),
    ageSeconds: ageS,
    x5u: maskedOrNull(card.x5u),
    verifiedWith: key,
    faults: card.faults,
  };
}

export function reportResponse(response: ResponseCount, refOf: RefOf, lang: Lang): ReportResponse {
  return {
    code: response.code,
    phrase: masked(response.phrase),
    count: response.count,
    first: refOf(response.first),
    annotation: annotate(response.code, lang),
  };
}

export function reportFinding(finding: Finding, refOf: RefOf, lang: Lang): ReportFinding {
  const { rule, severity, message, atFault, confidence, doubt, remediation, references, callIds, fingerprint } =
    finding;
  const evidence = finding.evidence.map(refOf);
  return {
    rule,
    severity,
    message,
    atFault,
    confidence,
    doubt,
    notCertain: whyNotCertain(doubt, lang),
    remediation,
    references,
    evidence,
    callIds,
    fingerprint,
  };
}

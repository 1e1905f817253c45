import type {
  AttackNotice,
  CallRecord,
  NoticeRecord,
  Refusal,
  RegistrationRecord,
  RejectionRecord,
  RequestNotice,
  TransferRecord,
} from '../records/index.ts';
import type { Lang } from '../reference/index.ts';
import { isRefusal } from '../sip/index.ts';
import { allOf, applyRule, firstOf } from './apply-rule.ts';
import { type JudgeableCall, mayGoOn, whatMayGoOn } from './call/facts/call-facts.ts';
import { namedCall } from './call/facts/named-call.ts';
import { strangerIn, weighed } from './doubt.ts';
import type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
import { formFindings } from './message/judge-form.ts';
import { nameOf } from './names.ts';
import { quoting } from './quoting.ts';
import type { JudgeableRegistration } from './registration/facts/registration-facts.ts';
import {
  ATTACK_VERDICTS,
  CALL_NOTES,
  CALL_VERDICTS,
  REGISTRATION_NOTES,
  REGISTRATION_VERDICTS,
  REJECTION_NOTES,
  REJECTION_VERDICTS,
  REQUEST_VERDICTS,
  TRANSFER_NOTES,
  TRANSFER_VERDICTS,
} from './registry.ts';
import type { Confidence, Doubt, Finding, Rule } from './rule.ts';
import { isDecidedByStranger } from './strangers.ts';
import { settledBy } from './transfer/facts/settle.ts';
import { decisiveRefusal, finalClaim, isHearsay } from './transfer/facts/transfer-facts.ts';
import { oneSided } from './transfer/rules/one-sided.ts';
import { referNotInTrace } from './transfer/rules/refer-not-in-trace.ts';

export { judgeForm } from './message/judge-form.ts';
export { RefusedCallers } from './rejection/facts/refused-callers.ts';
export { TransfersSetAside } from './transfers-set-aside.ts';

/** Judges one decided transfer. Pure: the same record and language give the same answer. */
export function judgeTransfer(record: TransferRecord, lang: Lang): JudgedTransfer {
  const evidence = record.steps.map((step) => step.sighting);
  const identity = [
    nameOf(record.transferor.uri),
    nameOf(record.transferee.uri),
    nameOf(record.target.uri),
    record.kind,
  ];
  const callIds = [record.referCallId, ...(record.targetLeg === null ? [] : [record.targetLeg.callId])];
  const found = (rule: Rule<TransferRecord>) => applyRule(rule, record, lang, { evidence, identity, callIds });
  const notes = allOf(record.isRemnant ? [] : TRANSFER_NOTES, found);
  const doubt = isProven(record) ? null : strangerIn(notes);
  const isUnclear = record.isTargetUnclear && record.outcome !== 'rejected';
  const decided = firstOf(record.isRemnant ? [referNotInTrace] : TRANSFER_VERDICTS, found);
  const cause = doubt ?? quoting(decided, refusalOf(record), lang) ?? unseenIn(notes, record);
  const { verdict, findings } = harmless(weighed(cause, notes, isUnclear), record);
  const { confidence, doubt: why } = isUnclear ? UNCLEAR : (verdict ?? sureOfOutcome(record));
  return {
    record,
    verdict,
    findings: [...findings, ...formFindings(record.form, callIds, lang)],
    confidence,
    doubt: why,
    settledBy: doubt === null ? settledBy(record, confidence, lang) : null,
  };
}

/** What a REFER was refused for is a remark where the same was accepted after it. */
function harmless<Found extends Pick<JudgedTransfer, 'verdict' | 'findings'>>(
  found: Found,
  { outcome, refer }: TransferRecord,
): Pick<JudgedTransfer, 'verdict' | 'findings'> {
  if (outcome !== 'rejected' || refer.acceptedLater === null) {
    return found;
  }
  const verdict = found.verdict === null ? null : asRemark(found.verdict);
  return { verdict, findings: found.findings.map((each) => (each === found.verdict ? verdict! : asRemark(each))) };
}

function asRemark(finding: Finding): Finding {
  return { ...finding, severity: 'info' };
}

/** Judges one rejection. Pure. */
export function judgeRejection(record: RejectionRecord, lang: Lang): JudgedRejection {
  const identity = [nameOf(record.from), nameOf(record.to), record.code];
  const about = { evidence: record.evidence, identity, callIds: [record.callId] };
  const found = (rule: Rule<RejectionRecord>) => applyRule(rule, record, lang, about);
  const { answeredElsewhere } = record;
  const notes = allOf(REJECTION_NOTES, found).map((finding) => (answeredElsewhere ? asRemark(finding) : finding));
  const doubt = isDecidedByStranger(record, [record.method]) ? strangerIn(notes) : null;
  const cause = quoting(firstOf(REJECTION_VERDICTS, found), record, lang);
  const { verdict, findings } = weighed(doubt ?? (record.mayBeAnswered ? soFar(cause) : cause), notes);
  return {
    record,
    verdict,
    findings,
    ...sureOf(verdict, UNKNOWN),
  };
}

/** Judges one call. Pure. */
export function judgeCall(record: CallRecord, lang: Lang): JudgedCall {
  const { outcome } = record;
  if (!isJudgeable(record)) {
    return { record, verdict: null, findings: [], ...CERTAIN };
  }
  const identity = [nameOf(record.from), nameOf(record.to), record.finalStatus ?? 0];
  const about = { evidence: record.evidence, identity, callIds: [record.callId] };
  let told: JudgeableCall | null = null;
  const named = (): JudgeableCall => {
    told ??= namedCall(record);
    return told;
  };
  const found = (rule: Rule<JudgeableCall>) => applyRule(rule, record, lang, about, named);
  const isOwnFailure = (outcome === 'failed' || outcome === 'no-final') && !record.facts.isTransferTarget;
  const notes = allOf(CALL_NOTES, found);
  const doubt = isDecidedByStranger(record, ['INVITE']) ? strangerIn(notes) : null;
  const cause = isOwnFailure
    ? (doubt ?? softened(quoting(firstOf(CALL_VERDICTS, found), record.refusal, lang), record))
    : null;
  const { verdict, findings } = weighed(cause, notes);
  const said = sureOf(findings[0] ?? null, CERTAIN);
  const sureness = said.confidence === 'certain' && mayGoOn(record) ? likelyOnly(record) : said;
  return { record, verdict, findings: [...findings, ...formFindings(record.form, about.callIds, lang)], ...sureness };
}

function isJudgeable(record: CallRecord): record is JudgeableCall {
  return record.facts !== null;
}

/** Whose words tell why a transfer failed: the refusal of the REFER, or of the call to the target. */
function refusalOf(record: TransferRecord): Refusal | null {
  const { outcome, refer } = record;
  return outcome === 'rejected' ? refer.refusal : outcome === 'failed' ? decisiveRefusal(record) : null;
}

/** Judges one registration. Pure. */
export function judgeRegistration(record: RegistrationRecord, lang: Lang): JudgedRegistration {
  const { facts } = record;
  if (facts === null) {
    return { record, verdict: null, findings: [], ...CERTAIN };
  }
  const identity = [nameOf(record.aor), facts.registrarAddress ?? '', record.finalStatus ?? 0];
  const about = { evidence: record.evidence, identity, callIds: [record.callId] };
  // What a phone did before it signed off is judged as if it had done no more.
  const judgeable = { ...record, ...facts.stood, facts };
  const found = (rule: Rule<JudgeableRegistration>) => applyRule(rule, judgeable, lang, about);
  const asFarAsSeen = (finding: Finding | null) => (facts.isTriedAgain ? stillOpen(finding) : finding);
  const verdict = asFarAsSeen(firstOf(REGISTRATION_VERDICTS, found));
  const notes = REGISTRATION_NOTES.map(found)
    .map(asFarAsSeen)
    .filter((finding) => finding !== null);
  const isTold = !facts.isToldBefore && !facts.isRelayed && !facts.isByAttacker;
  return {
    record,
    verdict,
    findings: isTold ? [...(verdict === null ? [] : [verdict]), ...notes] : [],
    ...sureOf(verdict, record.outcome === 'truncated' ? CUT_OFF : CERTAIN),
  };
}

/** Judges what went wrong with other requests, or what a stranger tried. Pure. */
export function judgeNotice(record: NoticeRecord, lang: Lang): JudgedNotice {
  const verdict = record.type === 'request' ? judgeRequest(record, lang) : judgeAttack(record, lang);
  return {
    record,
    verdict,
    findings: verdict === null ? [] : [verdict],
    ...sureOf(verdict, UNKNOWN),
  };
}

function judgeRequest(record: RequestNotice, lang: Lang): Finding | null {
  const { evidence, callIds, method, event, from, to, server, status } = record;
  const identity = [method, event ?? '', nameOf(from), nameOf(to), server ?? '', status ?? 0];
  return firstOf(REQUEST_VERDICTS, (rule) => applyRule(rule, record, lang, { evidence, identity, callIds }));
}

function judgeAttack(record: AttackNotice, lang: Lang): Finding | null {
  const { evidence, callIds, source, account } = record;
  return firstOf(ATTACK_VERDICTS, (rule) =>
    applyRule(rule, record, lang, { evidence, identity: [source, account ?? ''], callIds }),
  );
}

/** Where a proxy had the call before, a branch that failed is not certainly a call that failed; nor where more is due. */
function softened(verdict: Finding | null, call: JudgeableCall): Finding | null {
  const isCertain = verdict?.confidence === 'certain' && mayGoOn(call);
  return verdict !== null && isCertain ? { ...verdict, ...likelyOnly(call) } : verdict;
}

/** What one branch says while another may yet be answered is no failure of the call so far. */
function soFar(finding: Finding | null): Finding | null {
  const told = stillOpen(finding);
  return told?.severity === 'error' ? { ...told, severity: 'warning' } : told;
}

/** Where another try was under way, what was certain of those before it is likely to stand. */
function stillOpen(finding: Finding | null): Finding | null {
  return finding?.confidence === 'certain' ? { ...finding, confidence: 'likely', doubt: 'still-open' } : finding;
}

function likelyOnly(call: JudgeableCall): Sureness {
  return { confidence: 'likely', doubt: whatMayGoOn(call) };
}

/** What was not captured, where without it nothing is known. */
function unseenIn(notes: readonly Finding[], { outcome }: TransferRecord): Finding | null {
  return outcome === 'unresolved' ? (notes.find(({ rule }) => rule === oneSided.id) ?? null) : null;
}

/**
 * Whether what the parties themselves sent shows that a transfer failed, and how: the refusal of the REFER, or of the call
 * to the target. All else (a report that is missing or another than the call, a BYE too early) may be the stranger's doing.
 */
function isProven(record: TransferRecord): boolean {
  if (record.outcome === 'rejected') {
    return !isDecidedByStranger(record, ['REFER']);
  }
  return (
    record.outcome === 'failed' &&
    isRefusal(record.targetLeg?.finalStatus) &&
    !isDecidedByStranger(record, ['INVITE', 'REFER'])
  );
}

/** How far the trace carries an outcome, and why not farther. */
type Sureness = { readonly confidence: Confidence; readonly doubt: Doubt | null };

const CERTAIN: Sureness = { confidence: 'certain', doubt: null };
const CUT_OFF: Sureness = { confidence: 'possible', doubt: 'still-open' };
const UNKNOWN: Sureness = { confidence: 'possible', doubt: 'several-causes' };
const UNCLEAR: Sureness = { confidence: 'possible', doubt: 'unclear-target' };
const UNREPORTED: Sureness = { confidence: 'possible', doubt: 'unreported' };

function sureOf(verdict: Finding | null, otherwise: Sureness): Sureness {
  return verdict === null ? otherwise : { confidence: verdict.confidence, doubt: verdict.doubt };
}

/** Certain where the target leg shows the outcome; likely where it rests on the transferee's word, or nobody's. */
function sureOfOutcome(record: TransferRecord): Sureness {
  if (record.outcome === 'truncated') {
    return CUT_OFF;
  }
  if (record.outcome === 'not-reported') {
    return UNREPORTED;
  }
  return isHearsay(record)
    ? { confidence: 'likely', doubt: finalClaim(record) === null ? 'unseen' : 'hearsay' }
    : CERTAIN;
}

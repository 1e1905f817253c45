import type {
  AttackNotice,
  CallRecord,
  NoticeRecord,
  Refusal,
  RegistrationRecord,
  RejectionRecord,
  RequestNotice,
  Sighting,
  TransferRecord,
} from '../records/index.ts';
import type { Lang } from '../reference/index.ts';
import { isRefusal } from '../sip/index.ts';
import { type JudgeableCall, mayGoOn } from './call/facts/call-facts.ts';
import { namedCall } from './call/facts/named-call.ts';
import { sentByStranger as inCall } from './call/rules/sent-by-stranger.ts';
import { fingerprintOf } from './finding-fingerprint.ts';
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
import { sentByStranger as inRejection } from './rejection/rules/sent-by-stranger.ts';
import type { Confidence, Finding, Match, Rule } from './rule.ts';
import { isDecidedByStranger } from './strangers.ts';
import { settledBy } from './transfer/facts/settle.ts';
import { decisiveRefusal } from './transfer/facts/transfer-facts.ts';
import { oneSided } from './transfer/rules/one-sided.ts';
import { referNotInTrace } from './transfer/rules/refer-not-in-trace.ts';
import { sentByStranger as inTransfer } from './transfer/rules/sent-by-stranger.ts';

const SENT_BY_STRANGER: ReadonlySet<string> = new Set([inCall.id, inRejection.id, inTransfer.id]);

/** A transfer with its verdict: who is at fault and why, or nothing wrong. */
export type JudgedTransfer = {
  readonly record: TransferRecord;
  /** The finding that decides; null when nothing went wrong (or nothing can be said). */
  readonly verdict: Finding | null;
  /** Everything found, the verdict first. */
  readonly findings: readonly Finding[];
  /** How far the trace carries the outcome itself. */
  readonly confidence: Confidence;
  /** What else would have to be captured to be sure; null where nothing would help. */
  readonly settledBy: string | null;
};

export type JudgedRejection = {
  readonly record: RejectionRecord;
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

export type JudgedRegistration = {
  readonly record: RegistrationRecord;
  /** Why it failed; null where it did not, or where the trace does not tell. */
  readonly verdict: Finding | null;
  /** What is told with this record: not again what another record of the same fault tells. */
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

export type JudgedNotice = {
  readonly record: NoticeRecord;
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

/** A call with what is wrong about it: for one that failed why, for any what else the trace shows. */
export type JudgedCall = {
  readonly record: CallRecord;
  /** Why the call failed; null where it did not, or where a transfer or a rejection tells it. */
  readonly verdict: Finding | null;
  readonly findings: readonly Finding[];
  readonly confidence: Confidence;
};

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
  const found = (rule: Rule<TransferRecord>) => apply(rule, record, lang, { evidence, identity, callIds });
  const notes = (record.isRemnant ? [] : TRANSFER_NOTES).map(found).filter((finding) => finding !== null);
  const doubt = isProven(record) ? null : doubtIn(notes);
  const isUnclear = record.isTargetUnclear && record.outcome !== 'rejected';
  const decided = firstOf(record.isRemnant ? [referNotInTrace] : TRANSFER_VERDICTS, found);
  const cause = doubt ?? quoting(decided, refusalOf(record), lang) ?? unseenIn(notes, record);
  const { verdict, findings } = weighed(cause, notes, isUnclear);
  const confidence = isUnclear ? 'possible' : (verdict?.confidence ?? outcomeConfidence(record));
  return {
    record,
    verdict,
    findings: [...findings, ...formFindings(record.form, callIds, lang)],
    confidence,
    settledBy: doubt === null ? settledBy(record, confidence, lang) : null,
  };
}

/** Judges one rejection. Pure. */
export function judgeRejection(record: RejectionRecord, lang: Lang): JudgedRejection {
  const identity = [nameOf(record.from), nameOf(record.to), record.code];
  const about = { evidence: record.evidence, identity, callIds: [record.callId] };
  const found = (rule: Rule<RejectionRecord>) => apply(rule, record, lang, about);
  const notes = REJECTION_NOTES.map(found).filter((finding) => finding !== null);
  const doubt = isDecidedByStranger(record, [record.method]) ? doubtIn(notes) : null;
  const { verdict, findings } = weighed(doubt ?? quoting(firstOf(REJECTION_VERDICTS, found), record, lang), notes);
  return {
    record,
    verdict,
    findings,
    confidence: verdict?.confidence ?? 'possible',
  };
}

/** Judges one call. Pure. */
export function judgeCall(record: CallRecord, lang: Lang): JudgedCall {
  const { facts, outcome } = record;
  if (facts === null) {
    return { record, verdict: null, findings: [], confidence: 'certain' };
  }
  const identity = [nameOf(record.from), nameOf(record.to), record.finalStatus ?? 0];
  const about = { evidence: record.evidence, identity, callIds: [record.callId] };
  const call = { ...record, facts };
  const named = namedCall(call);
  const found = (rule: Rule<JudgeableCall>) => apply(rule, call, lang, about, named);
  const isOwnFailure = (outcome === 'failed' || outcome === 'no-final') && !facts.isTransferTarget;
  const notes = CALL_NOTES.map(found).filter((finding) => finding !== null);
  const doubt = isDecidedByStranger(record, ['INVITE']) ? doubtIn(notes) : null;
  const cause = isOwnFailure
    ? (doubt ?? softened(quoting(firstOf(CALL_VERDICTS, found), record.refusal, lang), call))
    : null;
  const { verdict, findings } = weighed(cause, notes);
  const said = findings[0]?.confidence ?? 'certain';
  const confidence = said === 'certain' && mayGoOn(call) ? 'likely' : said;
  return { record, verdict, findings: [...findings, ...formFindings(record.form, about.callIds, lang)], confidence };
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
    return { record, verdict: null, findings: [], confidence: 'certain' };
  }
  const identity = [nameOf(record.aor), facts.registrarAddress ?? '', record.finalStatus ?? 0];
  const about = { evidence: record.evidence, identity, callIds: [record.callId] };
  const judgeable = { ...record, facts };
  const found = (rule: Rule<JudgeableRegistration>) => apply(rule, judgeable, lang, about);
  const verdict = firstOf(REGISTRATION_VERDICTS, found);
  const notes = REGISTRATION_NOTES.map(found).filter((finding) => finding !== null);
  const isTold = !facts.isToldBefore && !facts.isRelayed && !facts.isByAttacker;
  return {
    record,
    verdict,
    findings: isTold ? [...(verdict === null ? [] : [verdict]), ...notes] : [],
    confidence: verdict?.confidence ?? (record.outcome === 'truncated' ? 'possible' : 'certain'),
  };
}

/** Judges what went wrong with other requests, or what a stranger tried. Pure. */
export function judgeNotice(record: NoticeRecord, lang: Lang): JudgedNotice {
  const verdict = record.type === 'request' ? judgeRequest(record, lang) : judgeAttack(record, lang);
  return {
    record,
    verdict,
    findings: verdict === null ? [] : [verdict],
    confidence: verdict?.confidence ?? 'possible',
  };
}

function judgeRequest(record: RequestNotice, lang: Lang): Finding | null {
  const { evidence, callIds, method, event, from, to, server, status } = record;
  const identity = [method, event ?? '', nameOf(from), nameOf(to), server ?? '', status ?? 0];
  return firstOf(REQUEST_VERDICTS, (rule) => apply(rule, record, lang, { evidence, identity, callIds }));
}

function judgeAttack(record: AttackNotice, lang: Lang): Finding | null {
  const { evidence, callIds, source, account } = record;
  return firstOf(ATTACK_VERDICTS, (rule) =>
    apply(rule, record, lang, { evidence, identity: [source, account ?? ''], callIds }),
  );
}

/** Where a proxy had the call before, a branch that failed is not certainly a call that failed; nor where more is due. */
function softened(verdict: Finding | null, call: JudgeableCall): Finding | null {
  const isCertain = verdict?.confidence === 'certain' && mayGoOn(call);
  return verdict !== null && isCertain ? { ...verdict, confidence: 'likely' } : verdict;
}

/** What a stranger said, where a note tells of it. */
function doubtIn(notes: readonly Finding[]): Finding | null {
  return notes.find(({ rule }) => SENT_BY_STRANGER.has(rule)) ?? null;
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

/**
 * The verdict first, and once. Where a stranger spoke, nothing that is said besides is more than possible; where it is not
 * clear which call a transfer led to, nothing at all.
 */
function weighed(
  verdict: Finding | null,
  notes: readonly Finding[],
  isUnclear = false,
): Pick<JudgedCall, 'verdict' | 'findings'> {
  const others = notes.filter((note) => note !== verdict);
  const said = isUnclear || doubtIn(notes) !== null ? others.map(possible) : others;
  const first = verdict !== null && isUnclear ? possible(verdict) : verdict;
  return { verdict: first, findings: first === null ? said : [first, ...said] };
}

function possible(finding: Finding): Finding {
  return { ...finding, confidence: 'possible' };
}

function firstOf<Story>(rules: readonly Rule<Story>[], found: (rule: Rule<Story>) => Finding | null): Finding | null {
  for (const rule of rules) {
    const finding = found(rule);
    if (finding !== null) {
      return finding;
    }
  }
  return null;
}

/** What all findings of one story share. */
type AboutStory = {
  readonly evidence: readonly Sighting[];
  /** The parties and the shape: what stays the same in another run. */
  readonly identity: readonly (string | number)[];
  readonly callIds: readonly string[];
};

/** @param told the story as its words tell it. */
function apply<Story>(rule: Rule<Story>, story: Story, lang: Lang, about: AboutStory, told = story): Finding | null {
  const match = rule.check(story);
  const missing = match === null ? null : (rule.misses?.(story) ?? null);
  if (match === null || missing?.isUnseen === true) {
    return null;
  }
  return findingOf(rule, missing?.isOver === false ? mayStillCome(rule, match) : match, told, lang, about);
}

/** What rests on a message that may still come is at most a warning and at most likely. */
function mayStillCome({ severity }: Pick<Rule<unknown>, 'severity'>, match: Match): Match {
  const said = match.severity ?? severity;
  return {
    atFault: match.atFault,
    severity: said === 'error' ? 'warning' : said,
    confidence: match.confidence === 'certain' ? 'likely' : match.confidence,
  };
}

function findingOf<Story>(
  rule: Rule<Story>,
  match: Match,
  story: Story,
  lang: Lang,
  { evidence, identity, callIds }: AboutStory,
): Finding {
  const text = rule.text.in(lang);
  return {
    rule: rule.id,
    severity: match.severity ?? rule.severity,
    title: text.title,
    message: text.message(story),
    atFault: match.atFault,
    confidence: match.confidence,
    remediation: text.fix(story),
    references: rule.references,
    evidence: rule.evidence?.(story) ?? evidence,
    callIds,
    fingerprint: fingerprintOf([rule.id, match.atFault, ...identity]),
  };
}

/** Certain where the target leg shows the outcome; likely where it rests on the transferee's word. */
function outcomeConfidence(record: TransferRecord): Confidence {
  if (record.outcome === 'truncated' || record.outcome === 'not-reported') {
    return 'possible';
  }
  return record.targetLeg?.finalStatus == null ? 'likely' : 'certain';
}

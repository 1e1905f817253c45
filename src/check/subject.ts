import { parseIsoTime } from '../bytes/index.ts';
import { nameOf } from '../findings/index.ts';
import {
  type MessageRef,
  type Report,
  type ReportCall,
  type ReportFinding,
  type ReportRejection,
  type ReportTransfer,
  spanOf,
} from '../report/index.ts';
import { isFinal } from '../sip/index.ts';
import { Namer } from './namer.ts';
import type { CheckWords } from './words.ts';

/** A call or a transfer, with everything that a check asks about it. */
export type Subject = {
  readonly name: string;
  readonly callId: string;
  readonly outcome: string;
  readonly finalStatus: number | null;
  readonly start: string | null;
  readonly duration: number | null;
  /** URIs of all its parties. */
  readonly parties: readonly string[];
  readonly evidence: readonly MessageRef[];
  readonly findings: readonly ReportFinding[];
} & (
  | { readonly kind: 'call'; readonly call: ReportCall; readonly rejection: ReportRejection | null }
  | { readonly kind: 'transfer'; readonly transfer: ReportTransfer }
);

/** What a test case is made of. */
export type CaseSubject = Pick<
  Subject,
  'name' | 'callId' | 'outcome' | 'finalStatus' | 'start' | 'duration' | 'evidence' | 'findings'
> & { readonly kind: 'call' | 'transfer' | 'registration' };

/** The calls and then the transfers of a report, each in the order of the trace, with what was found in each. */
export function subjectsOf(report: Report, words: CheckWords): Subject[] {
  const namer = new Namer();
  const found = findingsByOwner(report);
  const findingsOf = (owner: ReportCall | ReportTransfer) => found.get(owner) ?? [];
  const rejections = new Map(report.rejections.map((rejection) => [rejection.callId, rejection]));
  return [
    ...report.calls.map((call) =>
      callSubject(call, rejections.get(call.callId) ?? null, findingsOf(call), namer.name(callName(call, words))),
    ),
    ...report.transfers.map((transfer) =>
      transferSubject(transfer, findingsOf(transfer), namer.name(transferName(transfer, words))),
    ),
  ];
}

/** The name of its case, which others may have as well. */
export function callName({ from, to }: ReportCall, words: CheckWords): string {
  return words.call(nameOf(from), nameOf(to));
}

export function transferName({ transferor, transferee, referTo }: ReportTransfer, words: CheckWords): string {
  return words.transfer(nameOf(transferor), nameOf(transferee), nameOf(referTo));
}

/** Seconds from its first message to its last; null where the trace has no time. */
export function callSeconds({ start, end, evidence }: ReportCall): number | null {
  return secondsBetween(start, end) ?? secondsOver(evidence);
}

export function transferSeconds({ evidence }: ReportTransfer): number | null {
  return secondsOver(evidence);
}

export function callSubject(
  call: ReportCall,
  rejection: ReportRejection | null,
  findings: readonly ReportFinding[],
  name: string,
): Subject {
  const { callId, outcome, finalStatus, evidence, from, to } = call;
  return {
    kind: 'call',
    call,
    rejection,
    name,
    callId,
    outcome,
    finalStatus,
    start: call.start,
    duration: callSeconds(call),
    parties: [from, to],
    evidence,
    findings,
  };
}

export function transferSubject(transfer: ReportTransfer, findings: readonly ReportFinding[], name: string): Subject {
  const { transferor, transferee, referTo, evidence } = transfer;
  const start = evidence[0]?.time ?? null;
  return {
    kind: 'transfer',
    transfer,
    name,
    callId: transfer.referCallId,
    outcome: transfer.outcome,
    finalStatus: targetStatus(transfer),
    start,
    duration: transferSeconds(transfer),
    parties: [transferor, transferee, referTo],
    evidence,
    findings,
  };
}

/** What the call to the target ended with: its final response, else what the last NOTIFY with a final status says. */
function targetStatus({ targetInvite, notifies }: ReportTransfer): number | null {
  const reported = notifies.findLast(({ sipfragStatus }) => isFinal(sipfragStatus))?.sipfragStatus ?? null;
  return targetInvite?.finalStatus ?? reported;
}

/** What was found in each call and transfer: a finding belongs to the transfer whose REFER it shows, else to the call. */
function findingsByOwner({ calls, transfers, findings }: Report): Map<ReportCall | ReportTransfer, ReportFinding[]> {
  const callOf = new Map(calls.map((call) => [call.callId, call]));
  const asked = new Map<string, ReportTransfer[]>();
  for (const transfer of transfers) {
    const others = asked.get(transfer.referCallId);
    others === undefined ? asked.set(transfer.referCallId, [transfer]) : others.push(transfer);
  }
  const found = new Map<ReportCall | ReportTransfer, ReportFinding[]>();
  for (const finding of findings) {
    const [first = ''] = finding.callIds;
    const candidates = finding.rule.startsWith('transfer/') ? (asked.get(first) ?? []) : [];
    const owner =
      candidates.find(({ evidence }) => samePlace(evidence[0], finding.evidence[0])) ??
      candidates[0] ??
      callOf.get(first);
    if (owner !== undefined) {
      found.set(owner, [...(found.get(owner) ?? []), finding]);
    }
  }
  return found;
}

function samePlace(a: MessageRef | undefined, b: MessageRef | undefined): boolean {
  return a !== undefined && a.input === b?.input && a.frame === b.frame && a.line === b.line;
}

export function secondsBetween(start: string | null, end: string | null): number | null {
  const us = start === null || end === null ? Number.NaN : parseIsoTime(end) - parseIsoTime(start);
  return Number.isNaN(us) ? null : us / 1e6;
}

function secondsOver(messages: readonly MessageRef[]): number | null {
  const us = spanOf(messages);
  return Number.isNaN(us) ? null : us / 1e6;
}

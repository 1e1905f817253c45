import type { CallOutcome } from '../records/index.ts';
import type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
import type { JudgedForm } from './message/judge-form.ts';
import type { Severity } from './rule.ts';

/** One story that is decided and judged. */
export type Story =
  | { readonly type: 'call'; readonly call: JudgedCall }
  | { readonly type: 'transfer'; readonly transfer: JudgedTransfer }
  | { readonly type: 'rejection'; readonly rejection: JudgedRejection }
  | { readonly type: 'registration'; readonly registration: JudgedRegistration }
  | { readonly type: 'notice'; readonly notice: JudgedNotice }
  /** A kind of fault of form in the messages of one sender; told when the trace is over. */
  | { readonly type: 'form'; readonly form: JudgedForm };

/** What went as calls go. */
export const GOOD_ENDINGS: ReadonlySet<CallOutcome> = new Set(['answered', 'cancelled']);

/** A call that went as calls go, and in which nothing was found. */
export function isUneventful(story: Story): boolean {
  return story.type === 'call' && story.call.findings.length === 0 && GOOD_ENDINGS.has(story.call.record.outcome);
}

/** How many stories there were, kept or not; calls are counted by their outcome. */
export type StoryCounts = {
  /** Calls that gave cause for a finding above `info`, however they ended. */
  readonly badCalls: number;
  /** How those ended that an element made of another leg nearer to the caller: one call has two legs then. */
  readonly fartherLegs: Readonly<Record<CallOutcome, number>>;
  readonly transfers: number;
  /** Those of them whose REFER was refused, and accepted at another try. */
  readonly repeatedTransfers: number;
  /** Those of them that failed, or gave cause for a finding. */
  readonly badTransfers: number;
  readonly rejections: number;
  /** Those of them of which the call was not answered all the same. */
  readonly badRejections: number;
  /** Registrations that gave cause for a finding above `info`. */
  readonly badRegistrations: number;
  /** Other requests that went wrong, and what strangers tried, above `info`. */
  readonly badNotices: number;
  readonly findings: Readonly<Record<Severity, number>>;
};

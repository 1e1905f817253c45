import type { Refusal } from './refusal.ts';

export type DialogState = 'early' | 'confirmed' | 'ended';

/** The state of the INVITE dialog a REFER was sent in, at that moment. */
export type ReferDialog = DialogState | 'outside' | 'before-trace';

export type ReferRecord = {
  readonly status: number | null;
  readonly phrase: string;
  readonly refusal: Refusal | null;
  readonly sentUs: number;
  readonly answeredUs: number;
  readonly repeats: number;
  /** Sent over a transport that repeats nothing by itself (RFC 3261 §17.1.2). */
  readonly isReliable: boolean;
  readonly attempts: number;
  /** A proxy answered by itself: it never passed the REFER on, or nothing came back from beyond it. */
  readonly wasAnsweredByRelay: boolean;
  readonly answeredBy: string | null;
  readonly dialog: ReferDialog;
  readonly hadPendingRequest: boolean;
  readonly hadPendingRefer: boolean;
  /** CSeq of the first REFER, before any challenge. */
  readonly firstCSeq: number;
  /** A provisional response other than 100, which no REFER may get (RFC 4320 §4.1); null without one. */
  readonly provisional: { readonly status: number; readonly phrase: string } | null;
  /** Its CSeq is lower than that of a request its sender had already sent in this dialog. */
  readonly isOutOfOrder: boolean;
  readonly contactUri: string | null;
  readonly requestUri: string;
  readonly agent: string | null;
  readonly answerAgent: string | null;
  readonly asksNoSubscription: boolean;
  readonly hasEventsAt: boolean;
  /** Where it went on the first hop; null where the trace does not say. */
  readonly sentTo: string | null;
  readonly referToCount: number;
  readonly contactCount: number;
  readonly requires: readonly string[];
  readonly hasTargetDialog: boolean;
};

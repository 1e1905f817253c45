import type { Moment } from '../model/index.ts';
import type { Refusal } from './refusal.ts';
import type { UndeliveredFacts } from './undelivered.ts';

export type DialogState = 'early' | 'confirmed' | 'ended';

/** The state of the INVITE dialog a REFER was sent in, at that moment. */
export type ReferDialog = DialogState | 'outside' | 'before-trace';

/** What a REFER says that a judgement may rest on, besides whom it names. */
export type ReferWords = {
  /** URI of the first Contact: where NOTIFYs are to be sent; null without one. */
  readonly contactUri: string | null;
  readonly contactCount: number;
  readonly requestUri: string;
  /** What the transferor calls itself. */
  readonly agent: string | null;
  readonly referToCount: number;
  /** `Refer-Sub: false` (RFC 4488) or `Require: nosub` (RFC 7614). */
  readonly asksNoSubscription: boolean;
  readonly requires: readonly string[];
  readonly hasTargetDialog: boolean;
};

/** A REFER, and what became of it. */
export type ReferRecord = ReferWords & {
  readonly status: number | null;
  readonly phrase: string;
  readonly refusal: Refusal | null;
  readonly sentAt: Moment | null;
  readonly answeredAt: Moment | null;
  readonly repeats: number;
  /** Sent over a transport that repeats nothing by itself (RFC 3261 §17.1.2). */
  readonly isReliable: boolean;
  readonly attempts: number;
  /** A proxy answered by itself: it never passed the REFER on, or nothing came back from beyond it. */
  readonly wasAnsweredByRelay: boolean;
  readonly answeredBy: string | null;
  /** Its final response came from where it is seen to have gone: else it may be a stranger's. */
  readonly isFinalVouched: boolean;
  readonly dialog: ReferDialog;
  /** Its sender knew that the dialog had ended: it had hung up itself, or answered the BYE. */
  readonly wasEndKnown: boolean;
  readonly hadPendingRequest: boolean;
  readonly hadPendingRefer: boolean;
  /** CSeq of the first REFER, before any challenge. */
  readonly firstCSeq: number;
  /** A provisional response other than 100, which no REFER may get (RFC 4320 §4.1); null without one. */
  readonly provisional: { readonly status: number; readonly phrase: string } | null;
  /** Its CSeq is lower than that of a request its sender had already sent in this dialog. */
  readonly isOutOfOrder: boolean;
  /** What the sender of the final response calls itself. */
  readonly answerAgent: string | null;
  readonly hasEventsAt: boolean;
  /** What ICMP says of it; null where nothing does, or a response came. */
  readonly undelivered: UndeliveredFacts | null;
  /** It was refused, and another of the same transferor for the same target was accepted, so long after the refusal. */
  readonly acceptedLater: { readonly cseq: number; readonly status: number; readonly afterUs: number } | null;
  /** Where it went on the first hop; null where the trace does not say. */
  readonly sentTo: string | null;
};

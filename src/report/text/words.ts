import type { Blamed, Confidence } from '../../findings/index.ts';
import type {
  CallOutcome,
  LegSignal,
  RegistrationOutcome,
  RegistrationState,
  RejectedBy,
  TransferKind,
  TransferOutcome,
} from '../../records/index.ts';

/** Everything the text report says besides findings and code entries, in one language. */
export type Words = {
  readonly counts: (
    messages: number,
    calls: number,
    transfers: number,
    rejections: number,
    registrations: number,
  ) => string;
  readonly noTime: string;
  /** The span of a trace whose log prints times of day, or days without a year; what would say the date. */
  noDate(span: string): string;
  noYear(span: string): string;
  readonly acceptedLater: string;
  readonly transferHeadline: Record<TransferOutcome, string>;
  readonly succeededWithFault: string;
  readonly confidence: Record<Confidence, string>;
  readonly kind: Record<TransferKind, string>;
  readonly asked: (transferor: string, transferee: string, target: string, kind: string) => string;
  readonly party: Record<Exclude<Blamed, null>, string>;
  readonly nobody: string;
  readonly atFault: string;
  readonly doNext: string;
  readonly reference: string;
  readonly alsoFound: string;
  readonly notSeen: string;
  /** Why the story has less than the surest word. */
  readonly notCertain: string;
  readonly toBeSure: string;
  readonly why: string;
  readonly decidedHere: string;
  /** The REFER among the messages of a story, with whom it asks to call. */
  readonly referTo: (uri: string) => string;
  readonly again: (times: number) => string;
  readonly stepNote: {
    readonly accepted: string;
    readonly challenged: string;
    readonly referredCall: string;
    readonly subscriptionEnded: string;
    readonly byeBefore: string;
    readonly byeAfterReport: string;
    readonly byeAfterFailure: string;
    readonly byeAfterSuccess: string;
  };
  readonly vantage: {
    readonly noTargetLeg: string;
    readonly noReferAnswer: string;
    readonly callBeforeTrace: string;
    readonly traceEnds: string;
  };
  readonly rejectionHeadline: Record<RejectedBy | 'branch', string>;
  readonly messageHeadline: Record<RejectedBy, string>;
  readonly rejectedMessage: (from: string, to: string) => string;
  readonly rejectedCall: (from: string, to: string) => string;
  readonly notEffective: string;
  /** The call under another Call-ID. */
  readonly alsoSeen: string;
  readonly otherLeg: (callId: string, at: string | null, score: number, signals: readonly LegSignal[]) => string;
  readonly contact: string;
  readonly contactWorth: Record<ContactWorth, string>;
  readonly noTrustedContact: string;
  readonly card: (uri: string) => string;
  readonly registrationHeadline: Record<RegistrationOutcome | 'unbound' | 'signOff', string>;
  /** The same of one that is told although nothing was wrong with it. */
  readonly goodRegistration: Partial<Record<RegistrationOutcome, string>>;
  readonly requestHeadline: (method: string) => string;
  readonly attackHeadline: string;
  readonly registeredAt: (name: string, registrar: string) => string;
  /** How a party of a call stood with its registrar when it was made: where, since when, and how it was refused. */
  readonly registered: string;
  readonly registeredState: Record<RegistrationState, (at: string, since: string, status: number | null) => string>;
  /** Over the story of a call that failed, or that was answered and went wrong. */
  readonly callHeadline: Record<CallOutcome, string>;
  readonly goodCallHeadline: Record<CallOutcome, string>;
  readonly rangFor: (time: string) => string;
  readonly lasted: (time: string) => string;
  readonly hungUp: (name: string) => string;
  readonly moreMessages: (count: number) => string;
  /** How much RTP each side of a call sent, and from when to when, in seconds from its beginning. */
  readonly mediaSent: (name: string, packets: number, span: string) => string;
  readonly callOutcome: Record<CallOutcome, string>;
  /** Of a call without a final response that its caller cancelled. */
  readonly givenUp: string;
  readonly callsHeading: string;
  readonly moreCalls: (count: number) => string;
  readonly responses: string;
  readonly form: string;
  readonly malformed: (messages: number) => string;
  readonly formHint: string;
  readonly explainHint: string;
  readonly problems: string;
  readonly record: string;
  readonly moreProblems: (count: number) => string;
  readonly goodTransfers: (count: number) => string;
  /** Not both 0. A call that its caller cancelled is no failure. */
  readonly goodCalls: (answered: number, cancelled: number) => string;
  /** At least one. */
  readonly goodRegistrations: (registered: number, others: number) => string;
  readonly noCalls: string;
  readonly noTransfers: string;
  /** In place of both where a filter chose the stories. */
  readonly nothingMatches: string;
  readonly duplicates: (count: number) => string;
  readonly retransmissions: (count: number) => string;
  /** No RTP is in the capture: nothing is known of the media. */
  readonly noRtp: string;
};

/** Where a redress contact was read, and what its signature is worth. */
export type ContactWorth = 'reason' | 'unverified' | 'valid' | 'stale' | 'undated';

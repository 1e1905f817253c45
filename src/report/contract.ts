import type { CauseType, Harm } from '../causes/index.ts';
import type { Blamed, Confidence, Doubt, Severity } from '../findings/index.ts';
import type {
  CallOutcome,
  CardSignature,
  CardSource,
  LegSignal,
  Redress,
  RegistrationOutcome,
  RejectedBy,
  TransferKind,
  TransferOutcome,
  Vantage,
} from '../records/index.ts';
import type { CardFault } from '../sip/index.ts';

/** The JSON report, schema `siptriage/report@1`. Adding a field is fine; renaming or dropping one needs a new number. */
export const SCHEMA = 'siptriage/report@1';

/** Several files, each with its own report. */
export const FILES = 'siptriage/files@1';

export type MessageRef = {
  readonly input: string;
  readonly frame?: number;
  readonly line?: number;
  /** ISO 8601, UTC, microseconds; null where the trace has no time, or none with a date. */
  readonly time: string | null;
  /** `06:10:24.500000` of the log's own clock, where it says no date. */
  readonly timeOfDay?: string;
  readonly src: string | null;
  readonly dst: string | null;
  readonly label: string;
};

export type ReportInput = {
  readonly path: string;
  readonly format: string | null;
  readonly records: number;
  readonly messages: number;
  readonly start: string | null;
  readonly end: string | null;
};

export type ReportSummary = {
  readonly messages: number;
  readonly unique: number;
  readonly requests: number;
  readonly responses: number;
  readonly retransmissions: number;
  readonly duplicates: number;
  /** Whether any RTP is in the trace; null without an answered call that has audio, and for logs. */
  readonly mediaSeen: boolean | null;
  readonly calls: number;
  readonly transfers: number;
  readonly rejections: number;
  readonly registrations: number;
  readonly findings: Record<Severity, number>;
};

/** Another leg of the same call, found across a back-to-back user agent. */
export type ReportLeg = {
  readonly callId: string;
  /** From 60 on; 100 and more leave no doubt. */
  readonly score: number;
  readonly reasons: readonly LegSignal[];
  readonly side: 'caller' | 'callee';
  /** The element between, by its address on the side of the caller. */
  readonly at: string | null;
};

/** What one side of an answered call sent from the answer to the end. */
export type ReportMediaSide = {
  readonly announced: string | null;
  readonly packets: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Seconds in which it was to send: neither on hold, nor refused. */
  readonly owedSeconds: number;
  readonly sentFrom: string | null;
};

export type ReportMedia = { readonly caller: ReportMediaSide; readonly callee: ReportMediaSide };

/** How sure it is, and why not surer: a word, and a sentence in the language of the reader. */
export type ReportSurety = {
  readonly confidence: Confidence;
  readonly doubt: Doubt | null;
  readonly notCertain: string | null;
};

export type ReportCall = ReportSurety & {
  readonly callId: string;
  readonly outcome: CallOutcome;
  readonly finalStatus: number | null;
  readonly from: string;
  readonly to: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Seconds from the INVITE to the first answer the caller notices: not 100, not a challenge; null where not seen. */
  readonly postDialDelay: number | null;
  /** The same as `start`. */
  readonly startedAt: string | null;
  /** Seconds from 180 to the answer, or to the end of a call without one; null where nothing rang, or without times. */
  readonly ringSeconds: number | null;
  /** Seconds from the 2xx to the BYE. */
  readonly durationSeconds: number | null;
  readonly endedBy: 'caller' | 'callee' | null;
  /** A display filter for Wireshark that shows the call and its other legs; null where no Call-ID can be named in one. */
  readonly wireshark: string | null;
  /** What was seen of its RTP; null where the trace does not tell. */
  readonly media: ReportMedia | null;
  readonly atFault: Blamed;
  /** Why the call failed; null where it did not, or where a transfer or a rejection tells it. */
  readonly why: string | null;
  readonly remediation: readonly string[];
  readonly legs: readonly ReportLeg[];
  readonly evidence: readonly MessageRef[];
};

export type ReportNotify = {
  readonly sipfragStatus: number | null;
  readonly subscriptionState: string | null;
  readonly reason: string | null;
  readonly answeredWith: number | null;
};

export type ReportTransfer = ReportSurety & {
  readonly kind: TransferKind;
  readonly outcome: TransferOutcome;
  readonly referCallId: string;
  readonly referCSeq: number;
  readonly referTo: string;
  readonly referStatus: number | null;
  readonly transferor: string;
  readonly transferee: string;
  readonly notifies: readonly ReportNotify[];
  readonly targetInvite: {
    readonly callId: string;
    readonly finalStatus: number | null;
  } | null;
  readonly atFault: Blamed;
  readonly why: string | null;
  readonly settledBy: string | null;
  /** Whose messages, and which calls, this trace holds. */
  readonly vantage: Vantage;
  readonly remediation: readonly string[];
  readonly evidence: readonly MessageRef[];
};

/** The redress card of a 608, as it was read. */
export type ReportCard = {
  readonly source: CardSource;
  /** The file that the user gave; null for a card in the trace. */
  readonly file: string | null;
  readonly alg: string | null;
  /** When it was made, as it says; and how many seconds before the rejection that is. */
  readonly iat: string | null;
  readonly ageSeconds: number | null;
  /** Where its certificate is said to be; never fetched. */
  readonly x5u: string | null;
  /** The key, of those that the user gave, that its signature fits. */
  readonly verifiedWith: string | null;
  readonly faults: readonly CardFault[];
};

export type ReportRejection = ReportSurety & {
  readonly code: number;
  readonly callId: string;
  readonly by: RejectedBy;
  readonly reasonHeader: string | null;
  readonly callInfoJwscard: boolean;
  readonly effective: boolean;
  readonly redress: Redress | null;
  readonly cardUri: string | null;
  readonly signature: CardSignature;
  readonly card: ReportCard | null;
  readonly why: string | null;
  readonly legs: readonly ReportLeg[];
  readonly evidence: readonly MessageRef[];
};

/** What was done about one address of record, at one registrar, under one Call-ID. */
export type ReportRegistration = ReportSurety & {
  readonly aor: string;
  /** `198.51.100.5:5060`: where the REGISTERs were sent; null where the trace does not say. */
  readonly registrar: string | null;
  readonly callId: string;
  readonly contact: string | null;
  readonly outcome: RegistrationOutcome;
  readonly finalStatus: number | null;
  /** Distinct REGISTER requests, the repeat after a challenge included. */
  readonly attempts: number;
  readonly askedSeconds: number | null;
  readonly grantedSeconds: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly atFault: Blamed;
  readonly why: string | null;
  readonly remediation: readonly string[];
  readonly evidence: readonly MessageRef[];
};

export type ReportAnnotation = {
  readonly title: string;
  readonly description: string;
  readonly whenYouSeeIt: string;
  readonly howToFix: readonly string[];
  readonly references: readonly string[];
};

/** Failures that are alike: the same kind of story, rule and code, given by the same element. */
export type ReportCause = {
  /** Its place in the list, the worst first: what `--cause` names. */
  readonly id: number;
  readonly type: CauseType;
  /** The rule that leads its stories, and that rule's title; null where none spoke. */
  readonly rule: string | null;
  readonly title: string | null;
  readonly severity: Severity;
  readonly harm: Harm;
  readonly code: number | null;
  readonly phrase: string | null;
  /**
   * The address of the element that gave the code, or gave nothing; null where people or numbers are the cause, and where many
   * elements gave it a few times each.
   */
  readonly place: string | null;
  /** How many elements; 0 where people or numbers are the cause, or the trace does not show it. */
  readonly places: number;
  readonly count: number;
  /** Of all failures, between 0 and 1. */
  readonly share: number;
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  /** How many different ones. */
  readonly callers: number;
  readonly callees: number;
  /** Where the clearest of its stories begins; null where nothing of it was kept. */
  readonly example: MessageRef | null;
};

export type ReportResponse = {
  readonly code: number;
  readonly phrase: string;
  readonly count: number;
  readonly first: MessageRef;
  readonly annotation: ReportAnnotation | null;
};

export type ReportFinding = ReportSurety & {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly atFault: Blamed;
  readonly remediation: readonly string[];
  readonly references: readonly string[];
  readonly evidence: readonly MessageRef[];
  /** Call-IDs of the story it was found in: its own first, then that of the call to the target. */
  readonly callIds: readonly string[];
  readonly fingerprint: string;
};

export type ReportProblem = {
  readonly code: string;
  readonly message: string;
  readonly input: string | null;
  readonly record: number | null;
  readonly offset: number | null;
};

export type Report = {
  readonly schema: typeof SCHEMA;
  readonly tool: { readonly name: 'siptriage'; readonly version: string };
  readonly inputs: readonly ReportInput[];
  readonly summary: ReportSummary;
  readonly calls: readonly ReportCall[];
  readonly transfers: readonly ReportTransfer[];
  readonly rejections: readonly ReportRejection[];
  readonly registrations: readonly ReportRegistration[];
  /** What failed, alike failures as one, the worst first. */
  readonly causes: readonly ReportCause[];
  readonly responses: readonly ReportResponse[];
  readonly findings: readonly ReportFinding[];
  readonly problems: readonly ReportProblem[];
};

/** What `--format ndjson` writes and `follow` gives: the parts of a {@link Report} one by one, the summary last. */
export type ReportEvent =
  | ({ readonly type: 'input' } & ReportInput)
  | ({ readonly type: 'call' } & ReportCall)
  | ({ readonly type: 'transfer' } & ReportTransfer)
  | ({ readonly type: 'rejection' } & ReportRejection)
  | ({ readonly type: 'registration' } & ReportRegistration)
  | { readonly type: 'causes'; readonly causes: readonly ReportCause[] }
  | ({ readonly type: 'finding' } & ReportFinding)
  | ({ readonly type: 'response' } & ReportResponse)
  | ({ readonly type: 'problem' } & ReportProblem)
  | ({ readonly type: 'summary'; readonly schema: typeof SCHEMA; readonly tool: Report['tool'] } & ReportSummary);

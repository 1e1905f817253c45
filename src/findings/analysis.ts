import type { Problem } from '../model/index.ts';
import type { CallOutcome, RegistrationOutcome, ResponseCount } from '../records/index.ts';
import type { CallFigures } from './call-statistics.ts';
import type { JudgedCall, JudgedNotice, JudgedRegistration, JudgedRejection, JudgedTransfer } from './judged.ts';
import type { JudgedForm } from './message/judge-form.ts';
import type { StoryCounts } from './story.ts';

/** One input as it was read. */
export type InputSummary = {
  readonly path: string;
  /** `pcap`, `pcapng`, with ` (gzip)` behind it where it was compressed; null where it could not be read. */
  readonly format: string | null;
  readonly records: number;
  readonly messages: number;
  /** Messages the capture itself cut. */
  readonly cut: number;
  /** Microseconds since 1970; NaN where no message has a time. */
  readonly startUs: number;
  readonly endUs: number;
};

/** What was counted of the stories, told or not. */
export type StoryTotals = {
  /** How many calls ended how. */
  readonly callCounts: Readonly<Record<CallOutcome, number>>;
  /** How many registrations ended how. */
  readonly registrationCounts: Readonly<Record<RegistrationOutcome, number>>;
  /** How many transfers, rejections and findings there were. */
  readonly storyCounts: StoryCounts;
  /** Ratios and durations of all calls. */
  readonly callFigures: CallFigures;
};

/** What was read of a trace and counted in it: all that is told of it besides its stories. */
export type TraceTotals = StoryTotals & {
  readonly inputs: readonly InputSummary[];
  readonly messages: number;
  readonly unique: number;
  readonly requests: number;
  readonly responses: number;
  readonly retransmissions: number;
  /** Packets captured more than once and counted once. */
  readonly duplicates: number;
  /** Whether a capture with answered calls shows any RTP; null where it need not: no answer with audio, or logs alone. */
  readonly mediaSeen: boolean | null;
  readonly startUs: number;
  readonly endUs: number;
  /** Messages with a fault of form. */
  readonly malformed: number;
  readonly responseCounts: readonly ResponseCount[];
  readonly problems: readonly Problem[];
};

/** The stories that somebody kept of a trace. */
export type StoryLists = {
  /**
   * In the order of the trace: every call, or only those that did not go well (see the analysis' options). Of these and
   * the following at most as many as `Limits` keeps.
   */
  readonly calls: readonly JudgedCall[];
  readonly transfers: readonly JudgedTransfer[];
  readonly rejections: readonly JudgedRejection[];
  readonly registrations: readonly JudgedRegistration[];
  /** What went wrong with other requests, and what strangers tried. */
  readonly notices: readonly JudgedNotice[];
  /** Faults of form, of messages that struck the scan (or of all, where that was asked for): one for each kind and sender. */
  readonly form: readonly JudgedForm[];
};

/** Everything siptriage found out about a trace, as far as it was kept. */
export type Analysis = TraceTotals & StoryLists;

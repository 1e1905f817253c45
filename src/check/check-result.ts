import type { Severity } from '../findings/index.ts';
import type { Sized } from '../model/index.ts';
import type { ListedReport, MessageRef, Report, ReportFinding } from '../report/index.ts';

/**
 * What became of a finding at the gate. Only a `new` one can fail a check: `ignored` by the configuration, with its
 * reason; `baseline`: it was there when the baseline was made; `expected`: an expectation says that this has to fail.
 */
export type FindingStatus = 'new' | 'ignored' | 'baseline' | 'expected';

export type CheckedFinding = {
  /** As the report tells it. An unmet expectation is a finding too (`expectation/unmet`). */
  readonly finding: ReportFinding;
  /** Its severity by the configuration, which need not be the rule's own. */
  readonly severity: Severity;
  readonly status: FindingStatus;
  /** Why it is ignored, or the label of the expectation that expects it; null for the others. */
  readonly reason: string | null;
  /** Whether the check fails by it: new, and at or above `failOn`. */
  readonly fails: boolean;
};

/** The call or transfer that comes closest to an expectation that nothing meets. */
export type NearestMatch = {
  /** The name of its case. */
  readonly name: string;
  readonly callId: string;
  /** A clause for each difference: `finalStatus is 486, not 608`. */
  readonly differs: readonly string[];
};

export type ExpectationResult = {
  readonly label: string;
  readonly met: boolean;
  /** What was expected and what the trace shows, in one sentence. */
  readonly message: string;
  /** Null where it is met, or where nothing is near. */
  readonly nearest: NearestMatch | null;
  /** Call-IDs of the calls and transfers it is about. */
  readonly callIds: readonly string[];
  readonly evidence: readonly MessageRef[];
};

/** One call, one transfer or one registration as a test case. */
export type CheckCase = {
  readonly kind: 'call' | 'transfer' | 'registration';
  /**
   * `call alice → bob`, `transfer alice → bob → carol`; the second of its name has ` (2)` behind it. Another run of the
   * same flow gives the same names.
   */
  readonly name: string;
  /** The call's Call-ID; a transfer has that of its REFER. */
  readonly callId: string;
  readonly outcome: string;
  readonly finalStatus: number | null;
  /** ISO 8601; null where the trace has no time. */
  readonly start: string | null;
  /** Seconds from the first message to the last; null where the trace has no time. */
  readonly duration: number | null;
  /** False when one of its findings fails the check. */
  readonly passed: boolean;
  /** It has no end in the trace, and nothing of it fails the check: nobody knows whether it went well. */
  readonly undecided: boolean;
  readonly findings: readonly CheckedFinding[];
  /** What happened, in lines of plain text: the outcome, the ladder, each finding with what to do. No colours. */
  readonly story: string;
  /** Its messages in the order of the trace. */
  readonly ladder: readonly MessageRef[];
};

/** An entry of the configuration that ignored nothing, or a part of the baseline that did not come again. */
export type Unused = {
  readonly what: 'ignore' | 'baseline';
  /** A sentence for the reader. */
  readonly message: string;
};

/** The configuration that a check went by, and what it leaves the check to fail by. */
export type ConfigurationUsed = {
  /** The file; null where there was none, or where a program gave it. */
  readonly file: string | null;
  /** Files of that name which were there and not used: programs that nobody named, and what lies outside of the repository. */
  readonly passedOver: readonly string[];
  /** Families of rules (`transfer/*`) of which it lets no finding fail this check. */
  readonly switchedOff: readonly string[];
  /** What the settings left unchecked, as a sentence for the reader of the verdict: these families, or all that a filter left out. */
  readonly note: string | null;
};

/** Why the trace that was checked is not all there was to check. */
export type CheckGap = {
  readonly code:
    | 'stopped-early'
    | 'input-unreadable'
    | 'input-changed'
    | 'input-cut-off'
    | 'no-messages'
    | 'stories-full';
  /** The path of the input; null where it is about all of them. */
  readonly input: string | null;
  /** A sentence for the reader. */
  readonly message: string;
};

/** A trace as a test result: what every output of `siptriage check` is made from. Plain data. */
export type CheckResult = {
  /** Nothing new at or above `failOn`, and no gap. */
  readonly passed: boolean;
  /** What was not checked: part of a trace is no reason to pass. */
  readonly gaps: readonly CheckGap[];
  readonly failOn: Severity;
  readonly report: Report;
  /** Every finding that no rule setting turns off, in the report's order; unmet expectations come last. */
  readonly findings: readonly CheckedFinding[];
  readonly expectations: readonly ExpectationResult[];
  /** Calls first, then transfers, then registrations, each in the order of the trace. */
  readonly cases: readonly CheckCase[];
  readonly unused: readonly Unused[];
  /** How many findings are left out because the configuration turns their rule off. */
  readonly turnedOff: number;
  readonly configuration: ConfigurationUsed;
};

/** An expectation of which what it is about is walked. */
export type ToldExpectation = Omit<ExpectationResult, 'callIds' | 'evidence'> & {
  readonly callIds: Sized<string>;
  readonly evidence: Sized<MessageRef>;
};

/** Where in a result what was found stands. */
export type Whereabouts = {
  /** The name of the case in which it was found; null where that is none. */
  nameOf(checked: CheckedFinding): string | null;
  /** Its place in the list of findings. */
  placeOf(checked: CheckedFinding): number;
  /** URIs of who has to do with calls and transfers, by their Call-IDs. */
  partiesOf(callIds: Iterable<string>): readonly string[];
};

/**
 * A result as outputs take it: that of `check`, or one of which the long lists are walked, each item made when its turn comes.
 * Such a one says itself where things stand: of an item that is made twice there are two.
 */
export type ListedCheck = Omit<CheckResult, 'report' | 'findings' | 'cases' | 'expectations'> & {
  readonly report: ListedReport;
  readonly findings: Sized<CheckedFinding>;
  readonly cases: Sized<CheckCase>;
  readonly expectations: readonly ToldExpectation[];
  readonly whereabouts?: Whereabouts;
};

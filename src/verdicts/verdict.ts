import type { Severity, Story } from '../findings/index.ts';
import type { ReportEvent } from '../report/index.ts';

type Line<Type extends ReportEvent['type']> = Extract<ReportEvent, { readonly type: Type }>;

/** A finding as it goes to places: its line of NDJSON, and its title. */
export type FoundVerdict = { readonly title: string; readonly line: Line<'finding'> };

/** What tables and dashboards ask of a story. Text is fit to be shown: in one line, masked, of bounded length. */
export type VerdictFacts = {
  readonly type: Story['type'];
  /** ISO 8601; null where the trace has no time with a date. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Null for what has none: other requests, what strangers tried, faults of form. */
  readonly outcome: string | null;
  /** That of the worst finding. */
  readonly severity: Severity | 'none';
  /** Whether it failed by what leads it, and is a row of the causes. */
  readonly isFailure: boolean;
  readonly rule: string | null;
  readonly cause: string | null;
  readonly harm: string | null;
  readonly atFault: string | null;
  readonly confidence: string | null;
  readonly code: number | null;
  readonly phrase: string | null;
  /** The address of the element that gave the answer, or gave none. */
  readonly place: string | null;
  readonly caller: string | null;
  readonly callee: string | null;
  readonly callId: string | null;
  readonly callIds: readonly string[];
  /** Call-IDs of legs of the same call that lie farther from the caller. */
  readonly fartherLegs: readonly string[];
  /** Of a transfer: the call that it led to. */
  readonly targetCallId: string | null;
  /** Of a call, for ratios over many; false for another leg of a call that counts elsewhere. */
  readonly isAttempt: boolean;
  readonly isAnswered: boolean;
  /** Answered, or not for what the called party decided (RFC 6076 §4.7). */
  readonly isEffective: boolean;
  readonly postDialSeconds: number | null;
  readonly durationSeconds: number | null;
  /** What the input is called in which it was seen first. */
  readonly source: string | null;
};

/** One story that was told, as it goes to places: told again in the same words it has the same id and the same revision. */
export type Verdict = {
  /** The same whenever the same story is told. */
  readonly id: string;
  /** Of what is told of it, but for where the messages lie. */
  readonly revision: string;
  readonly facts: VerdictFacts;
  /** Its line of NDJSON; null for what has findings alone. */
  readonly story: ReportEvent | null;
  readonly findings: readonly FoundVerdict[];
  /** About how many bytes it takes. */
  readonly bytes: number;
};

import type { Severity, Story } from '../findings/index.ts';
import type { Sighting } from '../records/index.ts';
import type { Harm } from './harm.ts';

/** What kind of story may fail. */
export type CauseType = Exclude<Story['type'], 'form'>;

/** What of one story its cause is told by. */
export type CauseStory = {
  readonly type: CauseType;
  /** The rule that leads; null where none spoke: then the code is all there is. */
  readonly rule: string | null;
  /** The rule's title; null without a rule. */
  readonly title: string | null;
  readonly severity: Severity;
  readonly harm: Harm;
  /** The status that was answered; null for none. */
  readonly code: number | null;
  readonly phrase: string;
  /** The address of the element that gave it, or that gave nothing; null where the trace does not show it. */
  readonly place: string | null;
  readonly caller: string;
  /** What tells the caller from others: the name, but of an account the whole address of record. */
  readonly callerKey: string;
  readonly callee: string;
  /** Microseconds since 1970; NaN without times. */
  readonly atUs: number;
  /** What to look at first; null where nothing is kept. */
  readonly sighting: Sighting | null;
  /** How well it shows its cause: of two stories the one with more is the example. */
  readonly clarity: number;
  /** Call-IDs of which it tells all there is to tell. */
  readonly callIds: readonly string[];
  /** Those of other legs of the same call, and whether they lie farther from the caller. */
  readonly otherLegs: readonly { readonly callId: string; readonly isFarther: boolean }[];
};

/** Failures that are alike: one row of the overview. */
export type Cause<Example> = {
  /** The place in the list, from 1: what `--cause` names. */
  readonly id: number;
  /** The same for all stories of the cause: see `CauseTable.keyOf`. */
  readonly key: string;
  readonly type: CauseType;
  readonly rule: string | null;
  readonly title: string | null;
  readonly severity: Severity;
  readonly harm: Harm;
  readonly code: number | null;
  readonly phrase: string;
  /** Null where several elements gave it, or none did: people and numbers are everywhere. */
  readonly place: string | null;
  /** Elements that gave it; 0 where the place says nothing, or is not known. */
  readonly places: number;
  readonly count: number;
  /** Of all failures, between 0 and 1. */
  readonly share: number;
  readonly firstUs: number;
  readonly lastUs: number;
  /** How many different ones; those beyond what is counted are not. */
  readonly callers: number;
  readonly callees: number;
  readonly sighting: Sighting | null;
  /** What the one who gave the stories keeps of the clearest. */
  readonly example: Example;
};

import type { PartyName, Severity } from '../findings/index.ts';
import type { CheckGap, FindingStatus } from './check-result.ts';

/** How many findings there are of each kind. */
export type StatusCounts = Readonly<Record<FindingStatus, number>>;

/** Everything a check says, in one language; findings bring their own words. */
export type CheckWords = {
  readonly call: (from: string, to: string) => string;
  readonly registration: (name: string, registrar: string) => string;
  readonly transfer: (transferor: string, transferee: string, target: string) => string;

  /** Of a case by its name, and how it stands. */
  readonly undecided: (name: string, outcome: string) => string;
  readonly captureOn: string;

  /* What was asked for, and what there is. */
  readonly anyOf: (values: readonly string[]) => string;
  readonly atMost: (n: number) => string;
  readonly atLeast: (n: number) => string;
  readonly between: (min: number, max: number) => string;
  readonly exactly: (n: number) => string;
  readonly yesOrNo: (value: boolean) => string;
  readonly unknown: string;
  readonly none: string;

  /* Expectations. `which` names calls or transfers: `a call with to 1003`. */
  readonly fact: (fact: string, value: string) => string;
  readonly which: (kind: 'call' | 'transfer' | 'response', facts: readonly string[], count: number) => string;
  readonly found: (count: number, which: string) => string;
  readonly foundWrong: (count: number, wanted: string, which: string, names: string) => string;
  readonly allAre: (count: number, which: string, claim: string) => string;
  readonly notAll: (name: string, differs: string) => string;
  readonly nothingOfKind: (kind: 'call' | 'transfer') => string;
  readonly nearest: (name: string, differs: string) => string;
  readonly differs: (fact: string, shown: string, wanted: string) => string;
  readonly unmet: (label: string, message: string) => string;
  /* Expectations that name inputs. */
  readonly noSuchInput: (pattern: string) => string;
  readonly inputWithoutSip: (pattern: string) => string;
  readonly responsesOfAll: string;

  /* What did not come up. */
  readonly ignoredNothing: (which: string, reason: string) => string;
  readonly ignoreExpired: (which: string, reason: string, until: string) => string;
  readonly nothingMatches: string;
  readonly switchedOff: (families: readonly string[], isAll: boolean) => string;
  readonly baselineGone: (rule: string, what: string, count: number) => string;

  /* The text report. */
  readonly verdict: (passed: boolean) => string;
  /** In place of a verdict, where not all was checked. */
  readonly incomplete: string;
  readonly gap: (code: CheckGap['code'], input: string, messages: number) => string;
  readonly failing: (counts: Readonly<Record<Severity, number>>, unmet: number) => string;
  readonly nothingFails: (failOn: Severity) => string;
  readonly trace: (messages: number, calls: number, transfers: number, registrations: number) => string;
  readonly expectationsMet: (met: number, all: number) => string;
  readonly held: (counts: StatusCounts) => string;
  readonly turnedOff: (count: number) => string;
  readonly configuration: string;
  readonly moreWarnings: (count: number) => string;
  /** Of what was wrong with the inputs. */
  readonly moreProblems: (count: number) => string;
  readonly below: (count: number, failOn: Severity) => string;
  readonly severity: Record<Severity, string>;
  readonly atFault: string;
  readonly party: Record<PartyName, string>;
  readonly notCertain: string;
  readonly doNext: string;
  readonly reference: string;
  readonly expected: string;
  readonly nearestLabel: string;
  readonly outcome: (outcome: string, status: number | null) => string;
  readonly moreMessages: (n: number) => string;
  readonly status: (status: FindingStatus, reason: string | null) => string;
  readonly metMark: string;
};

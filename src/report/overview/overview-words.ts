import type { RegistrationOutcome } from '../../records/index.ts';

/** Who stands at the other end of what failed: those who called, transferred, registered, sent a request or an attack. */
export type Whose = 'callers' | 'transferors' | 'accounts' | 'senders' | 'sources';

/** What the overview of a busy trace says, in one language. */
export type OverviewWords = {
  readonly calls: string;
  readonly transfers: string;
  readonly registrations: string;
  readonly registration: Readonly<Record<RegistrationOutcome, (count: number) => string>>;
  readonly wentWrong: string;
  readonly count: string;
  readonly when: string;
  readonly example: string;
  /** Before the title of what made a transfer fail. */
  readonly transfer: (title: string) => string;
  readonly failedWith: (code: string) => string;
  readonly otherCauses: string;
  readonly at: (place: string) => string;
  /** In place of one: `12 places`. */
  readonly places: (n: number) => string;
  /** How many a cause met. */
  readonly met: Readonly<Record<Whose, (count: number) => string>>;
  readonly legs: (count: number) => string;
  readonly outcome: {
    readonly answered: (count: number) => string;
    readonly busy: (count: number) => string;
    readonly cancelled: (count: number) => string;
    readonly failed: (count: number) => string;
    readonly rejected: (count: number) => string;
    readonly noFinal: (count: number) => string;
  };
  /** Answer-seizure and network-effectiveness ratio. */
  readonly ratios: (answered: string, effective: string) => string;
  readonly postDialDelay: (median: string, p95: string) => string;
  readonly duration: (median: string, p95: string) => string;
  readonly mostAtOnce: (calls: number) => string;
  readonly succeeded: (count: number) => string;
  /** It failed, or succeeded with a fault. */
  readonly wentWrongOf: (count: number) => string;
  readonly moreCauses: (causes: number, stories: number, top: number) => string;
  readonly explained: (causes: number, percent: string) => string;
  readonly ownFaults: (causes: number, failures: number, percent: string) => string;
  readonly perBucket: (minutes: number) => string;
  readonly more: (cause: number) => string;
};

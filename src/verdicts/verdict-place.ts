import type { Verdict } from './verdict.ts';

/** What became of the verdicts of a place. */
export type PlaceFigures = {
  readonly sent: number;
  /** Refused for good, dropped because too many waited, or not taken before the end. */
  readonly failed: number;
  readonly waiting: number;
  /** Alerts that were not sent because there were too many within a minute. */
  readonly heldBack: number;
};

/** Somewhere verdicts go. */
export type VerdictPlace = {
  /** What it is called, without what is secret. */
  readonly text: string;
  readonly figures: PlaceFigures;
  /** Takes a verdict that it has a use for, and waits for nothing. */
  take(verdict: Verdict): void;
  /** Resolves when there is room for more; at once where what is too much is dropped. */
  room(): Promise<void>;
  /** Waits until all has arrived, but no longer than so many milliseconds. */
  end(withinMs: number): Promise<void>;
};

/** Is told of a place that does not take what it is sent, and that it does again: once each. */
export type PlaceFace = {
  readonly onTrouble: (error: unknown) => void;
  readonly onRecovery: () => void;
};

import { captureOf } from '../capture.ts';
import type { Message, Trace } from '../trace.ts';

/** A trace as it might have been as well. */
export type Derived = {
  /** Which of the derived traces of this way it is; tells how to find it again. */
  readonly label: string;
  /** What it is made of, each with its origin. */
  readonly messages: readonly Message[];
  readonly bytes: () => Uint8Array;
  /** Whose verdicts together are held against it, instead of those of the trace: the same conditions without the change. */
  readonly against?: readonly (() => Uint8Array)[];
};

/** A way to make other traces of a trace, and what must hold of them. */
export type Way = {
  readonly name: string;
  /**
   * `same`: the verdicts are those of the trace. `no accusation`: less is seen, so less may be said; but nobody is accused whom
   * the trace clears.
   */
  readonly promise: 'same' | 'no accusation';
  /** Empty where the way does not apply to the trace. `others` are all labelled traces. */
  readonly derive: (trace: Trace, others: readonly Trace[]) => readonly Derived[];
};

export const recorded = (label: string, messages: readonly Message[]): Derived => ({
  label,
  messages,
  bytes: () => captureOf(messages),
});

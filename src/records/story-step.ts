import type { Sighting } from './sighting.ts';

export type StepKind =
  | 'refer'
  | 'refer-response'
  | 'notify'
  | 'notify-response'
  | 'target-invite'
  | 'target-progress'
  | 'target-final'
  | 'target-cancel'
  | 'bye';

/** One line of a transfer's story. */
export type StoryStep = {
  readonly kind: StepKind;
  readonly sighting: Sighting;
  /** How many times the same message was sent again. */
  readonly repeats: number;
  /** Status the sipfrag of a NOTIFY claims, or the status of a response; null for another request. */
  readonly status: number | null;
  readonly subscriptionState: string | null;
};

import type { Pair } from './align.ts';
import type { Place, StepKind } from './call-steps.ts';
import type { TraitId, Value } from './traits/trait.ts';
import type { ReadMessage } from './transactions.ts';

/**
 * What a difference may be: `cause` may have decided what became of the call, `outcome` is what became of it, `explains` is what an
 * answer says of itself, `consequence` came after the outcome had parted, `note` is nothing that decides.
 */
export type Tier = 'cause' | 'outcome' | 'explains' | 'consequence' | 'note';

export type DifferenceKind = 'trait' | 'missing' | 'extra' | 'order';

/** One difference of one step. */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly step: { readonly kind: StepKind; readonly place: Place };
  /** What differs; null where the step itself does. */
  readonly trait: TraitId | null;
  /** The media section that it is about, from 0. */
  readonly section: number;
  readonly good: readonly Value[];
  readonly bad: readonly Value[];
  /** Where each side shows it; of a step that it lacks, what came before it there. */
  readonly goodAt: ReadMessage | null;
  readonly badAt: ReadMessage | null;
  /** Further messages in which the same differs. */
  readonly also: number;
  /** The lacking side ends before it could have shown it, or begins later. */
  readonly isUnseen: boolean;
  readonly tier: Tier;
  readonly weight: number;
  /** The finding that leads the bad side is about this. */
  readonly isNamed: boolean;
};

/** A difference before it is weighed. */
export type RawDifference = Omit<Difference, 'tier' | 'weight' | 'also' | 'isNamed'> & {
  /** Its place in the order of the steps. */
  readonly at: number;
};

/** What is the same for all messages in which it differs. */
export type Foldable = Omit<RawDifference, 'at'>;

/** What the comparison of two calls gives. */
export type Comparison = {
  readonly verdict: 'same' | 'differs' | 'unexplained';
  /** The first difference that can have decided; null where nothing that matters differs. */
  readonly parting: Difference | null;
  /** Where their outcomes part; null where they do not. */
  readonly outcome: Difference | null;
  /** All of them, by weight. */
  readonly differences: readonly Difference[];
  readonly pairs: readonly Pair[];
  /** Whether a transfer is in either of them, by which parties are named. */
  readonly isTransfer: boolean;
  /** Who began the request that asked for the transfer, in its leg. */
  readonly transferorBy: 'caller' | 'callee' | null;
  /** Who asked for the transfer had called in one of them and was called in the other. */
  readonly isTurned: boolean;
};

import type { Translatable } from '../languages/index.ts';
import type { Sighting } from '../records/index.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Whose behaviour made it fail, in the words of the report's contract. */
export type Blamed = 'transferor' | 'transferee' | 'target' | 'client' | 'registrar' | 'network' | null;

/** How far the trace carries the claim: `certain` shown, `likely` inferred or reported by a party, `possible` one reading of several. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** Why a claim is not certain: what each says stands in `doubt-words.ts`. */
export type Doubt =
  | 'hearsay'
  | 'likeness'
  | 'relay'
  | 'unvouched'
  | 'unseen'
  | 'still-open'
  | 'earlier'
  | 'branch'
  | 'phrase'
  | 'several-causes'
  | 'effect'
  | 'timing'
  | 'wish'
  | 'policy'
  | 'clock'
  | 'log'
  | 'icmp'
  | 'stranger'
  | 'unclear-target'
  | 'unreported';

type AnyMatch = {
  readonly atFault: Blamed;
  /** Where what the trace shows makes it less grave than the rule usually is. */
  readonly severity?: Severity;
};

export type CertainMatch = AnyMatch & { readonly confidence: 'certain' };

/** What a rule found in one story. */
export type Match =
  | CertainMatch
  | (AnyMatch & {
      readonly confidence: Exclude<Confidence, 'certain'>;
      /** Why it is not certain, where that is not the first reason that the rule names. */
      readonly doubt?: Doubt;
    });

/** What may leave the claims of a rule in doubt, the usual reason first. */
export type Doubts = Doubt | readonly [Doubt, ...Doubt[]];

/** A message that is not in the trace. Nothing is claimed of one that the capture is proven to have missed. */
export type Missing = {
  readonly isUnseen: boolean;
  /** Its time is over, or its sender was seen to give up: before that it is at most a warning, and at most likely. */
  readonly isOver: boolean;
};

/** The words of a rule in one language. `message` and `fix` may name what the story shows. */
export type RuleText<Story> = {
  /** Two to five words: the fault, never the remedy. */
  readonly title: string;
  /** What the rule recognises. */
  readonly what: string;
  /** Why it matters to the people on the call. */
  readonly why: string;
  /** What a trace must show before this rule speaks. */
  readonly needs: string;
  /** One sentence about this story: what happened and how the trace shows it. */
  readonly message: (story: Story) => string;
  /** What to do, most useful first. */
  readonly fix: (story: Story) => readonly string[];
};

/** A rule that can be less than certain says why: without a reason it does not compile. */
type Check<Story> =
  | { readonly check: (story: Story) => CertainMatch | null; readonly doubt?: undefined }
  | { readonly check: (story: Story) => Match | null; readonly doubt: Doubts };

/** One fault siptriage recognises. A rule is data and a pure check: no state, no I/O. */
export type Rule<Story> = Check<Story> & {
  /** `transfer/no-notify`: stable, scripted against. */
  readonly id: string;
  readonly severity: Severity;
  readonly references: readonly string[];
  /** The message whose absence it claims; null where it claims none of this story. */
  readonly misses?: (story: Story) => Missing | null;
  /** The messages it rests on, where not on the whole story. */
  readonly evidence?: (story: Story) => readonly Sighting[];
  readonly text: Translatable<RuleText<Story>>;
};

/** A rule that fired, in the reader's language. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly atFault: Blamed;
  readonly confidence: Confidence;
  /** Why it is not certain; null where it is. */
  readonly doubt: Doubt | null;
  readonly remediation: readonly string[];
  readonly references: readonly string[];
  readonly evidence: readonly Sighting[];
  /** Call-IDs of the story it was found in: its own first, then that of the call to the target. */
  readonly callIds: readonly string[];
  /** The same fault between the same parties has the same fingerprint in another run. */
  readonly fingerprint: string;
};

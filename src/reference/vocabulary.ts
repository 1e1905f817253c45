import type {
  ClassId,
  ConditionalHeader,
  DialogImpactId,
  FollowsId,
  ForkId,
  MethodScope,
  RetryId,
  SenderId,
} from './facts.ts';

/** Headings over the parts of an entry, a comparison or a list. */
export type HeadingId =
  | 'description'
  | 'whenYouSeeIt'
  | 'howToFix'
  | 'whatFollows'
  | 'useWhen'
  | 'facts'
  | 'references'
  | 'seeAlso'
  | 'keyDifferences'
  | 'inCommon'
  | 'whenToUseWhich'
  | 'tellingThemApart'
  | 'codes';

/** Labels of the fact rows of an entry and of the rows of a comparison, in their order. */
export const ASPECTS = [
  'class',
  'finality',
  'sentBy',
  'methods',
  'fork',
  'whatFollows',
  'retry',
  'action',
  'headersMust',
  'headersShould',
  'headersMay',
  'dialog',
  'subscription',
  'q850',
  'otherPhrases',
  'registration',
] as const;

export type AspectId = (typeof ASPECTS)[number];

/** Every word and sentence of explain, compare and codes that is not about one code, in one language. */
export type Vocabulary = {
  readonly headings: Readonly<Record<HeadingId, string>>;
  /** Short row labels, at most 24 characters: 'Sent by', 'On a fork', 'What to do first'. */
  readonly labels: Readonly<Record<AspectId, string>>;
  readonly classes: Readonly<Record<ClassId, string>>;
  readonly senders: Readonly<Record<SenderId, string>>;
  readonly methods: Readonly<Record<MethodScope, string>>;
  readonly retries: Readonly<Record<RetryId, string>>;
  readonly follows: Readonly<Record<FollowsId, string>>;
  readonly forks: Readonly<Record<ForkId, string>>;
  readonly dialogImpacts: Readonly<Record<DialogImpactId, string>>;
  /** Shown where RFC 5057 says nothing about the code. */
  readonly dialogImpactUnknown: string;
  readonly provisional: string;
  readonly final: string;
  readonly subscriptionEnds: string;
  /** Of a code that counts as a timeout (RFC 5057 §5.1, RFC 6665 §4.2.2). */
  readonly subscriptionTimesOut: string;
  readonly subscriptionStays: string;
  /** What a gateway sends for a code that the table of RFC 3398 §8.2.6.1 does not list, and for one whose Warning decides. */
  readonly q850Default: string;
  readonly q850ByWarning: string;
  /** Headers that are due under a condition. */
  readonly conditionalHeaders: Readonly<Record<ConditionalHeader, string>>;
  readonly registered: string;
  readonly unregistered: string;
  /** Stands for an empty list. */
  readonly none: string;
  /** 'A receiver treats it as 400.' */
  readonly treatAs: (code: number) => string;
  /** A code nobody lists: how a receiver treats it, and by which rule (RFC 3261 §8.1.3.2). */
  readonly fallback: (code: number, shown: number) => string;
  /** The rest of the entry of such a code, since the advice of x00 would mislead; useWhen is one sentence. */
  readonly unknownWhenYouSeeIt: string;
  readonly unknownHowToFix: readonly string[];
  readonly unknownUseWhen: string;
  /** First sentence of a comparison of two codes of different classes; class names as in `classes`. */
  readonly differsInClass: (a: number, classA: string, b: number, classB: string) => string;
  /** First sentence of a comparison of two codes of one class. */
  readonly sameClass: (a: number, b: number, className: string) => string;
  /** A comparison of a code with itself. */
  readonly sameCode: (code: number) => string;
  /** A comparison of 603 with its profile 603+ (ATIS-1000099): its title, what joins the two, and how to tell them apart. */
  readonly plus: { readonly title: string; readonly headline: string; readonly notes: readonly string[] };
};

import type { MethodName, OtherTerm, Q850Cause, Role, SubscriptionWord, WarningCode } from './term-names.ts';
import type { HeaderName } from './told-headers.ts';

/** What a term means, then what to do about it, most useful first. */
export type TermText = readonly [means: string, ...fix: readonly string[]];

export type TermKind = 'q850' | 'warning' | 'subscription' | 'method' | 'header' | 'role' | 'other';

/** Everything the reference says of terms in one language. */
export type TermTexts = {
  readonly q850: Readonly<Record<Q850Cause, TermText>>;
  readonly warning: Readonly<Record<WarningCode, TermText>>;
  readonly subscription: Readonly<Record<SubscriptionWord, TermText>>;
  readonly method: Readonly<Record<MethodName, TermText>>;
  readonly header: Readonly<Record<HeaderName, TermText>>;
  readonly role: Readonly<Record<Role, TermText>>;
  readonly other: Readonly<Record<OtherTerm, TermText>>;
  readonly words: TermWords;
};

export type TermWords = {
  readonly kinds: Readonly<Record<TermKind, string>>;
  readonly means: string;
  readonly howToFix: string;
  readonly asPasted: string;
  readonly references: string;
  readonly seeAlso: string;
  /** `A gateway makes 486 of it.` */
  readonly asSip: (code: number) => string;
  readonly inStir: string;
  readonly wording: (phrase: string) => string;
  readonly phraseOf: (code: number) => string;
  /** Who is who where words are read without a trace. */
  readonly parties: { readonly at: string; readonly caller: string; readonly callee: string };
  readonly says: (cause: string) => string;
};

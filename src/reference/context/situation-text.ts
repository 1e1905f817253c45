/** What a code means in one situation: stands in place of the code's own entry. */
export type SituationText = {
  readonly title: string;
  readonly description: string;
  readonly whenYouSeeIt: string;
  /** Empty where everything is as it should be. */
  readonly howToFix: readonly string[];
  readonly references: readonly string[];
};

/** Words around what a response's headers add, in one language. */
export type NoteWords = {
  readonly warning: (code: number, meaning: string | null, text: string) => string;
  readonly q850: (cause: number, meaning: string | null, text: string) => string;
  readonly sipCause: (cause: number, meaning: string | null, text: string) => string;
  readonly reason: (protocol: string, cause: number | null, text: string) => string;
  readonly retryAfter: (seconds: number) => string;
  readonly unsupported: (tags: string) => string;
  readonly phrase: (phrase: string) => string;
  /** Warning codes of RFC 3261 §20.43. */
  readonly warnings: Readonly<Record<number, string>>;
  /** Causes of ITU-T Q.850. */
  readonly causes: Readonly<Record<number, string>>;
};

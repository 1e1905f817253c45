import type { Blamed, Confidence, Severity } from './rule.ts';

/** One line of the list of rules. */
export type RuleListItem = { readonly rule: string; readonly severity: Severity; readonly title: string };

/** The entry of one rule in a language. */
export type RuleExplanation = RuleListItem & {
  readonly what: string;
  readonly why: string;
  /** What a trace must show before the rule speaks. */
  readonly needs: string;
  /** Why what it says may be less than certain, the usual reason first; none where it always is certain. */
  readonly doubts: readonly string[];
  readonly howToFix: readonly string[];
  readonly references: readonly string[];
  /** What the rule said of a small trace made for it; null without one. */
  readonly example: {
    readonly message: string;
    readonly atFault: Blamed;
    readonly confidence: Confidence;
  } | null;
};

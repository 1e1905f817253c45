import type { Lang } from '../../reference/index.ts';
import type { Blamed, Confidence } from '../rule.ts';

/** What a rule said of one of its fixtures. */
export type RuleExample = {
  readonly atFault: Blamed;
  readonly confidence: Confidence;
  readonly said: Readonly<Record<Lang, { readonly message: string; readonly howToFix: readonly string[] }>>;
};

/** By the id of the rule. */
export type RuleExamples = Readonly<Record<string, RuleExample>>;

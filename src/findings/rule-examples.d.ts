import type { OtherLang } from '../languages/index.ts';
import type { Blamed, Confidence } from './rule.ts';

/** What a rule said of one of its fixtures. */
export type RuleExample = {
  readonly atFault: Blamed;
  readonly confidence: Confidence;
  /** In every language that the build knew. */
  readonly said: { readonly en: Said } & Readonly<Partial<Record<OtherLang, Said>>>;
};

type Said = { readonly message: string; readonly howToFix: readonly string[] };

/** By the id of the rule. The build tells the fixtures with what it compiled: test/build/rule-examples.js. */
export declare const RULE_EXAMPLES: Readonly<Record<string, RuleExample>>;

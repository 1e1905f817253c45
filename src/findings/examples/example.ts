import type { OtherLang } from '../../languages/index.ts';
import type { Blamed, Confidence } from '../rule.ts';

type Said = { readonly message: string; readonly howToFix: readonly string[] };

/** What a rule said of one of its fixtures. */
export type RuleExample = {
  readonly atFault: Blamed;
  readonly confidence: Confidence;
  /** In English, and in the languages in which `npm run docs` has told it. */
  readonly said: { readonly en: Said } & Readonly<Partial<Record<OtherLang, Said>>>;
};

/** By the id of the rule. */
export type RuleExamples = Readonly<Record<string, RuleExample>>;

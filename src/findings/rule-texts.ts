import type { Part } from '../languages/index.ts';
import type { Rule, RuleText } from './rule.ts';

/** What a language says for some rules, by their names. */
export type RuleTexts<Rules> = {
  readonly [Name in keyof Rules]: Rules[Name] extends Rule<infer Story> ? RuleText<Story> : never;
};

/** Some rules, by their names, as what another language can be added to. */
export function partOf<Rules extends object>(rules: Rules): Part<RuleTexts<Rules>> {
  return {
    get english() {
      const texts = Object.entries(rules).map(([name, rule]) => [name, (rule as Rule<unknown>).text.english]);
      return Object.fromEntries(texts) as RuleTexts<Rules>;
    },
    add: (lang, texts) => {
      for (const [name, rule] of Object.entries(rules)) {
        (rule as Rule<unknown>).text.add(lang, texts[name as keyof Rules] as RuleText<unknown>);
      }
    },
  };
}

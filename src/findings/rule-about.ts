import type { Lang } from '../reference/index.ts';
import { DOUBT_WORDS } from './doubt-words.ts';
import { doubtsOf } from './doubts-of.ts';
import { RULES, type RuleAbout } from './registry.ts';
import type { Doubt } from './rule.ts';
import type { RuleExplanation } from './rule-entry.ts';

/** What holds of a rule in every trace: its entry without the example, and what that makes of the remedy. Null for no rule. */
export function aboutRule(id: string, lang: Lang): RuleExplanation | null {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) {
    return null;
  }
  const { title, what, why, needs } = rule.text.in(lang);
  return {
    rule: rule.id,
    severity: rule.severity,
    title,
    what,
    why,
    needs,
    doubts: doubtsAbout(rule).map((doubt) => DOUBT_WORDS.in(lang)[doubt]),
    howToFix: [],
    references: rule.references,
    example: null,
  };
}

/** By the rule itself, and because what it misses may still come. */
function doubtsAbout(rule: RuleAbout): readonly Doubt[] {
  const own = doubtsOf(rule);
  return rule.misses === undefined || own.includes('still-open') ? own : [...own, 'still-open'];
}

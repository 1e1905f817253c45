/**
 * What can be said of the rules themselves, without a trace: a door of its own, because the words with their examples are
 * wanted only where somebody asks about a rule.
 */
import { RULE_EXAMPLES, type RuleExample } from '#rule-examples';
import type { Lang } from '../reference/index.ts';
import { DOUBT_WORDS } from './doubt-words.ts';
import { doubtsOf } from './doubts-of.ts';
import { editDistance } from './edit-distance.ts';
import { RULES, type RuleAbout } from './registry.ts';
import type { Doubt } from './rule.ts';
import type { RuleExplanation, RuleListItem } from './rule-entry.ts';

export { RULE_PAGE_WORDS, renderRule, renderRuleList, ruleSections } from './about-lines.ts';
export { wordsLike } from './pasted/near-words.ts';
export { type PastedPage, pastedPage, renderPasted } from './pasted/pasted-page.ts';
export { readPasted, readWarningCode } from './pasted/read-pasted.ts';

/** Every rule, in the order in which they are asked. */
export function listRules(lang: Lang): readonly RuleListItem[] {
  return RULES.map((rule) => itemOf(rule, lang));
}

/** The entry of a rule by its id, or by the part behind the slash where that names one rule; null for no rule. */
export function explainRule(name: string, lang: Lang): RuleExplanation | null {
  const rule = find(name);
  if (rule === null) {
    return null;
  }
  const { what, why, needs } = rule.text.in(lang);
  const example = Object.hasOwn(RULE_EXAMPLES, rule.id) ? (RULE_EXAMPLES[rule.id] as RuleExample) : null;
  const told = example === null ? null : saidIn(example, lang);
  return {
    ...itemOf(rule, lang),
    what,
    why,
    needs,
    doubts: doubtsAbout(rule).map((doubt) => DOUBT_WORDS.in(lang)[doubt]),
    howToFix: told?.howToFix ?? [],
    references: rule.references,
    example:
      example === null || told === null
        ? null
        : { message: told.message, atFault: example.atFault, confidence: example.confidence },
  };
}

/** By the rule itself, and because what it misses may still come. */
function doubtsAbout(rule: RuleAbout): readonly Doubt[] {
  const own = doubtsOf(rule);
  return rule.misses === undefined || own.includes('still-open') ? own : [...own, 'still-open'];
}

/** A language in which nothing was told yet gets the example in English. */
function saidIn({ said }: RuleExample, lang: Lang): RuleExample['said']['en'] {
  const byLang: Partial<Record<Lang, RuleExample['said']['en']>> = said;
  return byLang[lang] ?? said.en;
}

/** The ids most like a name that is none, the likeliest first; none where nothing comes near. */
export function rulesLike(name: string, most = 3): readonly string[] {
  const wanted = name.slice(0, MAX_NAME).toLowerCase();
  const isNear = ({ distance }: { distance: number }): boolean => distance <= Math.max(2, wanted.length * 0.45);
  return RULES.map(({ id }) => ({ id, distance: Math.min(editDistance(wanted, id), editDistance(wanted, bare(id))) }))
    .filter(isNear)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Longer than any id. */
const MAX_NAME = 80;

function itemOf({ id, severity, text }: RuleAbout, lang: Lang): RuleListItem {
  return { rule: id, severity, title: text.in(lang).title };
}

function find(name: string): RuleAbout | null {
  const wanted = name.trim().toLowerCase();
  const named = RULES.find(({ id }) => id === wanted);
  const alike = RULES.filter(({ id }) => bare(id) === wanted);
  return named ?? (alike.length === 1 ? (alike[0] as RuleAbout) : null);
}

function bare(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

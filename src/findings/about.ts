/**
 * What can be said of the rules themselves, without a trace: a door of its own, because the words with their examples are
 * wanted only where somebody asks about a rule.
 */
import { RULE_EXAMPLES, type RuleExample } from '#rule-examples';
import type { Lang } from '../reference/index.ts';
import { editDistance } from './edit-distance.ts';
import { RULES, type RuleAbout } from './registry.ts';
import { aboutRule } from './rule-about.ts';
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
  const about = rule === null ? null : aboutRule(rule.id, lang);
  if (about === null) {
    return null;
  }
  const example = Object.hasOwn(RULE_EXAMPLES, about.rule) ? (RULE_EXAMPLES[about.rule] as RuleExample) : null;
  if (example === null) {
    return about;
  }
  const { atFault, confidence } = example;
  const { message, howToFix } = saidIn(example, lang);
  return { ...about, howToFix, example: { message, atFault, confidence } };
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

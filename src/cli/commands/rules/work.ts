/** What `rules` does: loaded when it runs. */
import { listRules, renderRuleList } from '../../../findings/about.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { paintLines } from '../../reference/paint-lines.ts';
import { RULES_WORDS } from './words.ts';

/**
 * Every rule, or those of a family.
 *
 * @throws UsageError for what is no family.
 */
export async function ruleListText(family: string | undefined, options: PageOptions, io: Io): Promise<string> {
  const { lang, format } = options;
  await loadLanguage(lang);
  const all = listRules(lang);
  const rules = family === undefined ? all : all.filter(({ rule }) => familyOf(rule) === family.trim().toLowerCase());
  if (rules.length === 0) {
    const families = [...new Set(all.map(({ rule }) => familyOf(rule)))].join(', ');
    throw new UsageError(sayingOf(RULES_WORDS, ({ noFamily }) => noFamily(family ?? '', families)));
  }
  return format === 'json'
    ? jsonText(rules)
    : paintLines(renderRuleList(rules, lang, pageWidthFor(options, io)), styleFor(options, io));
}

function familyOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}

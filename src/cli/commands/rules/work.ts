/** What `rules` does: loaded when it runs. */
import { listRules, renderRuleList } from '../../../findings/about.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/** Every rule. */
export async function ruleListText(options: PageOptions, io: Io): Promise<string> {
  const { lang, format } = options;
  await loadLanguage(lang);
  const rules = listRules(lang);
  return format === 'json'
    ? jsonText(rules)
    : paintLines(renderRuleList(rules, lang, pageWidthFor(options, io)), styleFor(options, io));
}

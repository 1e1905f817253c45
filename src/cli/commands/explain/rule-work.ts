/** What `explain` does with a rule: loaded when one is asked for. */
import { explainRule, renderRule, rulesLike } from '../../../findings/about.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/**
 * The entry of a rule.
 *
 * @throws UsageError for a name that is no rule, with those that come near.
 */
export async function ruleText(name: string, options: PageOptions, io: Io): Promise<string> {
  const { lang, format } = options;
  await loadLanguage(lang);
  const rule = explainRule(name, lang);
  if (rule === null) {
    throw new UsageError(unknownRule(name));
  }
  return format === 'json'
    ? jsonText(rule)
    : paintLines(renderRule(rule, lang, pageWidthFor(options, io)), styleFor(options, io));
}

function unknownRule(name: string): string {
  const near = rulesLike(name);
  const hint = near.length === 0 ? 'siptriage rules lists them' : `did you mean ${near.join(' or ')}?`;
  return `${name} is neither a SIP response code (100 to 699) nor a rule; ${hint}`;
}

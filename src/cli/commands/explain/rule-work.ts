/** What only the commands about rules need: loaded when one of them runs. */
import { explainRule, listRules, renderRule, renderRuleList, rulesLike } from '../../../findings/about.ts';
import type { Lang } from '../../../reference/index.ts';
import type { Style } from '../../../report/index.ts';
import { jsonText } from '../../output/json-text.ts';
import { UsageError } from '../../process/usage-error.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/**
 * The entry of a rule.
 *
 * @throws UsageError for a name that is no rule, with those that come near.
 */
export function ruleText(name: string, lang: Lang, format: string, style: Style): string {
  const rule = explainRule(name, lang);
  if (rule === null) {
    throw new UsageError(unknownRule(name));
  }
  return format === 'json' ? jsonText(rule) : paintLines(renderRule(rule, lang), style);
}

/** Every rule. */
export function ruleListText(lang: Lang, format: string, style: Style): string {
  const rules = listRules(lang);
  return format === 'json' ? jsonText(rules) : paintLines(renderRuleList(rules, lang), style);
}

function unknownRule(name: string): string {
  const near = rulesLike(name);
  const hint = near.length === 0 ? 'siptriage rules lists them' : `did you mean ${near.join(' or ')}?`;
  return `${name} is neither a SIP response code (100 to 699) nor a rule; ${hint}`;
}

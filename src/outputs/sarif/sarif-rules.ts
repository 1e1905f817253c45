import type { ReportingDescriptor, Result } from 'sarif';
import type { CheckedFinding } from '../../check/index.ts';
import { aboutRule, rulePageAddress, ruleSections, type Severity } from '../../findings/index.ts';
import { sectionMarkdown, sectionText } from '../../page/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';

export const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** The rules that found something, each once, in the order in which they did. */
export function rulesFor(
  findings: Iterable<CheckedFinding>,
  options: Pick<CheckOutputOptions, 'lang' | 'pages'>,
): ReportingDescriptor[] {
  const ids = new Set<string>();
  for (const { finding } of findings) {
    ids.add(finding.rule);
  }
  return [...ids].map((id) => {
    const rule = aboutRule(id, options.lang);
    return rule === null ? { id } : descriptorOf(rule, options);
  });
}

type RuleEntry = NonNullable<ReturnType<typeof aboutRule>>;

/** Its page, but for the example, whose parties nobody meets in this trace; where the pages lie, the way to it. */
function descriptorOf(
  rule: RuleEntry,
  { lang, pages = null }: Pick<CheckOutputOptions, 'lang' | 'pages'>,
): ReportingDescriptor {
  const { rule: id, title, what, severity } = rule;
  const sections = ruleSections(rule, lang);
  return {
    id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: what },
    ...(pages === null ? {} : { helpUri: rulePageAddress(pages, id, lang) }),
    help: { text: sectionText(sections), markdown: sectionMarkdown(sections, 0) },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: ['sip', id.split('/')[0] ?? ''], precision: 'high' },
  };
}

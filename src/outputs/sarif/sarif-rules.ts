import type { ReportingDescriptor, Result } from 'sarif';
import type { CheckedFinding } from '../../check/index.ts';
import { RULES, type RuleAbout, type Severity } from '../../findings/index.ts';
import { translatable } from '../../languages/index.ts';
import type { Lang } from '../../reference/index.ts';

export const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/** Headings over what is said of a rule. */
export type RuleHeadings = { readonly needs: string; readonly references: string };

const EN: RuleHeadings = { needs: 'What the trace must show', references: 'References' };

export const RULE_HEADINGS = translatable(EN);

/** The rules that found something, each once, in the order in which they did. */
export function rulesFor(findings: readonly CheckedFinding[], lang: Lang): ReportingDescriptor[] {
  const about = new Map(RULES.map((rule) => [rule.id, rule]));
  const ids = [...new Set(findings.map(({ finding }) => finding.rule))];
  return ids.map((id) => {
    const rule = about.get(id);
    return rule === undefined ? { id } : descriptorOf(rule, lang);
  });
}

function descriptorOf(rule: RuleAbout, lang: Lang): ReportingDescriptor {
  const { title, what, why, needs } = rule.text.in(lang);
  const { needs: needsHeading, references } = RULE_HEADINGS.in(lang);
  const more = needs === undefined ? [] : [`${needsHeading}: ${needs}`];
  const markdown = [
    why,
    ...(needs === undefined ? [] : [`**${needsHeading}**: ${needs}`]),
    `**${references}**: ${rule.references.join(', ')}`,
  ];
  return {
    id: rule.id,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: {
      text: [what, why, ...more, `${references}: ${rule.references.join(', ')}`].join('\n\n'),
      markdown: [what, ...markdown].join('\n\n'),
    },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: ['sip', rule.id.split('/')[0] ?? ''], precision: 'high' },
  };
}

import { translatable } from '../languages/index.ts';
import {
  BLANK_LINE,
  capitalise,
  hangingLines,
  PAGE_WIDTH,
  padEnd,
  plainLine,
  type Section,
  sectionLines,
  type TextLine,
  widthOf,
} from '../page/index.ts';
import type { Lang } from '../reference/index.ts';
import { PARTY_NAMES, type PartyName, partyOf } from './party-names.ts';
import type { Confidence, Severity } from './rule.ts';
import type { RuleExplanation, RuleListItem } from './rule-entry.ts';

const INDENT = '  ';

/** What the pages about rules say besides the rules' own words. */
export type RulePageWords = {
  readonly rules: string;
  readonly what: string;
  readonly why: string;
  readonly needs: string;
  readonly doubts: string;
  readonly howToFix: string;
  readonly references: string;
  readonly example: string;
  readonly atFault: string;
  readonly nobody: string;
  readonly party: Readonly<Record<PartyName, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
};

const EN: RulePageWords = {
  rules: 'Rules',
  what: 'What it recognises',
  why: 'Why it matters',
  needs: 'What the trace must show',
  doubts: 'What may leave it in doubt',
  howToFix: 'How to fix it',
  references: 'References',
  example: 'Example',
  atFault: 'at fault',
  nobody: 'nobody',
  party: PARTY_NAMES,
  confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
};

export const RULE_PAGE_WORDS = translatable(EN);

/** What is said of a rule, part by part: for a terminal, a page and whoever shows help. */
export function ruleSections(rule: RuleExplanation, lang: Lang): readonly Section[] {
  const words = RULE_PAGE_WORDS.in(lang);
  return [
    { heading: words.what, kind: 'text', text: rule.what },
    { heading: words.why, kind: 'text', text: rule.why },
    { heading: words.needs, kind: 'text', text: rule.needs },
    { heading: words.doubts, kind: 'points', items: rule.doubts },
    { heading: words.howToFix, kind: 'steps', items: rule.howToFix },
    { heading: words.example, kind: 'text', text: exampleOf(rule, words) },
    { heading: words.references, kind: 'text', text: rule.references.join(' · ') },
  ];
}

/** Lays the entry of a rule out for a terminal, in lines of at most `width` columns. */
export function renderRule(rule: RuleExplanation, lang: Lang, width = PAGE_WIDTH): readonly TextLine[] {
  const { severity } = RULE_PAGE_WORDS.in(lang);
  return [
    plainLine(`${rule.rule}  ${rule.title} (${severity[rule.severity]})`, 'title'),
    ...sectionLines(ruleSections(rule, lang), width),
  ];
}

function exampleOf({ rule, example }: RuleExplanation, words: RulePageWords): string {
  if (example === null) {
    return '';
  }
  const { message, atFault, confidence } = example;
  const blamed = atFault === null ? words.nobody : words.party[partyOf(rule, atFault)];
  return `“${capitalise(message)}” (${words.atFault}: ${blamed}; ${words.confidence[confidence]})`;
}

/** Lays the list of rules out for a terminal: id, severity, title. */
export function renderRuleList(rules: readonly RuleListItem[], lang: Lang, width = PAGE_WIDTH): readonly TextLine[] {
  const { severity, rules: heading } = RULE_PAGE_WORDS.in(lang);
  const idWidth = Math.max(...rules.map(({ rule }) => widthOf(rule))) + 2;
  const severityWidth = Math.max(...Object.values(severity).map(widthOf)) + 2;
  return [
    plainLine(heading, 'title'),
    BLANK_LINE,
    ...rules.flatMap((rule) =>
      hangingLines(
        `${INDENT}${padEnd(rule.rule, idWidth)}${padEnd(severity[rule.severity], severityWidth)}`,
        rule.title,
        width,
      ),
    ),
  ];
}

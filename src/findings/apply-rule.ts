import type { Sighting } from '../records/index.ts';
import type { Lang } from '../reference/index.ts';
import { doubtsOf } from './doubts-of.ts';
import { fingerprintOf } from './finding-fingerprint.ts';
import type { Doubt, Finding, Match, Rule } from './rule.ts';

/** What all findings of one story share. */
export type AboutStory = {
  readonly evidence: readonly Sighting[];
  /** The parties and the shape: what stays the same in another run. */
  readonly identity: readonly (string | number)[];
  readonly callIds: readonly string[];
};

/**
 * What a rule finds in a story, in words of a language.
 *
 * @param told the story as its words tell it; asked only where the rule fires.
 */
export function applyRule<Story>(
  rule: Rule<Story>,
  story: Story,
  lang: Lang,
  about: AboutStory,
  told: () => Story = () => story,
): Finding | null {
  const match = rule.check(story);
  const missing = match === null ? null : (rule.misses?.(story) ?? null);
  if (match === null || missing?.isUnseen === true) {
    return null;
  }
  return findingOf(rule, missing?.isOver === false ? mayStillCome(rule, match) : match, told(), lang, about);
}

/** What rests on a message that may still come is at most a warning and at most likely. */
function mayStillCome({ severity }: Pick<Rule<unknown>, 'severity'>, match: Match): Match {
  const said = match.severity ?? severity;
  return {
    atFault: match.atFault,
    severity: said === 'error' ? 'warning' : said,
    confidence: match.confidence === 'certain' ? 'likely' : match.confidence,
    doubt: 'still-open',
  };
}

/** Why what was found is not certain; null where it is. */
export function doubtIn<Story>(rule: Rule<Story>, match: Match): Doubt | null {
  return match.confidence === 'certain' ? null : (match.doubt ?? doubtsOf(rule)[0] ?? null);
}

function findingOf<Story>(
  rule: Rule<Story>,
  match: Match,
  story: Story,
  lang: Lang,
  { evidence, identity, callIds }: AboutStory,
): Finding {
  const text = rule.text.in(lang);
  return {
    rule: rule.id,
    severity: match.severity ?? rule.severity,
    title: text.title,
    message: text.message(story),
    atFault: match.atFault,
    confidence: match.confidence,
    doubt: doubtIn(rule, match),
    remediation: text.fix(story),
    references: rule.references,
    evidence: rule.evidence?.(story) ?? evidence,
    callIds,
    fingerprint: fingerprintOf([rule.id, match.atFault, ...identity]),
  };
}

/** What all of the rules find that fire. */
export function allOf<Story>(
  rules: readonly Rule<Story>[],
  found: (rule: Rule<Story>) => Finding | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const finding = found(rule);
    if (finding !== null) {
      findings.push(finding);
    }
  }
  return findings;
}

/** What the first of the rules that fires finds. */
export function firstOf<Story>(
  rules: readonly Rule<Story>[],
  found: (rule: Rule<Story>) => Finding | null,
): Finding | null {
  for (const rule of rules) {
    const finding = found(rule);
    if (finding !== null) {
      return finding;
    }
  }
  return null;
}

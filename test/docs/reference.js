import { explainRule, RULE_PAGE_WORDS, ruleSections } from '../../dist/findings/about.js';
import * as findings from '../../dist/findings/index.js';
import { partyOf } from '../../dist/findings/party-names.js';
import { LANGUAGES } from '../../dist/languages/index.js';
import { loadLanguage } from '../../dist/languages/load.js';
import { loadPages } from '../../dist/languages/load-pages.js';
import { STATUS_CODES, UNREGISTERED_CODES } from '../../dist/reference/index.js';
import { codeHeading, codeSections, compareIn, explainIn, PAIRS } from '../../dist/reference/pages.js';

/* What the pages about rules and codes tell, and how these lead to each other: for docs/ and for the site. */

/** Every code that has an entry, in numeric order. */
export const CODES = [...STATUS_CODES, ...UNREGISTERED_CODES].sort((a, b) => a - b);

/** The codes that people confuse, two by two. */
export const CONFUSED = PAIRS.map((id) => id.split('-').map(Number));

/** A page has no room for more of them. */
const MOST_RELATED = 6;

/** A number of three digits that is no code: of an RFC or a cause, or with a unit. */
const CODE = /(?<!RFC |§|cause |cause=|[\d.#])\b[1-6]\d\d\b(?![\d.%]\d|[ -]?(?:m?s|seconds?|bytes?|kB|ports?)\b)/g;

let drawn = null;

/** Every rule by its id: its fixture with the ladder of it, the codes of which it speaks, the rules beside it. */
export async function rulesAbout() {
  // What makes captures of scenarios takes its time to load.
  drawn ??= import('./rule-fixtures.js').then(({ drawnFixtures }) => drawnFixtures());
  const fixtures = await drawn;
  const rules = findings.RULES.map(({ id, severity }) => ({
    id,
    severity,
    fixture: fixtures.get(id) ?? null,
    codes: codesIn(id),
  }));
  return new Map(rules.map((rule) => [rule.id, { ...rule, related: relatedTo(rule, rules) }]));
}

/** The codes of which a rule speaks, in the order in which it does. */
function codesIn(id) {
  const { title, what, why, needs, example } = explainRule(id, 'en');
  const found = [title, what, why, needs, example?.message ?? ''].join('\n').match(CODE) ?? [];
  return [...new Set(found.map(Number))].filter((code) => CODES.includes(code));
}

/** Rules that rightly fire beside it, then those of its family that speak of the same codes. */
function relatedTo({ id, codes, fixture }, rules) {
  const told = codes.filter((code) => code >= 300 || code === 202);
  const alike = rules
    .filter((other) => other.id !== id && familyOf(other.id) === familyOf(id))
    .map((other) => ({ id: other.id, shared: other.codes.filter((code) => told.includes(code)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return [...new Set([...(fixture?.also ?? []), ...alike.map((other) => other.id)])].slice(0, MOST_RELATED);
}

/** `transfer` of `transfer/no-notify`. */
export function familyOf(id) {
  return id.slice(0, id.indexOf('/'));
}

/** What a language says of rules and codes. */
export async function reference(lang) {
  await Promise.all(LANGUAGES.map(loadLanguage));
  const language = await loadPages(lang);
  const words = RULE_PAGE_WORDS.in(lang);
  return {
    lang,
    words,
    headings: language.vocabulary.headings,
    /** @param own what it said of another trace than its example's, for which it stands then. */
    rule: (id, own = null) => {
      const about = explainRule(id, lang);
      const entry = own === null ? about : { ...about, severity: own.severity, example: own };
      return { ...entry, sections: ruleSections(entry, lang), traits: traitsOf(entry, words) };
    },
    code: (code) => {
      const entry = explainIn(language, code);
      return { ...entry, title: codeHeading(entry), name: entry.title, sections: codeSections(entry, language) };
    },
    compare: (a, b) => compareIn(language, a, b),
    language,
  };
}

/** How grave it is; in its example, who is at fault and how sure that is. */
function traitsOf({ rule, severity, example }, words) {
  if (example === null) {
    return [words.severity[severity]];
  }
  const { atFault, confidence } = example;
  const blamed = atFault === null ? words.nobody : words.party[partyOf(rule, atFault)];
  return [words.severity[severity], `${words.atFault}: ${blamed}`, words.confidence[confidence]];
}

import { allTerms, explainTerm, termOf } from '../../dist/reference/index.js';
import { CODES, CONFUSED, reference, rulesAbout } from '../docs/reference.js';
import { codePage } from './code-pages.js';
import { comparePage, PLUS, plusPage } from './compare-pages.js';
import { examples } from './examples.js';
import { causesPage, homePage, rulePage } from './other-pages.js';
import { doorOf, pageOf } from './page.js';

/** Kinds of terms that are numbers, and how far they may go. */
const NUMBERED = [
  ['q850', 0, 127],
  ['warning', 300, 399],
];

/** What makes each page of the site, by its path: the same pages in each language, below a folder of its own. */
export async function sitePages() {
  const rules = await rulesAbout();
  const shown = await examples(rules);
  const pages = new Map([['index.html', async () => doorOf()]]);
  for (const lang of ['en', 'vi']) {
    const terms = termsIn(lang);
    const term = (name) => terms.find((each) => each.name === name);
    const site = { lang, rules, shown, terms, term, about: await reference(lang) };
    for (const [path, make] of pagesOf(rules)) {
      pages.set(`${lang}/${path}`, async () => pageOf({ path, lang, ...(await make(site)) }));
    }
  }
  return pages;
}

function pagesOf(rules) {
  return [
    ['index.html', homePage],
    ['causes.html', causesPage],
    ...CODES.map((code) => [`codes/${code}.html`, (site) => codePage(code, site)]),
    ...CONFUSED.map(([a, b]) => [`compare/${a}-${b}.html`, (site) => comparePage(a, b, site)]),
    [`compare/${PLUS.file}.html`, plusPage],
    ...[...rules.keys()].map((id) => [`rules/${id}.html`, (site) => rulePage(id, site)]),
  ];
}

function termsIn(lang) {
  const numbered = NUMBERED.flatMap(([kind, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => termOf(kind, String(first + i))).filter((term) => term !== null),
  );
  return [...numbered, ...allTerms()].map((term) => ({
    ...explainTerm(term, lang),
    anchor: `${term.kind}-${term.name.toLowerCase().replace(/\W+/g, '-')}`,
  }));
}

import { htmlText } from '../../dist/display/index.js';
import { CODES, CONFUSED } from '../docs/reference.js';
import { RULE_GROUPS } from '../docs/rule-groups.js';
import { PLUS } from './compare-pages.js';
import { ladderHtml, link, linksHtml, sectionsHtml } from './parts.js';
import { SEARCH_SCRIPT } from './search-script.js';
import { SITE_WORDS } from './words.js';

/** The page of a rule, with the ladder of its example. */
export async function rulePage(id, { about, rules, lang }) {
  const words = SITE_WORDS[lang];
  const { title, traits, sections, severity } = about.rule(id);
  const { fixture, codes, related } = rules.get(id);
  const badges = traits.map(
    (trait, i) => `<span class="trait${i === 0 ? ` ${severity}` : ''}">${htmlText(trait)}</span>`,
  );
  const example =
    fixture === null ? '' : ladderHtml({ layout: await fixture.layout(), of: `fixtures/rules/${fixture.path}` }, lang);
  return {
    title,
    body: [
      `<h1>${htmlText(title)}</h1><p><code>${htmlText(id)}</code></p><p>${badges.join('')}</p>`,
      ...sections.map((section) => sectionsHtml([section]) + (section.heading === about.words.example ? example : '')),
      linksHtml(
        words.relatedCodes,
        codes.map((code) => link(`../../codes/${code}.html`, about.code(code).title)),
      ),
      linksHtml(
        words.relatedRules,
        related.map((other) => link(`../${other}.html`, about.rule(other).title, other)),
      ),
    ].join('\n'),
  };
}

/** Causes of the telephone network, codes of warnings, and the words of which traces and reports are full. */
export function causesPage({ terms, lang }) {
  const words = SITE_WORDS[lang];
  const kinds = [...new Set(terms.map(({ kind }) => kind))];
  const sections = kinds.map((kind) => {
    const list = terms.filter((term) => term.kind === kind);
    const entries = list.map(({ anchor, title, means, howToFix, seeAlso }) => {
      const ways = seeAlso.map(({ code, title: name }) => link(`codes/${code}.html`, `${code} ${name}`));
      const steps = howToFix.map((step) => `<li>${htmlText(step)}</li>`).join('');
      return `<h3 id="${anchor}">${htmlText(title)}</h3><p>${htmlText(means)}</p>${steps === '' ? '' : `<ul>${steps}</ul>`}${ways.length === 0 ? '' : `<p>${ways.join(' · ')}</p>`}`;
    });
    return `<h2 id="${kind}">${htmlText(words.kinds[kind])}</h2>${entries.join('\n')}`;
  });
  return { title: words.causes, body: `<h1>${htmlText(words.causes)}</h1>${sections.join('\n')}` };
}

/** The first page: everything there is, which the search narrows. */
export function homePage({ about, terms, lang }) {
  const words = SITE_WORDS[lang];
  const codes = CODES.map((code) => about.code(code));
  const sections = [
    [words.pairs, pairItems(about, words)],
    [words.codes, codes.filter(({ registered }) => registered).map(codeItem)],
    [words.unregistered, codes.filter(({ registered }) => !registered).map(codeItem)],
    ...RULE_GROUPS.map((group) => [
      group[lang].heading,
      group.rules.map(({ id }) => {
        const { title, what } = about.rule(id);
        return item(`rules/${id}.html`, title, '', `${id} ${what}`);
      }),
    ]),
    [words.causes, terms.map(({ anchor, title, means }) => item(`causes.html#${anchor}`, title, '', means))],
  ];
  const lists = sections.map(
    ([heading, items]) => `<section><h2>${htmlText(heading)}</h2><ul class="list">${items.join('')}</ul></section>`,
  );
  return {
    title: words.site,
    body: [
      `<h1>${htmlText(words.site)}</h1><p class="lead">${htmlText(words.about)}</p>`,
      `<div class="search" role="search"><label for="search">${htmlText(words.search)}</label> <input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="${htmlText(words.searchHint)}"> <p class="dim" role="status" data-found="${htmlText(words.found)}" data-nothing="${htmlText(words.nothing)}"></p></div>`,
      ...lists,
    ].join('\n'),
    script: SEARCH_SCRIPT,
  };
}

function pairItems(about, words) {
  const plus = item(`compare/${PLUS.file}.html`, words.versus(...PLUS.names), '', 'network blocked analytics');
  const pairs = CONFUSED.map(([a, b]) => {
    const names = `${about.code(a).name} · ${about.code(b).name}`;
    return item(`compare/${a}-${b}.html`, words.versus(a, b), names, '');
  });
  return [...pairs, plus];
}

function codeItem({ code, title, description }) {
  return item(`codes/${code}.html`, title, '', description);
}

/** @param more what it is found by besides what it shows. */
function item(path, text, beside, more) {
  return `<li data-find="${htmlText(more)}">${link(path, text)}${beside === '' ? '' : ` <span class="dim">${htmlText(beside)}</span>`}</li>`;
}

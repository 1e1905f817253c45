import { htmlText } from '../../dist/display/index.js';
import { comparePlusIn } from '../../dist/reference/pages.js';
import { faultHtml, filtersOf } from './code-pages.js';
import { factsHtml, filterHtml, ladderHtml, link, listHtml } from './parts.js';
import { SITE_WORDS } from './words.js';

/** 603 and 603+ are one code in two forms. */
export const PLUS = { file: '603-603plus', names: ['603', '603+'] };

/** What tells two codes apart: what each is, where it stands, who is at fault, what to do, how it looks in Wireshark. */
export async function comparePage(a, b, site) {
  const { about, lang } = site;
  const words = SITE_WORDS[lang];
  const sides = [a, b].map((code) => about.code(code));
  const shown = await Promise.all(sides.map(({ code, phrase }) => site.shown.ofCode(code, phrase)));
  const together = await site.shown.ofPair(a, b);
  const cards = sides.map((entry, i) =>
    cardOf({ name: String(entry.code), entry, shown: shown[i], code: entry.code }, site),
  );
  return {
    title: words.versusLong(a, b),
    body: bodyOf(about.compare(a, b), [String(a), String(b)], cards, {
      site,
      ladders:
        together === null ? shown.map((example, i) => [String(sides[i].code), example]) : [[words.both, together]],
      filters: [
        filterHtml(words.versus(a, b), `sip.Status-Code in {${a}, ${b}}`),
        filtersOf(a, words),
        filtersOf(b, words),
      ],
      fixes: sides.map(({ code, howToFix }) => [String(code), howToFix]),
    }),
  };
}

/** The same of the plain 603 and the one that networks block with. */
export async function plusPage(site) {
  const { about, lang } = site;
  const words = SITE_WORDS[lang];
  const comparison = comparePlusIn(about.language);
  const entry = about.code(603);
  const [plain, plus] = await Promise.all([site.shown.ofCode(603, 'Decline'), site.shown.ofPlus()]);
  const term = site.term('603+');
  const plusEntry = {
    ...entry,
    title: `603+ ${comparison.b.phrase} · ${comparison.b.title}`,
    description: term.means,
    howToFix: term.howToFix,
    useWhen: '',
    facts: [{ aspect: 'sentBy', value: comparison.rows[0].b }],
  };
  const cards = [
    cardOf({ name: '603', entry, shown: plain, code: 603 }, site),
    cardOf({ name: '603+', entry: plusEntry, shown: plus, code: 603 }, site),
  ];
  return {
    title: words.versusLong('603', '603+'),
    body: bodyOf(comparison, PLUS.names, cards, {
      site,
      ladders: [
        ['603', plain],
        ['603+', plus],
      ],
      filters: [
        filterHtml(words.plusFilter, 'sip.Status-Code == 603 && sip.Reason contains "v=analytics1"'),
        filtersOf(603, words),
      ],
      fixes: [
        ['603', entry.howToFix],
        ['603+', term.howToFix],
      ],
    }),
  };
}

function bodyOf(comparison, names, cards, { site, ladders, filters, fixes }) {
  const { about, lang } = site;
  const words = SITE_WORDS[lang];
  const { headings } = about;
  const drawn = ladders.filter(([, example]) => example !== null);
  const part = (heading, html) => (html === '' ? '' : `<h2>${htmlText(heading)}</h2>${html}`);
  return [
    `<h1>${htmlText(words.versusLong(...names))}</h1>`,
    `<p class="lead">${htmlText(comparison.headline)}</p>`,
    part(headings.tellingThemApart, listHtml('ul', comparison.notes)),
    `<div class="sides">${cards.join('')}</div>`,
    part(words.flow, drawn.map(([name, example]) => `<h3>${htmlText(name)}</h3>${ladderHtml(example, lang)}`).join('')),
    part(headings.howToFix, stepsOf(fixes)),
    part(headings.keyDifferences, tableOf(comparison, names)),
    part(headings.inCommon, factsHtml(comparison.same)),
    part(words.wireshark, filters.join('')),
  ].join('\n');
}

function stepsOf(fixes) {
  const lists = fixes.map(([name, steps]) => `<div><h3>${htmlText(name)}</h3>${listHtml('ol', steps)}</div>`);
  return `<div class="sides">${lists.join('')}</div>`;
}

/** One of the two: what it is, who sends it, who is at fault, when it is right. */
function cardOf({ entry, shown, code }, site) {
  const { about, lang } = site;
  const words = SITE_WORDS[lang];
  const senders = entry.facts.find(({ aspect }) => aspect === 'sentBy');
  const rows = [
    { label: words.sentBy, value: senders?.value ?? '' },
    { label: about.headings.useWhen, value: entry.useWhen },
    { label: words.firstStep, value: entry.howToFix[0] ?? '' },
  ];
  return [
    `<section class="card"><h2>${link(`../codes/${code}.html`, entry.title)}</h2>`,
    `<p>${htmlText(entry.description)}</p>`,
    ...rows
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => `<h3>${htmlText(label)}</h3><p>${htmlText(value)}</p>`),
    `<h3>${htmlText(words.fault)}</h3>${faultHtml(code, shown, site)}</section>`,
  ].join('');
}

function tableOf({ rows }, [a, b]) {
  const lines = rows.map(
    (row) =>
      `<tr><th scope="row">${htmlText(row.label)}</th><td data-of="${htmlText(a)}">${htmlText(row.a)}</td><td data-of="${htmlText(b)}">${htmlText(row.b)}</td></tr>`,
  );
  return rows.length === 0
    ? ''
    : `<div class="wide"><table class="compared"><thead><tr><td></td><th scope="col">${htmlText(a)}</th><th scope="col">${htmlText(b)}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

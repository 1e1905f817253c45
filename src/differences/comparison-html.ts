import { htmlText } from '../display/index.ts';
import type { Lang } from '../languages/index.ts';
import { capitalise } from '../page/index.ts';
import {
  LADDER_COLOURS,
  LADDER_CSS,
  LADDER_WORDS,
  type LadderLayout,
  PLAIN,
  renderSvgPieces,
  storyTitle,
} from '../report/index.ts';
import { placeIn, type Telling } from './comparison-telling.ts';
import { type ToldComparison, type ToldDifference, type ToldStep, toldComparison } from './told.ts';

export type PageOptions = {
  readonly lang: Lang;
  readonly timezone: string | null;
  /** The ladder of each side, what it parts at marked. */
  readonly ladders: { readonly good: LadderLayout; readonly bad: LadderLayout };
};

const PAGE_CSS = [
  `:root{${LADDER_COLOURS.light}color-scheme:light dark}`,
  `@media(prefers-color-scheme:dark){:root{${LADDER_COLOURS.dark}}}`,
  'body{margin:1.5rem auto;max-width:110rem;padding:0 1rem;background:var(--ladder-paper);color:var(--ladder-ink);font:15px/1.5 system-ui,sans-serif}',
  'h1{font-size:1.25rem;margin:0 0 1rem}h2{font-size:1.05rem;margin:1.5rem 0 .5rem}p{margin:.25rem 0}',
  '.sides{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}',
  '.side{border:1px solid var(--ladder-line);border-radius:.5rem;padding:.6rem .9rem;min-width:0;overflow-wrap:anywhere}',
  '.side.good{border-top:4px solid var(--ladder-good)}.side.bad{border-top:4px solid var(--ladder-bad)}',
  '.side h2{margin:0}.quiet,.paths{color:var(--ladder-quiet)}',
  '.verdict{margin:1rem 0;padding:.75rem 1rem;border-radius:.5rem;background:var(--ladder-mark)}',
  '.verdict.same{background:var(--ladder-boon)}.verdict .first{font-weight:600}',
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--ladder-line);overflow-wrap:anywhere}',
  'th{color:var(--ladder-quiet);font-weight:600}td.at{white-space:nowrap;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.85em}',
  'tr.parting td{background:var(--ladder-mark);font-weight:600}tr.differs td,tr.missing td,tr.extra td{background:var(--ladder-box)}',
  'figure{margin:0;overflow-x:auto}svg{display:block}a{color:inherit}summary{cursor:pointer;font-weight:600;margin:1rem 0 .5rem}',
  '@media(max-width:60rem){.sides{grid-template-columns:minmax(0,1fr)}}',
  LADDER_CSS,
].join('');

/**
 * A comparison as a page that stands alone: both ladders side by side. Nothing runs in it and nothing is fetched, whatever it holds:
 * its policy lets one style in, by its digest.
 */
export async function comparisonHtml(telling: Telling, options: PageOptions): Promise<string> {
  const { words } = telling;
  const told = toldComparison(telling);
  const policy = `default-src 'none'; style-src 'sha256-${await digestOf(PAGE_CSS)}'; base-uri 'none'; form-action 'none'`;
  const title = `siptriage diff: ${told.sentences[0] ?? ''}`;
  return [
    '<!doctype html>',
    `<html lang="${options.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    `<style>${PAGE_CSS}</style>`,
    '</head>',
    '<body>',
    '<h1>siptriage diff</h1>',
    `<div class="sides">${sideOf('good', telling, options)}${sideOf('bad', telling, options)}</div>`,
    verdictOf(told, telling, options),
    tableOf(words.whatDiffers, told.main, telling),
    stepsOf(told.steps, telling),
    `<div class="sides">${ladderOf('good', telling, options)}${ladderOf('bad', telling, options)}</div>`,
    foldedOf(words.follows, told.consequences, telling),
    foldedOf(words.notes, told.notes, telling),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Which = 'good' | 'bad';

const WIDTH = 100;

function titleOf(
  which: Which,
  telling: Telling,
  { lang, timezone }: PageOptions,
): { title: string; why: string | null } {
  const { stories, paths } = telling[which];
  const [lead] = stories;
  const options = { lang, timezone, style: PLAIN, detail: 'normal', width: WIDTH } as const;
  return lead === undefined ? { title: '', why: null } : storyTitle(lead, paths, options);
}

function sideOf(which: Which, telling: Telling, options: PageOptions): string {
  const { title } = titleOf(which, telling, options);
  const paths = htmlText(telling[which].paths.join(', '));
  return `<div class="side ${which}"><h2>${htmlText(`${telling.words[which]}: ${title}`)}</h2><p class="paths">${paths}</p></div>`;
}

function verdictOf({ sentences }: ToldComparison, telling: Telling, options: PageOptions): string {
  const isSame = telling.comparison.parting === null;
  const { why } = titleOf('bad', telling, options);
  const [first = '', ...others] = [...sentences, ...(why === null || isSame ? [] : [`${telling.words.why} ${why}`])];
  const rest = others.map((sentence) => `<p>${htmlText(sentence)}</p>`).join('');
  return `<section class="verdict${isSame ? ' same' : ''}"><p class="first">${htmlText(first)}</p>${rest}</section>`;
}

function tableOf(title: string, items: readonly ToldDifference[], telling: Telling): string {
  if (items.length === 0) {
    return '';
  }
  return `<h2>${htmlText(title)}</h2>${rowsOf(items, telling)}`;
}

function foldedOf(title: string, items: readonly ToldDifference[], telling: Telling): string {
  return items.length === 0
    ? ''
    : `<details><summary>${htmlText(`${title} (${items.length})`)}</summary>${rowsOf(items, telling)}</details>`;
}

function rowsOf(items: readonly ToldDifference[], { words }: Telling): string {
  const head = ['#', words.step, words.good, words.bad, ''].map((each) => `<th>${htmlText(each)}</th>`).join('');
  const rows = items.map(({ name, places, values, also }, i) => {
    const more = also > 0 ? `, ${words.alsoIn(also)}` : '';
    const cells = [String(i + 1), capitalise(name), values?.good ?? '', values?.bad ?? '', `${places}${more}`];
    return `<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

const MARKS: Readonly<Record<ToldStep['mark'], string>> = {
  same: '=',
  differs: '≠',
  parting: '◀',
  missing: '−',
  extra: '+',
};

function stepsOf(steps: readonly ToldStep[], { words }: Telling): string {
  const head = ['', words.step, words.good, words.bad].map((each) => `<th>${htmlText(each)}</th>`).join('');
  const rows = steps.map(({ mark, name, good, bad }) => {
    const cells = `<td>${MARKS[mark]}</td><td>${htmlText(capitalise(name))}</td><td class="at">${cellOf(good, 'good')}</td><td class="at">${cellOf(bad, 'bad')}</td>`;
    return `<tr class="${mark}">${cells}</tr>`;
  });
  return `<h2>${htmlText(words.steps)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function cellOf(seen: ToldStep['good'], which: Which): string {
  if (seen === null) {
    return '–';
  }
  const shown = htmlText(`${seen.label} ${seen.place} ${seen.offset}`.trim());
  return `<a href="#${which}${htmlText(anchorOf(seen.place))}">${shown}</a>`;
}

/** `-12` of `#12` and of `NAME#12`: the digits alone, whatever the name is. */
function anchorOf(place: string): string {
  return `-${place.slice(Math.max(place.lastIndexOf('#'), place.lastIndexOf(':')) + 1)}`;
}

function ladderOf(which: Which, telling: Telling, { ladders, lang }: PageOptions): string {
  const { words, comparison } = telling;
  const layout = ladders[which];
  const pieces = renderSvgPieces(layout, {
    words: LADDER_WORDS.in(lang),
    title: words[which],
    showsClock: false,
    idOf: ({ ref }) => `${which}-${ref.line ?? ref.frame ?? 0}`,
  });
  const at = comparison.parting?.[which === 'good' ? 'goodAt' : 'badAt'] ?? null;
  const place = at === null ? '' : ` <span class="quiet">${htmlText(placeIn(at, telling[which], words))}</span>`;
  const drawn = [pieces.head.svg, ...pieces.chunks.map(({ svg }) => svg)].join('\n');
  return `<div class="side ${which}"><h2>${htmlText(words[which])}${place}</h2><figure>${drawn}</figure></div>`;
}

async function digestOf(styles: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { htmlText } from '../../dist/display/index.js';
import { LADDER_COLOURS, LADDER_CSS } from '../../dist/report/index.js';
import { SITE_WORDS } from './words.js';

const STYLES = smaller(readFileSync(new URL('style.css', import.meta.url), 'utf8')) + ladderColours() + LADDER_CSS;

/** By this line a folder is known as one that holds the site. */
export const GENERATOR = '<meta name="generator" content="siptriage site">';

/**
 * A page of the site: everything it needs is in it, and nothing may be asked for.
 *
 * @param path below the folder of its language: `codes/608.html`.
 */
export function pageOf({ path, lang, title, body, script = null }) {
  const words = SITE_WORDS[lang];
  const up = '../'.repeat(path.split('/').length - 1);
  const links = [
    `<a href="${up}index.html">${htmlText(words.site)}</a>`,
    `<a href="${up}index.html#search">${htmlText(words.search)}</a>`,
    `<a href="${up}../${otherThan(lang)}/${path}" lang="${otherThan(lang)}" hreflang="${otherThan(lang)}">${htmlText(words.other)}</a>`,
  ];
  return [
    headOf({ lang, title: path === 'index.html' ? title : `${title} · ${words.site}`, script }),
    `<body><header>${links.join(' ')}</header>`,
    `<main>${body}</main>`,
    `<footer>${htmlText(words.about)}</footer>`,
    script === null ? '' : `<script>${script}</script>`,
    '</body></html>\n',
  ].join('\n');
}

/** The page before the languages. */
export function doorOf() {
  const ways = ['en', 'vi'].map(
    (lang) =>
      `<p lang="${lang}"><a href="${lang}/index.html" hreflang="${lang}"><b>${htmlText(SITE_WORDS[lang].self)}</b></a>: ${htmlText(SITE_WORDS[lang].about)}</p>`,
  );
  return `${headOf({ lang: 'en', title: SITE_WORDS.en.site })}\n<body><main><h1>${htmlText(SITE_WORDS.en.site)}</h1>${ways.join('')}</main></body></html>\n`;
}

function headOf({ lang, title, script = null }) {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLES)}`,
    ...(script === null ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">${GENERATOR}<title>${htmlText(title)}</title><style>${STYLES}</style></head>`;
}

export function otherThan(lang) {
  return lang === 'en' ? 'vi' : 'en';
}

function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function ladderColours() {
  const { light, dark } = LADDER_COLOURS;
  return `:root{${light}}@media(prefers-color-scheme:dark){:root{${dark}}}`;
}

/** Without comments and blanks that say nothing. */
function smaller(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};>]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

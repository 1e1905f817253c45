import { htmlJson, htmlText } from '../display/index.ts';
import { LANGUAGES, type Lang } from '../languages/index.ts';
import { VERSION } from '../model/index.ts';
import type { ServedFile, ViewerData } from './viewer-data.ts';
import { VIEWER_WORDS, type ViewerWords } from './viewer-words-en.ts';

/** Put together by the build: test/build/viewer-page.js. Hashes are also those of the report that the page shows. */
export type ViewerCode = {
  readonly script: string;
  readonly scriptHashes: readonly string[];
  readonly styles: string;
  readonly styleHashes: readonly string[];
  readonly worker: string;
};

export type ViewerPageOptions = {
  /** The language it opens in; null for that of the browser. */
  readonly lang: Lang | null;
  /** What it reads at once, from where it came itself; nothing in a page from disk, which may ask for nothing. */
  readonly served: readonly ServedFile[];
};

/**
 * What the page may do: run its own script and show the report, each known by its hash, and start its worker. It may send
 * nothing, and ask for nothing, but for what it is served.
 */
export function viewerPolicy({ scriptHashes, styleHashes }: ViewerCode, isServed: boolean): string {
  const hashed = (hashes: readonly string[]): string => hashes.map((hash) => `'sha256-${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashed(scriptHashes)}`,
    `style-src ${hashed(styleHashes)}`,
    'worker-src blob:',
    'frame-src blob:',
    'img-src data:',
    `connect-src ${isServed ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page in which captures and logs are analysed and shown, whole in one file. */
export function viewerPage(code: ViewerCode, { lang, served }: ViewerPageOptions): string {
  const words = Object.fromEntries(LANGUAGES.map((each) => [each, VIEWER_WORDS.in(each)]));
  const data: ViewerData = { lang, words, served, worker: code.worker };
  const policy = viewerPolicy(code, served.length > 0);
  return [
    `<!doctype html>\n<html lang="${lang ?? LANGUAGES[0]}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="siptriage ${htmlText(VERSION)}"><link rel="icon" href="data:,"><title>siptriage</title><style>${code.styles}</style></head>`,
    `<body data-state="start"><header><h1>siptriage <span class="dim">${htmlText(VERSION)}</span></h1>${switches()}</header>`,
    `<main>${START}${READING}${NOTHING}</main>${RESULT}`,
    `<input type="file" id="files" multiple hidden><input type="file" id="folder" webkitdirectory hidden>`,
    `<script type="application/json" id="data">${htmlJson(data)}</script><script>${code.script}</script></body></html>\n`,
  ].join('\n');
}

function word(name: keyof ViewerWords, element: string, attributes = ''): string {
  return `<${element}${attributes} data-word="${name}">${htmlText(VIEWER_WORDS.english[name])}</${element}>`;
}

function button(name: keyof ViewerWords, action: string): string {
  return word(name, 'button', ` type="button" data-action="${action}"`);
}

function switches(): string {
  const languages = LANGUAGES.map(
    (lang) =>
      `<button type="button" data-lang="${lang}" lang="${lang}">${htmlText(VIEWER_WORDS.in(lang).language)}</button>`,
  );
  return `<nav>${languages.join('')}<button type="button" data-action="theme">◐ ${word('theme', 'span')}</button></nav>`;
}

const START = `<section data-for="start"><div id="drop">${word('drop', 'h2')}<p>${button('chooseFiles', 'files')} ${button('chooseFolder', 'folder')}</p>${word('kinds', 'p', ' class="dim"')}</div>${word('staysHere', 'p', ' id="stays"')}<noscript><p>${htmlText(VIEWER_WORDS.english.needsScript)}</p></noscript></section>`;

const READING = `<section data-for="reading"><h2 id="doing"></h2><progress id="share" max="1" aria-labelledby="doing"></progress><p class="dim" id="so-far" role="status"></p><p>${button('stop', 'stop')}</p></section>`;

const NOTHING = `<section data-for="nothing" role="alert"><h2 id="why"></h2><ul class="unusable"></ul><p>${button('addFiles', 'add')} ${button('otherFiles', 'again')}</p></section>`;

const FORMS = ['html', 'json', 'markdown'] as const;
const FORM_NAMES = { html: 'HTML', json: 'JSON', markdown: 'Markdown' } as const;

const SAVES = FORMS.map((form) => `<button type="button" data-save="${form}">${FORM_NAMES[form]}</button>`).join('');

const RESULT = `<section data-for="result" id="result"><div class="bar"><strong id="names"></strong><span class="saves">${word('save', 'span', ' class="dim"')} ${SAVES}</span>${button('addFiles', 'add')}${button('otherFiles', 'again')}<span id="busy" hidden><progress id="saving" max="1" aria-label="…"></progress> ${button('stop', 'stop')}</span></div><p class="note" id="stopped" hidden data-word="stopped"></p><p class="note" id="trouble" role="alert" hidden></p><details id="unused" hidden><summary></summary><ul class="unusable"></ul></details><iframe id="report" sandbox="allow-scripts allow-modals allow-downloads" allow="clipboard-write"></iframe></section>`;

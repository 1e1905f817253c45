import { htmlJson, htmlText } from '../../display/index.ts';
import { tellForm } from '../text/form-line.ts';
import type { TextFacts } from '../text/listed-calls.ts';
import { summaryOf, tellProblems } from '../text/overview.ts';
import { each, said } from './both.ts';
import type { HtmlOptions } from './html-options.ts';
import { HTML_WORDS } from './html-words-en.ts';
import type { TextsOf } from './shown-story.ts';
import { keysPart, scriptWords, switchesPart } from './toolbar-part.ts';

/** What the page loads besides itself: nothing; and what of itself may run. */
export type PageCode = {
  readonly script: string;
  readonly scriptHash: string;
  readonly styles: string;
  readonly stylesHash: string;
};

/** Parts of the page in their order. */
export type PageParts = {
  readonly summary: string;
  readonly check: string;
  readonly verdict: string;
  readonly cards: string;
  readonly causes: string;
  readonly timeline: string;
  readonly toolbar: string;
  readonly stories: readonly string[];
  readonly responses: string;
  readonly rules: string;
  readonly footer: string;
};

/** Nothing may be asked for, loaded, sent or framed; one script and one sheet of styles may act, by their hashes. */
export function policyOf({ scriptHash, stylesHash }: PageCode): string {
  return `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${stylesHash}'; base-uri 'none'; form-action 'none'`;
}

/** The page, in pieces. */
export function pageOf(
  parts: PageParts,
  facts: TextFacts,
  code: PageCode,
  options: HtmlOptions,
  textsOf: TextsOf,
): string[] {
  const { names } = summaryOf(facts, textsOf(options.lang));
  const title = htmlText(names);
  const data = { lang: options.lang, words: scriptWords() };
  return [
    `<!doctype html>\n<html lang="${options.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf(code)}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="siptriage ${htmlText(options.version)}"><title>siptriage: ${title}</title><style>${code.styles}</style></head>\n<body>`,
    `<header><h1>${title}</h1>${switchesPart()}${parts.summary}</header>\n<main>`,
    parts.check,
    parts.verdict,
    parts.cards,
    parts.causes,
    parts.timeline,
    parts.toolbar,
    `<p class="none dim" hidden>${said((lang) => HTML_WORDS.in(lang).nothingFound)}</p>\n`,
    ...parts.stories,
    parts.responses,
    parts.rules,
    '</main>\n',
    parts.footer,
    keysPart(),
    `<script type="application/json" id="page">${htmlJson(data)}</script>\n<script>${code.script}</script>\n</body></html>\n`,
  ];
}

/** What was not read, what is left out, and what was done to the messages. */
export function footerOf(
  facts: TextFacts,
  left: { readonly stories: number; readonly texts: number },
  options: HtmlOptions,
  textsOf: TextsOf,
): string {
  const { showsSecrets = false } = options;
  const lines = each((lang) => {
    const words = HTML_WORDS.in(lang);
    const text = textsOf(lang);
    const problems = [...tellForm(facts, text), ...tellProblems(facts, text)].filter((line) => line !== '');
    return [
      ...(problems.length === 0 ? [] : [`<pre tabindex="0">${problems.map(htmlText).join('\n')}</pre>`]),
      ...[
        ...(left.stories > 0 ? [words.leftOut(left.stories)] : []),
        ...(left.texts > 0 ? [words.textsLeftOut(left.texts)] : []),
        ...(facts.mediaSeen === false ? [words.noMedia] : []),
        showsSecrets ? words.unmasked : words.masked,
        words.madeBy(options.version),
      ].map((line) => `<p>${htmlText(line)}</p>`),
    ].join('');
  });
  return `<footer class="dim">${lines}</footer>`;
}

import { htmlText } from '../../display/index.ts';
import { LANGUAGES } from '../../languages/index.ts';
import { said } from './both.ts';
import { FILTERS, type FilterName, KEYS, type KeyName } from './html-words.ts';
import { HTML_WORDS } from './html-words-en.ts';

/** What needs scripts to work: search, filters, languages, theme, keys. Unseen without them. */
export function toolbarPart(counts: ReadonlyMap<FilterName, number>): string {
  const chips = FILTERS.filter((name) => (counts.get(name) ?? 0) > 0).map(
    (name) =>
      `<button type="button" class="chip" data-filter="${name}" aria-pressed="false">${said((lang) => HTML_WORDS.in(lang).filter[name])} <span class="dim">${counts.get(name)}</span></button>`,
  );
  return `<div class="script toolbar" role="search"><label class="search"><span class="unseen">${said((lang) => HTML_WORDS.in(lang).search)}</span><input type="search" id="search" autocomplete="off" spellcheck="false" placeholder="/"></label>${chips.join('')}<span class="dim" id="shown" role="status"><span class="count"></span> ${said((lang) => HTML_WORDS.in(lang).of)} <span class="all"></span> ${said((lang) => HTML_WORDS.in(lang).shown)}</span></div>`;
}

/** Languages, theme and keys, at the head of the page. */
export function switchesPart(): string {
  const languages = LANGUAGES.map(
    (lang) =>
      `<button type="button" data-lang="${lang}" lang="${lang}" class="always">${htmlText(HTML_WORDS.in(lang).language)}</button>`,
  );
  return `<nav class="script switches">${languages.join('')}<button type="button" id="theme">◐ ${said((lang) => HTML_WORDS.in(lang).theme)}</button><button type="button" id="help">? ${said((lang) => HTML_WORDS.in(lang).keys)}</button></nav>`;
}

/** The list of keys. */
export function keysPart(): string {
  const rows = (Object.keys(KEYS) as KeyName[]).map(
    (name) =>
      `<dt><kbd>${htmlText(KEYS[name])}</kbd></dt><dd>${said((lang) => HTML_WORDS.in(lang).keyMeanings[name])}</dd>`,
  );
  return `<dialog id="keys" aria-labelledby="keys-head"><h2 id="keys-head">${said((lang) => HTML_WORDS.in(lang).keys)}</h2><dl>${rows.join('')}</dl><form method="dialog"><button>${said((lang) => HTML_WORDS.in(lang).close)}</button></form></dialog>`;
}

/** What the script says itself, in each language. */
export function scriptWords(): Record<
  string,
  { readonly search: string; readonly copy: string; readonly copied: string }
> {
  return Object.fromEntries(
    LANGUAGES.map((lang) => {
      const { search, copy, copied } = HTML_WORDS.in(lang);
      return [lang, { search, copy, copied }];
    }),
  );
}

import { htmlText } from '../../display/index.ts';
import { LANGUAGES, type Lang } from '../../languages/index.ts';

/*
 * Everything that has a language stands in the page in each of them, marked with it; the styles show one. What is the same in
 * all of them stands once.
 */

/** A text in every language. */
export function said(say: (lang: Lang) => string): string {
  return each((lang) => htmlText(say(lang)), 'span');
}

/** Markup in every language, each in an element of its own. */
export function each(make: (lang: Lang) => string, element: 'div' | 'span' = 'div'): string {
  const texts = LANGUAGES.map((lang) => [lang, make(lang)] as const);
  const [[, first] = ['', '']] = texts;
  return texts.every(([, text]) => text === first)
    ? first
    : texts.map(([lang, text]) => (text === '' ? '' : `<${element} lang="${lang}">${text}</${element}>`)).join('');
}

import type { Lang } from '../../languages/index.ts';
import type { ViewerData } from '../viewer-data.ts';
import type { ViewerWords } from '../viewer-words-en.ts';
import { all } from './elements.ts';

/** What the page says, in the language that is chosen. */
export class Words {
  readonly #words: ViewerData['words'];
  #lang: string;

  constructor({ words, lang }: ViewerData) {
    this.#words = words;
    const wanted = [lang ?? '', ...navigator.languages.map((each) => each.slice(0, 2))];
    this.#lang = wanted.find((each) => each in words) ?? Object.keys(words)[0] ?? '';
  }

  get lang(): Lang {
    return this.#lang as Lang;
  }

  /** A text, with what stands in its `{…}`. */
  of(name: keyof ViewerWords, filled: Readonly<Record<string, string>> = {}): string {
    const text = this.#words[this.#lang]?.[name] ?? name;
    return text.replace(/\{(\w+)\}/g, (_, key: string) => filled[key] ?? '');
  }

  /** Shows the page in a language. */
  show(lang: string): void {
    this.#lang = lang;
    document.documentElement.lang = lang;
    for (const element of all('[data-word]')) {
      element.textContent = this.of(element.dataset['word'] as keyof ViewerWords);
    }
    for (const button of all('button[data-lang]')) {
      button.setAttribute('aria-pressed', String(button.dataset['lang'] === lang));
    }
  }
}

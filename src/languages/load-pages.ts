/** Loads what the reference says in one language and nothing else: a door of its own for who answers one question. */
import { type Language, loadEnglish } from '../reference/pages.ts';
import type { Lang, OtherLang } from './index.ts';

/** A line for each language that is a folder. */
const PAGES: Readonly<Record<OtherLang, () => Promise<Language>>> = {
  vi: async () => (await import('./vi/pages.ts')).PAGES,
};

/** What pages about codes say in a language. */
export function loadPages(lang: Lang): Promise<Language> {
  const load = (PAGES as Partial<Record<Lang, () => Promise<Language>>>)[lang];
  return load === undefined ? loadEnglish() : load();
}

/**
 * Pages about codes in one language: a door of its own for who answers one question and is done, because the texts of the
 * other language would take longer to load than the answer.
 */
import type { Lang } from '../languages/index.ts';
import type { Language } from './language.ts';

export { compareIn } from './compare.ts';
export { explainIn } from './explain.ts';
export { listIn, parseCodeArgument } from './list.ts';
export { renderCodeList, renderComparison, renderExplanation } from './render.ts';

const LANGUAGES: Readonly<Record<Lang, () => Promise<Language>>> = {
  en: async () => (await import('./en/english.ts')).EN,
  vi: async () => (await import('./vi/vietnamese.ts')).VI,
};

/** Loads what the reference says in one language. */
export function loadLanguage(lang: Lang): Promise<Language> {
  return LANGUAGES[lang]();
}

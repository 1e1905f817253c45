import type { Lang } from '../languages/index.ts';
import { EN } from './en/english.ts';
import type { Language } from './language.ts';
import { VI } from './vi/vietnamese.ts';

const LANGUAGES: Readonly<Record<Lang, Language>> = { en: EN, vi: VI };

/** Everything the reference can say in one language. */
export function languageOf(lang: Lang): Language {
  return LANGUAGES[lang];
}

import { type Lang, translatable } from '../languages/index.ts';
import { EN } from './en/english.ts';
import type { Language } from './language.ts';

export const REFERENCE = translatable(EN);

/** Everything the reference can say in one language. */
export function languageOf(lang: Lang): Language {
  return REFERENCE.in(lang);
}

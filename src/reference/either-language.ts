import type { Lang } from '../languages/index.ts';
import { type Comparison, compareIn } from './compare.ts';
import { type Annotation, annotateIn, type Explanation, explainIn } from './explain.ts';
import { languageOf } from './languages.ts';
import { type CodeListItem, listIn } from './list.ts';

/**
 * Explains a response code. A code from 100 to 699 without an entry gets what is certain about it: the class and how a
 * receiver has to treat it (RFC 3261 §8.1.3.2). Null for any other number: such a response is discarded.
 */
export function explainCode(code: number, lang: Lang): Explanation | null {
  return explainIn(languageOf(lang), code);
}

/** The part of an entry that the JSON report carries; null outside 100 to 699. */
export function annotate(code: number, lang: Lang): Annotation | null {
  return annotateIn(languageOf(lang), code);
}

/** Compares two codes. Null when one of them lies outside 100 to 699. */
export function compareCodes(a: number, b: number, lang: Lang): Comparison | null {
  return compareIn(languageOf(lang), a, b);
}

/** Every code the reference has an entry for, in numeric order. */
export function listCodes(lang: Lang): readonly CodeListItem[] {
  return listIn(languageOf(lang));
}

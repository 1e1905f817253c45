import type { AnyCode } from './codes.ts';
import { EN_CODES } from './en/index.ts';
import { EN_PAIRS } from './en/pairs.ts';
import { EN_VOCABULARY } from './en/vocabulary.ts';
import type { CodeText, Lang } from './entry.ts';
import type { PairNotes } from './pairs.ts';
import { VI_CODES } from './vi/index.ts';
import { VI_PAIRS } from './vi/pairs.ts';
import { VI_VOCABULARY } from './vi/vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

type Language = {
  readonly codes: Readonly<Record<AnyCode, CodeText>>;
  readonly vocabulary: Vocabulary;
  readonly pairs: PairNotes;
};

const LANGUAGES: Readonly<Record<Lang, Language>> = {
  en: { codes: EN_CODES, vocabulary: EN_VOCABULARY, pairs: EN_PAIRS },
  vi: { codes: VI_CODES, vocabulary: VI_VOCABULARY, pairs: VI_PAIRS },
};

/** Everything the reference can say in one language. */
export function languageOf(lang: Lang): Language {
  return LANGUAGES[lang];
}

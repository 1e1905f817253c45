import type { Language } from '../language.ts';
import { EN_CODES } from './index.ts';
import { EN_PAIRS } from './pairs.ts';
import { EN_VOCABULARY } from './vocabulary.ts';

/** The reference in English. */
export const EN: Language = { codes: EN_CODES, vocabulary: EN_VOCABULARY, pairs: EN_PAIRS };

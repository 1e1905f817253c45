import type { Language } from '../language.ts';
import { VI_CODES } from './index.ts';
import { VI_PAIRS } from './pairs.ts';
import { VI_VOCABULARY } from './vocabulary.ts';

/** The reference in Vietnamese. */
export const VI: Language = { codes: VI_CODES, vocabulary: VI_VOCABULARY, pairs: VI_PAIRS };

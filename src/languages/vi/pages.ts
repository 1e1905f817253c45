import type { Language } from '../../reference/pages.ts';
import { CODES } from './reference/index.ts';
import { PAIRS } from './reference/pairs.ts';
import { VOCABULARY } from './reference/vocabulary.ts';

/** The reference in Vietnamese: by itself, because a question about a code loads nothing else. */
export const PAGES: Language = { codes: CODES, vocabulary: VOCABULARY, pairs: PAIRS };

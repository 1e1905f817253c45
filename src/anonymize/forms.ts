import { DOCUMENT_WORDS, PRODUCT_WORDS, SESSION_WORDS, TEXT_WORDS, TOKEN_WORDS } from './known-words.ts';
import type { Form } from './pieces.ts';

/** Display names, subjects: nothing stays but what says that nobody is named. */
export const NAME: Form = { words: null, keepsDigits: 0, other: 'name' };
/** Texts that say why something was done. */
export const TEXT: Form = { words: TEXT_WORDS, keepsDigits: 0, other: 'name' };
/** Values that a program reads, and numbers that count. */
export const TOKEN: Form = { words: TOKEN_WORDS, keepsDigits: 10, other: 'id' };
/** The same of which numbers may be somebody's. */
export const VALUE: Form = { words: TOKEN_WORDS, keepsDigits: 0, other: 'name' };
export const PRODUCT: Form = { words: PRODUCT_WORDS, keepsDigits: 4, other: 'name' };
export const SESSION: Form = { words: SESSION_WORDS, keepsDigits: 5, other: 'id' };
export const DOCUMENT: Form = { words: DOCUMENT_WORDS, keepsDigits: 0, other: 'name' };

/**
 * Two calls or transfers held against each other by role and step, not by bytes: their stories and messages come in, where they
 * part comes out. Pure; it reads no trace, and what identifies a call (addresses, tags, times) says nothing here.
 */
export { compareCalls } from './compare.ts';
export type { Comparison, Difference } from './difference.ts';
export { comparisonHtml } from './html.ts';
export { comparisonJson } from './json.ts';
export { KeptMessages } from './kept-messages.ts';
export { LikenessChoice } from './likeness.ts';
export { comparisonMarkdown } from './markdown.ts';
export { DIFF_SCHEMA } from './schema.ts';
export type { Side } from './side.ts';
export type { Telling } from './telling.ts';
export { comparisonText } from './text.ts';
export { DIFFERENCE_WORDS } from './words-en.ts';

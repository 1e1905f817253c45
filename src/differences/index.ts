/**
 * Two calls or transfers held against each other by role and step, not by bytes: their stories and messages come in, where they
 * part comes out. Pure; it reads no trace, and what identifies a call (addresses, tags, times) says nothing here.
 */
export { compareCalls } from './compare-calls.ts';
export { comparisonHtml } from './comparison-html.ts';
export { comparisonJson } from './comparison-json.ts';
export { comparisonMarkdown } from './comparison-markdown.ts';
export type { Telling } from './comparison-telling.ts';
export { comparisonText } from './comparison-text.ts';
export type { Comparison, Difference } from './difference.ts';
export { KeptMessages } from './kept-messages.ts';
export { DIFF_SCHEMA } from './schema.ts';
export type { Side } from './side.ts';
export { LikenessChoice } from './story-likeness.ts';
export { DIFFERENCE_WORDS } from './words-en.ts';

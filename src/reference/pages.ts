/**
 * Pages about codes in one language: a door of its own for who answers one question and is done, because the texts of the
 * other language would take longer to load than the answer.
 */
import type { Language } from './language.ts';

export { compareIn, comparePlusIn } from './compare.ts';
export { explainIn } from './explain.ts';
export { listIn, parseCodeArgument } from './list.ts';
export { PAIRS } from './pairs.ts';
export { codeHeading, codeSections, renderCodeList, renderComparison, renderExplanation } from './render.ts';
export type { Language };

/** Loads what the reference says in English. */
export async function loadEnglish(): Promise<Language> {
  return (await import('./en/english.ts')).EN;
}

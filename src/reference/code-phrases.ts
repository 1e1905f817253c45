import { ALL_CODES, factsOf } from './code-facts.ts';
import type { AnyCode } from './codes.ts';

/** The codes that bear a phrase usually, their own first; none where it is nobody's. */
export function codesOfPhrase(phrase: string): readonly AnyCode[] {
  const wanted = phrase.trim().toLowerCase();
  const own = ALL_CODES.filter((code) => factsOf(code).phrase.toLowerCase() === wanted);
  const others = ALL_CODES.filter(
    (code) => !own.includes(code) && factsOf(code).altPhrases.some((other) => bare(other) === wanted),
  );
  return wanted === '' ? [] : [...own, ...others];
}

/** Without what a table says of it in brackets. */
function bare(phrase: string): string {
  const at = phrase.indexOf(' (');
  return (at < 0 ? phrase : phrase.slice(0, at)).toLowerCase();
}

/** Every phrase of the registry. */
export function allPhrases(): readonly string[] {
  return ALL_CODES.map((code) => factsOf(code).phrase);
}

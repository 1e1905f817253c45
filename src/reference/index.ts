/**
 * What siptriage knows about SIP response codes, in English and Vietnamese. In comes a code and a language, out come
 * plain data or uncoloured lines; pure, without input or output. A number outside 100 to 699 gives null, nothing throws.
 * Read first: RFC 3261 §21 and §8.1.3.2, RFC 6665 §8.3, RFC 8197, RFC 8688.
 */

export type { Lang } from '../languages/index.ts';
export { allPhrases, codesOfPhrase } from './code-phrases.ts';
export {
  type AnyCode,
  STATUS_CODES,
  type StatusCode,
  UNREGISTERED_CODES,
} from './codes.ts';
export type { CodeName, Comparison } from './compare.ts';
export {
  annotateResponse,
  type ContextAnnotation,
  isUsualPhrase,
  situationText,
  statedBy,
} from './context/annotate.ts';
export { bareContext, type ResponseContext } from './context/context.ts';
export { SITUATIONS } from './context/situations.ts';
export { annotate, compareCodes, explainCode, listCodes } from './either-language.ts';
export type { CodeText } from './entry.ts';
export type { Annotation, Explanation, FactLine } from './explain.ts';
export type { CodeListItem } from './list.ts';
export {
  allTerms,
  explainTerm,
  findTerm,
  renderTerm,
  type TermExplanation,
  type TermName,
  termOf,
} from './terms/explain-term.ts';
export { TERM_TEXTS } from './terms/term-texts.ts';

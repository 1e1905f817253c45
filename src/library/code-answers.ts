import { type Comparison, compareCodes, type Explanation, explainCode, type Lang } from '../reference/index.ts';

/**
 * What a response code means, when one sees it, how to fix it.
 *
 * @throws RangeError for what is no SIP response code (100 to 699).
 */
export function explain(code: number, options: { readonly lang?: Lang } = {}): Explanation {
  const explanation = explainCode(code, options.lang ?? 'en');
  if (explanation === null) {
    throw new RangeError(`${code} is no SIP response code: they run from 100 to 699`);
  }
  return explanation;
}

/**
 * What truly differs between two response codes.
 *
 * @throws RangeError where one of them is no SIP response code.
 */
export function compare(a: number, b: number, options: { readonly lang?: Lang } = {}): Comparison {
  const comparison = compareCodes(a, b, options.lang ?? 'en');
  if (comparison === null) {
    throw new RangeError(`${a} and ${b} are not both SIP response codes: they run from 100 to 699`);
  }
  return comparison;
}

import { randomSeed } from '../bytes/index.ts';
import { LegBook } from '../filter/index.ts';

/** A book of which Call-IDs are legs of one call, and the seed of the reading that fills it: both for its options. */
export function newLegBook(): { readonly legs: LegBook; readonly seed: number } {
  const seed = randomSeed();
  return { legs: new LegBook(seed), seed };
}

import type { Cause } from './cause.ts';

/** How few causes are how much of it. */
export type Explained = { readonly causes: number; readonly share: number };

/** Who mends these has mended most. */
const MOST = 0.9;

/** The fewest causes that make at least nine tenths of all failures, and the share that they are; null for no failure. */
export function explainedBy(causes: readonly Pick<Cause<unknown>, 'count'>[]): Explained | null {
  const counts = causes.map(({ count }) => count).sort((a, b) => b - a);
  const all = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  for (const [i, count] of counts.entries()) {
    sum += count;
    if (sum >= MOST * all) {
      return { causes: i + 1, share: sum / all };
    }
  }
  return null;
}

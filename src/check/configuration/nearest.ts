import { editDistance } from '../../findings/index.ts';

/** Longer texts are nothing that somebody mistyped. */
const LONGEST = 80;

/** The word that was probably meant: a few letters away; null where none is. */
export function nearestTo(text: string, words: readonly string[]): string | null {
  const wanted = text.slice(0, LONGEST).toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const word of words) {
    const distance = editDistance(wanted, word.toLowerCase());
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
}

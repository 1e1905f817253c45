import { allPhrases, allTerms } from '../../reference/index.ts';
import { editDistance } from '../edit-distance.ts';
import { RULES } from '../registry.ts';

/** Longer than any name. */
const MOST_NAME = 80;
const MOST_NEAR = 3;

/** What the reference or the rules have that is most like a word that is none of theirs, the likeliest first. */
export function wordsLike(word: string): readonly string[] {
  const wanted = word.trim().slice(0, MOST_NAME).toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length * 0.34));
  const names = [...allTerms().map(({ name }) => name), ...allPhrases(), ...RULES.map(({ id }) => id)];
  const near = [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  const nearest = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= nearest + 1)
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}

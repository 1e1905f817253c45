import { SPOKEN_PARTS, type SpokenTexts } from '../../../src/languages/spoken-parts.ts';
import { wrapped } from './wrapped.ts';

export const SPOKEN = Object.fromEntries(
  Object.entries(SPOKEN_PARTS).map(([name, part]) => [name, wrapped<unknown>(part.english)]),
) as SpokenTexts;

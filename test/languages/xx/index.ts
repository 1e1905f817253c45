import { LIBRARY_PARTS, type LibraryTexts } from '../../../src/languages/library-parts.ts';
import { wrapped } from './wrapped.ts';

export const LIBRARY = Object.fromEntries(
  Object.entries(LIBRARY_PARTS).map(([name, part]) => [name, wrapped<unknown>(part.english)]),
) as LibraryTexts;

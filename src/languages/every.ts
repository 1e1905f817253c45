/** Every language at once: a door of its own for the library, whose functions answer without loading anything. */
import type { OtherLang } from './index.ts';
import { addLibraryTexts, type LibraryTexts } from './library-parts.ts';
import { LIBRARY as VIETNAMESE } from './vi/index.ts';

/** A line for each language that is a folder. */
const LIBRARIES: Readonly<Record<OtherLang, LibraryTexts>> = { vi: VIETNAMESE };

export function addEveryLanguage(): void {
  for (const [lang, texts] of Object.entries(LIBRARIES)) {
    addLibraryTexts(lang as OtherLang, texts);
  }
}

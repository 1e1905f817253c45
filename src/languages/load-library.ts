/** Loads what the library says in a language where it is asked for: a door of its own for the browser. */
import { folderOf } from './folders.ts';
import type { Lang } from './index.ts';
import { addLibraryTexts } from './library-parts.ts';

/** Makes everything that the library says speak a language; English is always there. */
export async function loadLibrary(lang: Lang): Promise<void> {
  const folder = folderOf(lang);
  if (folder !== undefined) {
    addLibraryTexts(lang, (await folder.library()).LIBRARY);
  }
}

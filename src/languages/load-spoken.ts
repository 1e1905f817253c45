/** Loads what a language says on the command line to whoever types there: a door of its own, because every run begins with it. */
import { commandLineFolderOf } from './command-line-folders.ts';
import type { Lang } from './index.ts';

/** Makes help, mistakes and lines on standard error speak a language; English is always there. */
export async function loadSpoken(lang: Lang): Promise<void> {
  const folder = commandLineFolderOf(lang);
  if (folder !== undefined) {
    const [{ addSpokenTexts }, { SPOKEN }] = await Promise.all([import('./spoken-parts.ts'), folder.spoken()]);
    addSpokenTexts(lang, SPOKEN);
  }
}

/** Loads a language where it is asked for: a door of its own for the command line, which speaks one. */
import { commandLineFolderOf } from './command-line-folders.ts';
import { addCommandTexts } from './command-parts.ts';
import { folderOf } from './folders.ts';
import type { Lang } from './index.ts';
import { addLibraryTexts } from './library-parts.ts';
import { loadSpoken } from './load-spoken.ts';

/** Makes everything but the reference's pages speak a language; English is always there. */
export async function loadLanguage(lang: Lang): Promise<void> {
  const [folder, ofCommandLine] = [folderOf(lang), commandLineFolderOf(lang)];
  if (folder !== undefined && ofCommandLine !== undefined) {
    await loadSpoken(lang);
    addLibraryTexts(lang, (await folder.library()).LIBRARY);
    addCommandTexts(lang, (await ofCommandLine.commands()).COMMANDS);
  }
}

/** Loads a language where it is asked for: a door of its own for the command line, which speaks one. */
import { addCommandTexts, type CommandTexts } from './command-parts.ts';
import type { Lang, OtherLang } from './index.ts';
import { addLibraryTexts, type LibraryTexts } from './library-parts.ts';

type Folder = { readonly library: LibraryTexts; readonly commands: CommandTexts };

/** A line for each language that is a folder. */
const FOLDERS: Readonly<Record<OtherLang, () => Promise<Folder>>> = {
  vi: async () => ({
    library: (await import('./vi/index.ts')).LIBRARY,
    commands: (await import('./vi/commands.ts')).COMMANDS,
  }),
};

/** Makes everything but the reference's pages speak a language; English is always there. */
export async function loadLanguage(lang: Lang): Promise<void> {
  const load = (FOLDERS as Partial<Record<Lang, () => Promise<Folder>>>)[lang];
  if (load !== undefined) {
    const { library, commands } = await load();
    addLibraryTexts(lang, library);
    addCommandTexts(lang, commands);
  }
}

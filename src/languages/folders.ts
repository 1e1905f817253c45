import type { Language } from '../reference/pages.ts';
import type { Lang, OtherLang } from './index.ts';
import type { LibraryTexts } from './library-parts.ts';

/** What the folder of a language holds for whoever reads a report, each part loaded where it is asked for. */
export type Folder = {
  readonly pages: () => Promise<{ readonly PAGES: Language }>;
  readonly library: () => Promise<{ readonly LIBRARY: LibraryTexts }>;
};

/** An entry for each language that is a folder. */
const FOLDERS: Readonly<Record<OtherLang, Folder>> = {
  vi: {
    pages: () => import('./vi/pages.ts'),
    library: () => import('./vi/index.ts'),
  },
};

/** The folder of a language; undefined for English, which has none. */
export function folderOf(lang: Lang): Folder | undefined {
  return (FOLDERS as Partial<Record<Lang, Folder>>)[lang];
}

import type { CommandTexts } from './command-parts.ts';
import type { Lang, OtherLang } from './index.ts';
import type { SpokenTexts } from './spoken-parts.ts';

/** What the folder of a language holds for the command line alone: in a browser nobody asks for it. */
export type CommandLineFolder = {
  readonly spoken: () => Promise<{ readonly SPOKEN: SpokenTexts }>;
  readonly commands: () => Promise<{ readonly COMMANDS: CommandTexts }>;
};

/** An entry for each language that is a folder. */
const FOLDERS: Readonly<Record<OtherLang, CommandLineFolder>> = {
  vi: {
    spoken: () => import('./vi/spoken.ts'),
    commands: () => import('./vi/commands.ts'),
  },
};

/** That of a language; undefined for English, which has none. */
export function commandLineFolderOf(lang: Lang): CommandLineFolder | undefined {
  return (FOLDERS as Partial<Record<Lang, CommandLineFolder>>)[lang];
}

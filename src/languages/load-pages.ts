/** Loads what the reference says in one language and nothing else: a door of its own for who answers one question. */
import { type Language, loadEnglish } from '../reference/pages.ts';
import { folderOf } from './folders.ts';
import type { Lang } from './index.ts';

/** What pages about codes say in a language. */
export async function loadPages(lang: Lang): Promise<Language> {
  const folder = folderOf(lang);
  return folder === undefined ? loadEnglish() : (await folder.pages()).PAGES;
}

import { CHECK_WORDS } from '../check/words-en.ts';
import { ANNOTATE_WORDS } from '../report/annotate/words.ts';
import { REPORT_WORDS } from '../report/text/words-en.ts';
import { addTexts, type Lang, type TextsOf } from './index.ts';

/** Every set of words that the library says. */
const LIBRARY_PARTS = {
  report: REPORT_WORDS,
  annotate: ANNOTATE_WORDS,
  check: CHECK_WORDS,
};

/** What the folder of a language says for the library. */
export type LibraryTexts = TextsOf<typeof LIBRARY_PARTS>;

export function addLibraryTexts(lang: Lang, texts: LibraryTexts): void {
  addTexts(lang, LIBRARY_PARTS, texts);
}

import { DIFFERENCE_WORDS } from '../differences/words-en.ts';
import { OUTPUT_WORDS } from '../outputs/words.ts';
import { TERM_TEXTS } from '../reference/terms/term-texts.ts';
import { EXTRACT_NOTES } from '../report/extract/extract-words.ts';
import { REPRODUCE_NOTES } from '../reproduce/words.ts';
import { VIEWER_WORDS } from '../viewer/viewer-words-en.ts';
import { addTexts, type Lang, type TextsOf } from './index.ts';

/** Every set of words that the command line says besides the library's. */
export const COMMAND_PARTS = {
  outputs: OUTPUT_WORDS,
  differences: DIFFERENCE_WORDS,
  terms: TERM_TEXTS,
  viewer: VIEWER_WORDS,
  extract: EXTRACT_NOTES,
  reproduce: REPRODUCE_NOTES,
};

/** What the folder of a language says for the command line. */
export type CommandTexts = TextsOf<typeof COMMAND_PARTS>;

export function addCommandTexts(lang: Lang, texts: CommandTexts): void {
  addTexts(lang, COMMAND_PARTS, texts);
}

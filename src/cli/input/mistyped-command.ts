import { nearestTo } from '../../check/index.ts';
import type { Lang } from '../../languages/index.ts';
import { INPUT_WORDS } from './words.ts';

/** Commands are one word of letters; a name with a dot or a slash is meant for a file. */
const WORD = /^[a-z]{3,20}$/i;

/**
 * What is said behind the name of an input that does not exist, where it is probably a command: a word that is none names an
 * input of the default command.
 *
 * @returns '' where it is none.
 */
export function mistypedCommand(lang: Lang, word: string, commands: readonly string[]): string {
  const near = WORD.test(word) ? nearestTo(word, commands) : null;
  if (near === null) {
    return '';
  }
  const { commandFirst, meantCommand } = INPUT_WORDS.in(lang);
  return near === word ? commandFirst(near) : meantCommand(near);
}

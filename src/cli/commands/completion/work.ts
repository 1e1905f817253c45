/** What `completion` does: loaded when it runs. */
import type { Command } from 'commander';
import { type Lang, sayingOf } from '../../../languages/index.ts';
import { UsageError } from '../../process/usage-error.ts';
import { bashCompletion } from './bash.ts';
import { commandLineOf } from './command-line.ts';
import { fishCompletion } from './fish.ts';
import { SHELLS, type Shell } from './values.ts';
import { COMPLETION_WORDS } from './words.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/**
 * The script that completes a command line in a shell.
 *
 * @param program with all its commands.
 * @throws UsageError for another shell.
 */
export async function completionText(program: Command, shell: string, lang: Lang): Promise<string> {
  if (!isShell(shell)) {
    throw new UsageError(sayingOf(COMPLETION_WORDS, ({ noShell }) => noShell(shell, SHELLS.join(', '))));
  }
  const head = COMPLETION_WORDS.in(lang).writtenBy(`siptriage completion ${shell}`);
  return SCRIPTS[shell](await commandLineOf(program, lang), head);
}

function isShell(text: string): text is Shell {
  return (SHELLS as readonly string[]).includes(text);
}

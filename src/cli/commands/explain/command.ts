import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import { addCommand } from '../../help/command-help.ts';
import { addPageOptions, asText, type PageOptions } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { Done } from '../add-command.ts';
import { EXPLAIN_WORDS } from './words.ts';

/** `siptriage explain <code|rule...>`. */
export function addExplain(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'explain', EXPLAIN_WORDS);
  addPageOptions(command).action(async (words: readonly string[], options: PageOptions) => {
    await deliver(await explanationText(asked(words), options, io), options.output, io, asText(options));
    done(EXIT.done);
  });
}

/** What is pasted has spaces, and a shell takes it for several words. */
function asked(words: readonly string[]): string {
  if (words.length > 1 && words.every(isCode)) {
    throw new UsageError(sayingOf(EXPLAIN_WORDS, ({ oneAtATime }) => oneAtATime(words.slice(0, 2).join(' '))));
  }
  return words.join(' ');
}

function isCode(word: string): boolean {
  return /^\d{3}\+?$/.test(word);
}

/** The texts of codes and all others are loaded only where one is asked for. */
export async function explanationText(argument: string, options: PageOptions, io: Io): Promise<string> {
  const text = isNumber(argument) ? await (await import('./code-work.ts')).codeText(argument, options, io) : null;
  return text ?? (await import('./other-work.ts')).otherText(argument, options, io);
}

function isNumber(argument: string): boolean {
  return /^\s*\d{1,3}\s*$/.test(argument);
}

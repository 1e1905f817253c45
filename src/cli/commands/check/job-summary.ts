import { appendFile, stat } from 'node:fs/promises';
import type { ListedCheck } from '../../../check/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { PLAIN } from '../../options/look.ts';
import { type FilesRead, keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { reasonOf } from '../../process/system-words.ts';
import { UsageError } from '../../process/usage-error.ts';
import { CHECK_FORMATS } from './formats.ts';
import { fitted, MOST_OF_SUMMARY } from './summary-room.ts';
import { CHECK_COMMAND_WORDS } from './words.ts';

/**
 * Adds the check as Markdown to the summary of a job of GitHub Actions, which names the file for it. That it cannot be
 * written is said and changes no verdict.
 */
export async function addJobSummary(result: ListedCheck, lang: Lang, read: FilesRead, io: Io): Promise<void> {
  const render = summaryFile(io) === null ? undefined : await CHECK_FORMATS['markdown']?.();
  if (render !== undefined) {
    const page = await render(result, { lang, detail: 'normal', style: PLAIN });
    await appendSummary(typeof page === 'string' ? page : [...page].join(''), read, io);
  }
}

/** The file that the runner reads the summary from; null where there is none. */
export function summaryFile({ env }: Io): string | null {
  return env['GITHUB_STEP_SUMMARY'] || null;
}

/** The same for a page that is made already. */
export async function appendSummary(page: string, read: FilesRead, io: Io): Promise<void> {
  const file = summaryFile(io);
  if (file === null) {
    return;
  }
  const words = CHECK_COMMAND_WORDS.in(langOf(io));
  try {
    await keepApart([file], read);
    const standing = await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
    const shown = fitted(`${page}\n`, MOST_OF_SUMMARY - standing, words.summaryCut);
    if (shown !== `${page}\n`) {
      io.err(`siptriage: ${words.jobSummary(words.summaryCut)}`);
    }
    await appendFile(file, shown);
  } catch (error) {
    const lang = langOf(io);
    const why = error instanceof UsageError ? error.said : reasonOf(error);
    io.err(`siptriage: ${words.jobSummary(printable(why(lang)))}`);
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filter } from '../../../filter/index.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Case } from './case.ts';
import type { ExtractCommandOptions } from './options.ts';
import { writeTexts } from './write-case.ts';

const ALL: Filter = { matches: () => true, mayMatch: () => true, needs: null };

/** Takes all that an input holds, by the options that are left of those of the user. */
export type TakeAll = (input: string, options: ExtractCommandOptions, io: Io, all: Filter) => Promise<ExitCode>;

/**
 * Writes what was chosen as packets that name nobody: its messages are written without names into a folder of our own, and what
 * they hold then is judged and put into packets like a log. Nothing of the packets of the trace is copied: no sound, no ICMP error.
 *
 * @returns whether there is anything.
 */
export async function writeAnonymous(
  inputs: readonly string[],
  asked: Case,
  io: Io,
  takeAll: TakeAll,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'siptriage-'));
  try {
    const messages = join(folder, 'trace-1.ndjson');
    if (!(await writeTexts(inputs, asked, io, messages))) {
      return false;
    }
    const { lang, output, format } = asked.options;
    const { progress: _, ...others } = io;
    const ended = await takeAll(messages, { lang, output: output ?? '-', format: format ?? asked.format }, others, ALL);
    return ended !== EXIT.noTrace;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

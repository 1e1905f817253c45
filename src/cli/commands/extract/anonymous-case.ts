import { closeSync } from 'node:fs';
import { STANDARD_INPUT } from '../../../capture/node.ts';
import { ANY, type Filter } from '../../../filter/index.ts';
import { fileWithoutName, inputIn, type Spool, writeWhole } from '../../input/spool.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Case } from './case.ts';
import type { ExtractCommandOptions } from './options.ts';
import { tellTexts } from './write-case.ts';

/** Messages that were written without names, of which all is taken. */
export type Nameless = { readonly all: Filter; readonly kept: Spool };

/** Takes all that was kept, by the options that are left of those of the user. */
export type TakeAll = (
  inputs: readonly string[],
  options: ExtractCommandOptions,
  io: Io,
  nameless: Nameless,
) => Promise<ExitCode>;

const ALL: Filter = { matches: () => true, mayMatch: () => true, needs: null, asked: ANY };
/** What is said of them where an input has a name. */
const NAME = 'trace-1.ndjson';

/**
 * Writes what was chosen as packets that name nobody: its messages are written without names into a file of our own, which has
 * none either, and what they hold then is judged and put into packets like a log. Nothing of the packets of the trace is
 * copied: no sound, no ICMP error.
 *
 * @returns whether there is anything.
 */
export async function writeAnonymous(
  inputs: readonly string[],
  asked: Case,
  io: Io,
  takeAll: TakeAll,
): Promise<boolean> {
  const { progress: _, ...others } = io;
  const file = fileWithoutName();
  try {
    const write = async (text: string): Promise<void> => writeWhole(file, Buffer.from(text));
    if (!(await tellTexts(inputs, asked, others, write))) {
      return false;
    }
    const kept: Spool = { isCut: false, input: () => inputIn(file, NAME), close: () => {} };
    const { lang, output, format } = asked.options;
    const options = { lang, output: output ?? '-', format: format ?? asked.format };
    return (await takeAll([STANDARD_INPUT], options, others, { all: ALL, kept })) !== EXIT.noTrace;
  } finally {
    closeSync(file);
  }
}

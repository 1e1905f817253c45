/** Several files, each read by itself. */
import { realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { tellInputs } from '../../analysis/index.ts';
import { DECODERS_IN_NODE } from '../../analysis/node.ts';
import { expandInputs } from '../../capture/node.ts';
import type { FileLack, TraceFace } from '../../report/index.ts';
import { printable } from '../output/printable.ts';
import { EXIT } from '../process/exit-codes.ts';
import { onInterrupt } from '../process/interrupt.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { STOPPED_WORDS } from '../process/stopped.ts';
import { type ReadOptions, readTrace, type Trace } from './read-trace.ts';
import { INPUT_WORDS } from './words.ts';

export type NamedFile = {
  /** As a report names it. */
  readonly path: string;
  /** The path from the folder that was named; the same where several things were. */
  readonly name: string;
};

export type ReadFile = NamedFile & {
  readonly trace: Trace;
  /** Why it was not read, or not to its end; null where it was. */
  readonly lack: FileLack | null;
};

/**
 * Every file that a command line names, each once, those of a folder by name; what cannot be looked at comes last.
 *
 * @param others what the run reads besides, a configuration or keys: lying in a folder they are no traces of it.
 */
export async function namedFiles(
  paths: readonly string[],
  others: readonly (string | null | undefined)[],
): Promise<NamedFile[]> {
  const { inputs, missing } = await expandInputs(paths);
  const [only] = paths;
  const folder = paths.length === 1 && only !== undefined && isFolder(only) ? only : null;
  const asked = new Set(paths);
  const besides = new Set(others.flatMap((path) => (path ? [placeOf(path)] : [])));
  const isOther = (path: string): boolean => besides.size > 0 && !asked.has(path) && besides.has(placeOf(path));
  return [...inputs.filter((path) => !isOther(path)), ...missing.map(({ path }) => path)].map((path) => ({
    path,
    name: folder === null ? path : relative(folder, path) || path,
  }));
}

function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Reads one file after the other, each as if it were named alone; nothing of a file is kept when the next is read. A signal
 * ends the reading: the files behind it come as not read.
 *
 * @param optionsFor how a file is read, asked when its turn comes.
 */
export async function* readEach(
  files: readonly NamedFile[],
  optionsFor: (file: NamedFile) => ReadOptions & { readonly face: TraceFace },
  io: Io,
): AsyncGenerator<ReadFile, void, void> {
  const stop = onInterrupt();
  const interruption = { signal: stop.signal, release: () => {} };
  let unread = 0;
  try {
    for (const file of files) {
      const options = optionsFor(file);
      if (stop.signal.aborted) {
        unread++;
        const gaps = [{ code: 'stopped-early', input: file.path }] as const;
        yield { ...file, trace: { ...(await emptyTrace(options.face)), isStopped: true, gaps }, lack: 'stopped' };
      } else {
        const nothingMatches = `${printable(file.path)}: ${INPUT_WORDS.in(langOf(io)).nothingMatches}`;
        const trace = await readTrace([file.path], { nothingMatches, ...options, interruption }, io);
        yield { ...file, trace, lack: lackOf(file, trace) };
      }
      if (unread === 1) {
        const left = files.length - files.indexOf(file);
        io.err(`siptriage: ${STOPPED_WORDS.in(langOf(io)).unread(left, files.length)}`);
      }
    }
  } finally {
    stop.release();
  }
}

/** What is read of nothing. */
export async function emptyTrace(face: TraceFace): Promise<Trace> {
  return { ...(await tellInputs([], DECODERS_IN_NODE, face)), exitCode: EXIT.noTrace, gaps: [] };
}

function lackOf({ path }: NamedFile, { faults, gaps, totals, isStopped, exitCode }: Trace): FileLack | null {
  if (isStopped) {
    return 'stopped';
  }
  if (totals.messages > 0) {
    return exitCode === EXIT.done ? null : 'cut-short';
  }
  const fault = faults.find((each) => each.path === path);
  const isUnreadable = gaps.some(({ code }) => code === 'input-unreadable');
  return fault?.reason ?? (isUnreadable ? 'unreadable' : 'no-messages');
}

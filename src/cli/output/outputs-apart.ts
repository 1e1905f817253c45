/** Keeps what a run writes apart from what it reads, before anything is opened for writing. */
import { type BigIntStats, fstatSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expandInputs, STANDARD_INPUT } from '../../capture/node.ts';
import type { Said } from '../../languages/index.ts';
import { reasonOf } from '../process/system-words.ts';
import { notWritten, outputKind, why } from './output-kind.ts';

/** What a run reads. */
export type FilesRead = {
  /** As the command line names them: files, folders, `-`. */
  readonly inputs: readonly string[];
  /** Keys, cards, configuration, baseline. */
  readonly others: readonly (string | null | undefined)[];
};

/** A file that is there already, by what it is called and what it is. */
type Opened = { readonly path: string | Said; readonly id: string };

/**
 * Refuses a run that would destroy what it reads: by device and inode, so that hard links and other ways to the same file are
 * found, inside of folders too.
 *
 * @param outputs the files that are to be written; undefined and `-` are standard output.
 * @throws UsageError for the first output that is a file the run reads, may not be written, or is named twice.
 */
export async function keepApart(outputs: readonly (string | undefined)[], read: FilesRead): Promise<void> {
  const written = new Map<string, string>();
  const seen: Opened[] = [];
  for (const path of outputs) {
    if (path === undefined || path === STANDARD_INPUT) {
      seen.push(
        ...openedByShell(
          why(({ standardOutput }) => standardOutput),
          1,
        ),
      );
      continue;
    }
    const found = await outputKind(path);
    if (found.kind === 'descriptor') {
      seen.push(...openedByShell(path, found.number));
    } else if (found.kind === 'file') {
      const id = await idOf(path);
      const place = id ?? (await placeOf(path));
      const other = written.get(place);
      if (other !== undefined) {
        throw notWritten(
          path,
          why(({ twoResults, sameFile }) => (other === path ? twoResults : sameFile(other))),
        );
      }
      written.set(place, path);
      seen.push(...(id === null ? [] : [{ path, id }]));
    }
  }
  await compare(seen, read);
}

async function compare(outputs: readonly Opened[], read: FilesRead) {
  if (outputs.length === 0) {
    return;
  }
  const pathOf = new Map<string, string>();
  const { inputs } = await expandInputs(read.inputs);
  for (const path of [...inputs, ...read.others]) {
    const id = path === STANDARD_INPUT ? openedByShell(path, 0)[0]?.id : path ? await idOf(path) : null;
    if (id && path && !pathOf.has(id)) {
      pathOf.set(id, path);
    }
  }
  for (const { path, id } of outputs) {
    const input = pathOf.get(id);
    if (input !== undefined) {
      throw notWritten(
        path,
        why(({ isRead, sameFileIsRead, standardInput }) =>
          input === path ? isRead : sameFileIsRead(input === STANDARD_INPUT ? standardInput : input),
        ),
      );
    }
  }
}

/** A regular file with something in it that the shell opened: an empty one (`> file`) has nothing to lose. */
function openedByShell(path: Opened['path'], descriptor: number): Opened[] {
  try {
    const found = fstatSync(descriptor, { bigint: true });
    return found.isFile() && found.size > 0n ? [{ path, id: identity(found) }] : [];
  } catch {
    return [];
  }
}

/** Device and inode; null where there is no such file, or nothing that writing could destroy. */
async function idOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found?.isFile() ? identity(found) : null;
}

function identity({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** Where a file that is not there yet will be. */
async function placeOf(path: string): Promise<string> {
  try {
    return join(await realpath(dirname(path)), basename(path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw notWritten(path, isMissing ? why(({ noSuchFolder }) => noSuchFolder) : reasonOf(error));
  }
}

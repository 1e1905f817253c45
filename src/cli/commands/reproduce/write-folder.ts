import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sayingOf } from '../../../languages/index.ts';
import { deliverBytes } from '../../output/deliver-bytes.ts';
import { notWritten } from '../../output/output-kind.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { refused } from '../../output/write-fault.ts';
import type { Io } from '../../process/io.ts';
import { codeOf } from '../../process/system-words.ts';
import { REPRODUCE_WORDS } from './words.ts';

/** A file of the result; its name is ours. */
export type Written = { readonly name: string; readonly text: string };

/**
 * Refuses a folder that holds something, before anything is read.
 *
 * @throws UsageError for it, and for what is no folder.
 */
export async function keepFolder(folder: string, isForced: boolean): Promise<void> {
  const found = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') {
      return [];
    }
    throw codeOf(error) === 'ENOTDIR'
      ? notWritten(
          folder,
          sayingOf(REPRODUCE_WORDS, ({ noFolder }) => noFolder),
        )
      : refused(folder, error);
  });
  if (found.length > 0 && !isForced) {
    throw notWritten(
      folder,
      sayingOf(REPRODUCE_WORDS, ({ notEmpty }) => notEmpty),
    );
  }
}

/**
 * Writes the files, each whole or not at all.
 *
 * @throws UsageError for one that is a file the run reads.
 */
export async function writeFolder(
  folder: string,
  files: readonly Written[],
  read: Parameters<typeof keepApart>[1],
  io: Io,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw refused(folder, error);
  });
  const outputs = files.map(({ name }) => join(folder, name));
  await keepApart(outputs, read);
  for (const { name, text } of files) {
    await deliverBytes([new TextEncoder().encode(text)], join(folder, name), io);
  }
}

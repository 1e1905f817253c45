import { constants, promises, type Stats } from 'node:fs';
import { type Said, sayingOf } from '../../languages/index.ts';
import { reasonOf } from '../process/system-words.ts';
import { UsageError } from '../process/usage-error.ts';
import { WRITING_WORDS } from './words.ts';
import { cannotWrite } from './write-fault.ts';

/**
 * What stands where a result shall go. `file`: a regular file, or nothing yet. `stream`: a pipe or a character device, which
 * is written to as it is. `descriptor`: a file that this process was started with, by its number.
 */
export type OutputKind =
  | { readonly kind: 'file'; readonly found: Stats | null }
  | { readonly kind: 'stream' }
  | { readonly kind: 'descriptor'; readonly number: number };

/** Names of the descriptors that a shell opened, as `/dev/stdout` and `>(command)` give them. */
const DESCRIPTOR = /^(?:\/dev\/(?:(stdout|stderr)|fd\/(\d+))|\/proc\/self\/fd\/(\d+))$/;

/**
 * Looks at an output before anything is opened.
 *
 * @throws UsageError for what is never written: a folder, a block device, a socket, what a symbolic link points to (a link to
 *   a pipe or a character device is none but another name), a file that its mode protects.
 */
export async function outputKind(path: string): Promise<OutputKind> {
  if (path === '') {
    throw notWritten(
      "''",
      why(({ noName }) => noName),
    );
  }
  const [, name, ...numbers] = DESCRIPTOR.exec(path) ?? [];
  const number = name === 'stdout' ? 1 : name === 'stderr' ? 2 : Number(numbers.find((each) => each !== undefined));
  if (!Number.isNaN(number)) {
    return { kind: 'descriptor', number };
  }
  const found = await unlessMissing(path, promises.lstat(path));
  const behind = found?.isSymbolicLink() ? await unlessMissing(path, promises.stat(path)) : found;
  if (behind?.isFIFO() || behind?.isCharacterDevice()) {
    return { kind: 'stream' };
  }
  if (found?.isSymbolicLink()) {
    throw notWritten(
      path,
      why(({ symbolicLink }) => symbolicLink),
    );
  }
  if (found !== null && !found.isFile()) {
    const isFolder = found.isDirectory();
    throw notWritten(
      path,
      why(({ folder, neitherFileNorPipe }) => (isFolder ? folder : neitherFileNorPipe)),
    );
  }
  if (found !== null) {
    await promises.access(path, constants.W_OK).catch((error) => {
      throw notWritten(path, reasonOf(error));
    });
  }
  return { kind: 'file', found };
}

export function notWritten(path: string | Said, reason: Said): UsageError {
  return new UsageError(cannotWrite(path, reason));
}

/** Words about results that cannot be written. */
export function why(text: (words: typeof WRITING_WORDS.english) => string): Said {
  return sayingOf(WRITING_WORDS, text);
}

async function unlessMissing(path: string, looking: Promise<Stats>): Promise<Stats | null> {
  try {
    return await looking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw notWritten(path, reasonOf(error));
  }
}

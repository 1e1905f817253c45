import type { Stats } from 'node:fs';
import { access, constants, lstat, stat } from 'node:fs/promises';
import { UsageError } from '../process/usage-error.ts';

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
    throw notWritten("''", 'it has no name');
  }
  const [, name, ...numbers] = DESCRIPTOR.exec(path) ?? [];
  const number = name === 'stdout' ? 1 : name === 'stderr' ? 2 : Number(numbers.find((each) => each !== undefined));
  if (!Number.isNaN(number)) {
    return { kind: 'descriptor', number };
  }
  const found = await unlessMissing(path, lstat(path));
  const behind = found?.isSymbolicLink() ? await unlessMissing(path, stat(path)) : found;
  if (behind?.isFIFO() || behind?.isCharacterDevice()) {
    return { kind: 'stream' };
  }
  if (found?.isSymbolicLink()) {
    throw notWritten(path, 'it is a symbolic link; name the file itself');
  }
  if (found !== null && !found.isFile()) {
    throw notWritten(path, found.isDirectory() ? 'it is a folder' : 'it is neither a file nor a pipe');
  }
  if (found !== null) {
    await access(path, constants.W_OK).catch((error) => {
      throw notWritten(path, error.message);
    });
  }
  return { kind: 'file', found };
}

export function notWritten(path: string, reason: string): UsageError {
  return new UsageError(`cannot write ${path}: ${reason}`);
}

async function unlessMissing(path: string, looking: Promise<Stats>): Promise<Stats | null> {
  try {
    return await looking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw notWritten(path, (error as Error).message);
  }
}

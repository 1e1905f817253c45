import { UsageError } from '../process/usage-error.ts';

/** What the system says where it does not take a result, in words; anything else in its own. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would become larger than is allowed',
  EIO: 'the disk failed',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'not enough memory',
  EISDIR: 'it is a folder',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
};

/** A path that leads nowhere: a mistake on the command line, and no fault of what is around. */
const WRONG_PATHS: readonly string[] = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'];

/** The surroundings do not take a result: a full disk, no permission. `message` says it in one line. */
export class WriteFault extends Error {
  /** @param where a path, or words for what was written to. */
  constructor(where: string, cause: unknown) {
    super(`cannot write ${where}: ${reasonOf(cause)}`, { cause });
  }
}

/** The error to throw where a path that was given cannot be written to: whose fault it is decides the exit code. */
export function refused(path: string, error: unknown): Error {
  return WRONG_PATHS.includes(codeOf(error))
    ? new UsageError(`cannot write ${path}: ${reasonOf(error)}`)
    : new WriteFault(path, error);
}

/** Whether the system refused something; `EPIPE` is none of it: who reads has had enough. */
export function isRefusedBySystem(error: unknown): boolean {
  return (
    error instanceof Error && 'syscall' in error && codeOf(error) !== 'EPIPE' && /^E[A-Z0-9]+$/.test(codeOf(error))
  );
}

/** V8 could not get the memory for something: the surroundings are too small. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation failed/i.test(error.message);
}

/** Why, in words. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

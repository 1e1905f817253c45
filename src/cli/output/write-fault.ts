import { LANGUAGES, type Said } from '../../languages/index.ts';
import { codeOf, reasonOf } from '../process/system-words.ts';
import { UsageError } from '../process/usage-error.ts';
import { WRITING_WORDS } from './words.ts';

/** A path that leads nowhere: a mistake on the command line, and no fault of what is around. */
const WRONG_PATHS: readonly string[] = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'];

/** The surroundings do not take a result: a full disk, no permission. `message` says it in one line. */
export class WriteFault extends Error {
  readonly said: Said;

  /** @param where a path, or words for what was written to. */
  constructor(where: string | Said, cause: unknown) {
    const said = cannotWrite(where, reasonOf(cause));
    super(said(LANGUAGES[0]), { cause });
    this.said = said;
  }
}

/** The error to throw where a path that was given cannot be written to: whose fault it is decides the exit code. */
export function refused(path: string, error: unknown): Error {
  return WRONG_PATHS.includes(codeOf(error))
    ? new UsageError(cannotWrite(path, reasonOf(error)))
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

/** What is said of something that is not written, and why. */
export function cannotWrite(where: string | Said, why: Said): Said {
  return (lang) => WRITING_WORDS.in(lang).cannotWrite(typeof where === 'string' ? where : where(lang), why(lang));
}

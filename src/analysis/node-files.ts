import { canReopen, fileRereader, fileSource, followedInput, pipeSource } from '../capture/node.ts';
import type { TraceInput } from './options.ts';

/** How a file is read that somebody names. */
export type FileReading = {
  /** It is still being written: read on as it grows. */
  readonly isGrowing: boolean;
  /** Ends the wait for more of it; null where nobody ends it. */
  readonly signal: AbortSignal | null;
};

/** A file, a pipe or a device by its path, which is what reports call it too. */
export function inputAt(path: string, { isGrowing, signal }: FileReading): TraceInput | Promise<TraceInput> {
  return isGrowing && signal !== null ? followedInput(path, { signal }) : fileInput(path, path, signal);
}

/**
 * What is read to its end.
 *
 * @param path what reports call it.
 * @param signal ends the wait for what comes through a pipe; null where nobody ends it.
 */
export async function fileInput(file: string, path: string, signal: AbortSignal | null): Promise<TraceInput> {
  const openAt = (position: number) => fileSource(file, position);
  const isFile = await canReopen(file);
  const open = () => (isFile || signal === null ? fileSource(file) : pipeSource(file, signal));
  return { path, open, openAt, canReopen: isFile, ...(isFile ? { file, reread: () => fileRereader(file) } : {}) };
}

import { FILES } from '../contract.ts';
import { safeJson } from '../safe-json.ts';
import type { FileLack } from './file-row.ts';

/** What stands before the report of one of several files. */
export type FileHead = {
  /** As its report names it. */
  readonly path: string;
  readonly exitCode: number;
  /** Why it was not read, or not to its end; null where it was. */
  readonly unread: FileLack | null;
};

/**
 * The reports of several files as one JSON text.
 *
 * @param files an object for each file, with commas between them.
 */
export function* renderFilesJson(
  files: Iterable<string>,
  { version, exitCode }: { readonly version: string; readonly exitCode: number },
): Generator<string> {
  const tool = { name: 'siptriage', version };
  const head = { schema: FILES, tool, exitCode };
  yield `${safeJson(head).slice(0, -1)},"files":[\n`;
  yield* files;
  yield ']}\n';
}

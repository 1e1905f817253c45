import { writeFile } from 'node:fs/promises';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Puts the result where the caller wants it. A file that cannot be written is the caller's mistake. */
export async function deliver(text: string, output: string | undefined, io: Io): Promise<void> {
  if (output === undefined || output === '-') {
    await io.out(text);
    return;
  }
  try {
    await writeFile(output, text);
  } catch (error) {
    throw new UsageError(`cannot write ${output}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

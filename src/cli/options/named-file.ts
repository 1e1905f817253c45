import { reasonOf } from '../process/system-words.ts';
import { UsageError } from '../process/usage-error.ts';

/**
 * The text of a file that an option names.
 *
 * @param said what the line about a file that cannot be read begins with.
 * @throws UsageError for a file that cannot be read.
 */
export async function textOf(file: string, said = file): Promise<string> {
  const { readTextFile } = await import('../../capture/node.ts');
  try {
    return await readTextFile(file);
  } catch (error) {
    const why = reasonOf(error);
    throw new UsageError((lang) => `${said}: ${why(lang)}`);
  }
}

import { parseCodeArgument } from '../../reference/pages.ts';
import { UsageError } from '../process/usage-error.ts';

/** Reads a code as people write it; a caller's mistake otherwise. */
export function codeOf(argument: string): number {
  const code = parseCodeArgument(argument);
  if (code === null) {
    throw new UsageError(`${argument} is no SIP response code: they run from 100 to 699`);
  }
  return code;
}

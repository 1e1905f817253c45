import { canReopen, expandInputs } from '../../capture/node.ts';
import type { Said } from '../../languages/index.ts';
import { printable } from '../output/printable.ts';
import { UsageError } from '../process/usage-error.ts';
import { type Spool, spoolInput } from './spool.ts';

/**
 * Keeps what can be read only once, for a command that reads its inputs several times; null where all of it can be read again.
 *
 * @param readOnce what the command says of such an input among several.
 * @throws UsageError for such one among several.
 */
export async function spoolNamed(named: readonly string[], readOnce: (path: string) => Said): Promise<Spool | null> {
  const { inputs } = await expandInputs(named);
  for (const path of inputs) {
    if (!(await canReopen(path))) {
      if (inputs.length > 1) {
        throw new UsageError(readOnce(printable(path)));
      }
      return spoolInput(path);
    }
  }
  return null;
}

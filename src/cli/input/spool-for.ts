import { canReopen, expandInputs } from '../../capture/node.ts';
import type { Said } from '../../languages/index.ts';
import { printable } from '../output/printable.ts';
import { UsageError } from '../process/usage-error.ts';
import { type Spool, spoolInput } from './spool.ts';

/**
 * For a command that reads its inputs several times: what can be read once only is kept.
 *
 * @param readOnce says of such an input, by its path, that it cannot stand beside others.
 * @throws UsageError for one among several.
 */
export async function spoolFor(named: readonly string[], readOnce: (path: string) => Said): Promise<Spool | null> {
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

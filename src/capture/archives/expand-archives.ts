import type { Limits } from '../../model/index.ts';
import type { Gunzip } from '../capture-context.ts';
import type { CaptureInput } from './archive-source.ts';
import type { ExpandedArchives } from './expanded-archives.ts';

/**
 * Replaces zip and tar archives, compressed or not, by the captures in them; what else they hold is passed over, and an
 * archive without a capture stays what it is. Never rejects for what an input holds.
 * What looks into inputs is loaded with the first: a page begins without it.
 */
export async function expandArchives(
  inputs: readonly CaptureInput[],
  options: { readonly gunzip: Gunzip; readonly limits: Limits },
): Promise<ExpandedArchives> {
  const { expandedArchives } = await import('./archive.ts');
  return expandedArchives(inputs, options);
}

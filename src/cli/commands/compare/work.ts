/** What `compare` does: loaded when it runs. */

import { loadPages } from '../../../languages/load-pages.ts';
import { compareIn, renderComparison } from '../../../reference/pages.ts';
import { type PageOptions, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { codeOf } from '../../reference/code-argument.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/**
 * Two codes side by side.
 *
 * @throws UsageError for what is no response code.
 */
export async function comparisonText(first: string, second: string, options: PageOptions, io: Io): Promise<string> {
  const language = await loadPages(options.lang);
  const comparison = compareIn(language, codeOf(first), codeOf(second));
  if (comparison === null) {
    throw new UsageError(`${first} and ${second} are not both SIP response codes: they run from 100 to 699`);
  }
  return options.format === 'json'
    ? jsonText(comparison)
    : paintLines(renderComparison(comparison, language), styleFor(options, io));
}

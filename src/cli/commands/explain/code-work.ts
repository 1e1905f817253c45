/** What `explain` does with a code: loaded when one is asked for. */

import { loadPages } from '../../../languages/load-pages.ts';
import { explainIn, renderExplanation } from '../../../reference/pages.ts';
import { type PageOptions, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { codeOf } from '../../reference/code-argument.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/**
 * The entry of a code.
 *
 * @throws UsageError for what is no response code.
 */
export async function codeText(argument: string, options: PageOptions, io: Io): Promise<string> {
  const language = await loadPages(options.lang);
  const explanation = explainIn(language, codeOf(argument));
  if (explanation === null) {
    throw new UsageError(`${argument} is no SIP response code: they run from 100 to 699`);
  }
  return options.format === 'json'
    ? jsonText(explanation)
    : paintLines(renderExplanation(explanation, language), styleFor(options, io));
}

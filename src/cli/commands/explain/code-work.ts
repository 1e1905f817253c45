/** What `explain` does with a code: loaded when one is asked for. */

import { loadPages } from '../../../languages/load-pages.ts';
import type { Explanation } from '../../../reference/index.ts';
import { explainIn, renderExplanation } from '../../../reference/pages.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { codeOf } from '../../reference/code-argument.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/**
 * The entry of a code.
 *
 * @throws UsageError for what is no response code.
 */
export async function codeText(argument: string, options: PageOptions, io: Io): Promise<string> {
  const language = await loadPages(options.lang);
  // What is a code has an entry.
  const explanation = explainIn(language, codeOf(argument)) as Explanation;
  return options.format === 'json'
    ? jsonText(explanation)
    : paintLines(renderExplanation(explanation, language, pageWidthFor(options, io)), styleFor(options, io));
}

/** What `explain` does with a code: loaded when one is asked for. */

import { loadPages } from '../../../languages/load-pages.ts';
import { explainIn, parseCodeArgument, renderExplanation } from '../../../reference/pages.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/** Numbers in the range of codes that no response has, and Warnings have (RFC 3261 §20.43). */
const OF_WARNINGS: readonly number[] = [304, 306, 307, 330, 331, 370, 381, 399];

/** The entry of a code; null where the number is none, or means something else. */
export async function codeText(argument: string, options: PageOptions, io: Io): Promise<string | null> {
  const code = parseCodeArgument(argument);
  const language = await loadPages(options.lang);
  const explanation = code === null || OF_WARNINGS.includes(code) ? null : explainIn(language, code);
  if (explanation === null) {
    return null;
  }
  return options.format === 'json'
    ? jsonText(explanation)
    : paintLines(renderExplanation(explanation, language, pageWidthFor(options, io)), styleFor(options, io));
}

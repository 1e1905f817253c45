/** What `compare` does: loaded when it runs. */

import { loadPages } from '../../../languages/load-pages.ts';
import type { Comparison } from '../../../reference/index.ts';
import { compareIn, comparePlusIn, renderComparison } from '../../../reference/pages.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { codeOf } from '../../reference/code-argument.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/**
 * Two codes side by side.
 *
 * @throws UsageError for what is no response code.
 */
export async function comparisonText(first: string, second: string, options: PageOptions, io: Io): Promise<string> {
  const language = await loadPages(options.lang);
  // What are codes can be compared.
  const comparison = (
    isPlusBesides(first, second) ? comparePlusIn(language) : compareIn(language, codeOf(first), codeOf(second))
  ) as Comparison;
  return options.format === 'json'
    ? jsonText(comparison)
    : paintLines(renderComparison(comparison, language, pageWidthFor(options, io)), styleFor(options, io));
}

/** 603 and 603+ are one code and mean two things. */
function isPlusBesides(first: string, second: string): boolean {
  const both = [first.trim(), second.trim()].sort().join(' ');
  return both === '603 603+';
}

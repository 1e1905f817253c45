/** What `codes` does: loaded when it runs. */

import { loadPages } from '../../../languages/load-pages.ts';
import { listIn, renderCodeList } from '../../../reference/pages.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/** Every code. */
export async function codeListText(options: PageOptions, io: Io): Promise<string> {
  const language = await loadPages(options.lang);
  return options.format === 'json'
    ? jsonText(listIn(language))
    : paintLines(renderCodeList(language, pageWidthFor(options, io)), styleFor(options, io));
}

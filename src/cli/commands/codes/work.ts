/** What `codes` does: loaded when it runs. */
import { listIn, loadLanguage, renderCodeList } from '../../../reference/pages.ts';
import { type PageOptions, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { paintLines } from '../../reference/paint-lines.ts';

/** Every code. */
export async function codeListText(options: PageOptions, io: Io): Promise<string> {
  const language = await loadLanguage(options.lang);
  return options.format === 'json'
    ? jsonText(listIn(language))
    : paintLines(renderCodeList(language), styleFor(options, io));
}

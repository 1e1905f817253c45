/** What `codes` does: loaded when it runs. */

import { sayingOf } from '../../../languages/index.ts';
import { loadPages } from '../../../languages/load-pages.ts';
import { listIn, renderCodeList } from '../../../reference/pages.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { paintLines } from '../../reference/paint-lines.ts';
import { CODES_WORDS } from './words.ts';

/**
 * Every code, or those of a class.
 *
 * @throws UsageError for what is no class.
 */
export async function codeListText(className: string | undefined, options: PageOptions, io: Io): Promise<string> {
  const hundreds = className === undefined ? null : hundredsOf(className);
  const language = await loadPages(options.lang);
  const items = listIn(language).filter(({ code }) => hundreds === null || Math.trunc(code / 100) === hundreds);
  return options.format === 'json'
    ? jsonText(items)
    : paintLines(renderCodeList(language, pageWidthFor(options, io), items), styleFor(options, io));
}

function hundredsOf(className: string): number {
  const [, digit] = /^([1-6])xx$/i.exec(className.trim()) ?? [];
  if (digit === undefined) {
    throw new UsageError(sayingOf(CODES_WORDS, ({ noClass }) => noClass(className)));
  }
  return Number(digit);
}

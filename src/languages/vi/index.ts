import type { LibraryTexts } from '../library-parts.ts';
import { CHECK } from './check/words.ts';
import { ANNOTATE } from './report/annotate.ts';
import { REPORT } from './report/text.ts';

/** All that the library says, in Vietnamese (NFC). */
export const LIBRARY: LibraryTexts = {
  report: REPORT,
  annotate: ANNOTATE,
  check: CHECK,
};

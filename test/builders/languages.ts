import { LANGUAGES } from '../../src/languages/index.ts';
import { loadLanguage } from '../../src/languages/load.ts';

/** For tests that ask a layer itself: every language, as the command line loads the one it is asked for. */
for (const lang of LANGUAGES) {
  await loadLanguage(lang);
}

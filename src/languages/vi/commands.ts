import type { CommandTexts } from '../command-parts.ts';
import { DIFFERENCES } from './differences/words.ts';
import { OUTPUTS } from './outputs/words.ts';
import { TERMS } from './reference/terms/index.ts';
import { EXTRACT } from './report/extract.ts';
import { REPRODUCE } from './reproduce/words.ts';
import { VIEWER } from './viewer/viewer-words.ts';

/** All that the command line says besides, in Vietnamese (NFC). */
export const COMMANDS: CommandTexts = {
  outputs: OUTPUTS,
  differences: DIFFERENCES,
  terms: TERMS,
  viewer: VIEWER,
  extract: EXTRACT,
  reproduce: REPRODUCE,
};

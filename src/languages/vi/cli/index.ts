import type { SpokenTexts } from '../../spoken-parts.ts';
import { CONFIG } from '../check/configuration.ts';
import { FILTER } from '../filter/words.ts';
import { FACTS } from '../logs/fact-words.ts';
import { PROBLEMS } from '../model/problem-forms.ts';
import { ANALYZE } from './commands/analyze.ts';
import { ANNOTATE_COMMAND } from './commands/annotate.ts';
import { CALL_COMMAND } from './commands/call.ts';
import { CHECK_COMMAND } from './commands/check.ts';
import { CODES_COMMAND } from './commands/codes.ts';
import { COMPARE } from './commands/compare.ts';
import { EXPLAIN } from './commands/explain.ts';
import { MESSAGES } from './commands/messages.ts';
import { RULES } from './commands/rules.ts';
import { TRANSFERS } from './commands/transfers.ts';
import { HELP, MISTAKES } from './help/words.ts';
import { INPUTS } from './input/words.ts';
import { CARDS } from './options/cards.ts';
import { CAUSES } from './options/causes.ts';
import { EACH } from './options/each.ts';
import { LOG_OPTIONS } from './options/logs.ts';
import { LOOK } from './options/look.ts';
import { SELECTION } from './options/selection.ts';
import { TLS } from './options/tls.ts';
import { WRITING } from './output/words.ts';
import { LANGUAGE } from './process/language.ts';
import { STOPPED } from './process/stopped.ts';
import { SYSTEM } from './process/system-words.ts';
import { CODE } from './reference/code-argument.ts';
import { MAIN } from './words.ts';

/** All that is told to whoever types a command, in Vietnamese (NFC). */
export const SPOKEN: SpokenTexts = {
  main: MAIN,
  language: LANGUAGE,
  help: HELP,
  mistakes: MISTAKES,
  look: LOOK,
  selection: SELECTION,
  logOptions: LOG_OPTIONS,
  tls: TLS,
  cards: CARDS,
  causes: CAUSES,
  each: EACH,
  analyze: ANALYZE,
  checkCommand: CHECK_COMMAND,
  transfers: TRANSFERS,
  callCommand: CALL_COMMAND,
  annotateCommand: ANNOTATE_COMMAND,
  messages: MESSAGES,
  explain: EXPLAIN,
  compare: COMPARE,
  codes: CODES_COMMAND,
  rules: RULES,
  code: CODE,
  inputs: INPUTS,
  writing: WRITING,
  system: SYSTEM,
  stopped: STOPPED,
  filter: FILTER,
  facts: FACTS,
  config: CONFIG,
  problems: PROBLEMS,
};

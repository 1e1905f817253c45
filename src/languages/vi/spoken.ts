import type { SpokenTexts } from '../spoken-parts.ts';
import { CONFIG } from './check/configuration.ts';
import { ANALYZE } from './cli/commands/analyze.ts';
import { ANNOTATE_COMMAND } from './cli/commands/annotate.ts';
import { CALL_COMMAND } from './cli/commands/call.ts';
import { CHECK_COMMAND } from './cli/commands/check.ts';
import { CODES_COMMAND } from './cli/commands/codes.ts';
import { COLLECT } from './cli/commands/collect.ts';
import { COMPARE } from './cli/commands/compare.ts';
import { COMPLETION } from './cli/commands/completion.ts';
import { DIFF } from './cli/commands/diff.ts';
import { EXPLAIN } from './cli/commands/explain.ts';
import { EXTRACT_COMMAND } from './cli/commands/extract.ts';
import { FACTS as FACTS_FILE } from './cli/commands/facts.ts';
import { FLOW } from './cli/commands/flow.ts';
import { LISTEN } from './cli/commands/listen.ts';
import { MCP } from './cli/commands/mcp.ts';
import { MESSAGES } from './cli/commands/messages.ts';
import { REPRODUCE_COMMAND } from './cli/commands/reproduce.ts';
import { REVEAL } from './cli/commands/reveal.ts';
import { RULES } from './cli/commands/rules.ts';
import { SHIP } from './cli/commands/ship.ts';
import { TRANSFERS } from './cli/commands/transfers.ts';
import { VIEW } from './cli/commands/view.ts';
import { WORK } from './cli/commands/work.ts';
import { HELP, MISTAKES } from './cli/help/words.ts';
import { FACTS_INPUT } from './cli/input/facts-words.ts';
import { NATS } from './cli/input/nats-words.ts';
import { INPUTS } from './cli/input/words.ts';
import { ANONYMIZE } from './cli/options/anonymize.ts';
import { CARDS } from './cli/options/cards.ts';
import { CAUSES } from './cli/options/causes.ts';
import { COUNTS } from './cli/options/counted.ts';
import { EACH } from './cli/options/each.ts';
import { HEP } from './cli/options/hep-places.ts';
import { HTML_OPTIONS } from './cli/options/html.ts';
import { LOG_OPTIONS } from './cli/options/logs.ts';
import { LOOK } from './cli/options/look.ts';
import { SELECTION } from './cli/options/selection.ts';
import { TLS } from './cli/options/tls.ts';
import { VERDICTS } from './cli/output/verdict-words.ts';
import { WRITING } from './cli/output/words.ts';
import { LANGUAGE } from './cli/process/language-asked.ts';
import { PAGES_ADDRESS } from './cli/process/pages-words.ts';
import { STOPPED } from './cli/process/stopped.ts';
import { SYSTEM } from './cli/process/system-words.ts';
import { CODE } from './cli/reference/words.ts';
import { MAIN } from './cli/words.ts';
import { FACTS as FACTS_PROBLEMS } from './facts/facts-forms.ts';
import { FILTER } from './filter/words.ts';
import { INTAKE } from './intake/intake-forms.ts';
import { FACTS } from './logs/fact-words.ts';
import { PROBLEMS } from './model/problem-forms.ts';
import { ALERT } from './verdicts/alert-words.ts';

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
  anonymize: ANONYMIZE,
  cards: CARDS,
  causes: CAUSES,
  counts: COUNTS,
  htmlOptions: HTML_OPTIONS,
  each: EACH,
  hep: HEP,
  nats: NATS,
  factsInput: FACTS_INPUT,
  verdictPlaces: VERDICTS,
  analyze: ANALYZE,
  checkCommand: CHECK_COMMAND,
  transfers: TRANSFERS,
  callCommand: CALL_COMMAND,
  flow: FLOW,
  diff: DIFF,
  annotateCommand: ANNOTATE_COMMAND,
  messages: MESSAGES,
  factsFile: FACTS_FILE,
  listen: LISTEN,
  ship: SHIP,
  work: WORK,
  collect: COLLECT,
  extractCommand: EXTRACT_COMMAND,
  reproduceCommand: REPRODUCE_COMMAND,
  reveal: REVEAL,
  view: VIEW,
  mcp: MCP,
  explain: EXPLAIN,
  compare: COMPARE,
  codes: CODES_COMMAND,
  rules: RULES,
  completion: COMPLETION,
  code: CODE,
  inputs: INPUTS,
  writing: WRITING,
  pagesAddress: PAGES_ADDRESS,
  system: SYSTEM,
  stopped: STOPPED,
  filter: FILTER,
  facts: FACTS,
  config: CONFIG,
  problems: PROBLEMS,
  alerts: ALERT,
  intakeProblems: INTAKE,
  factsProblems: FACTS_PROBLEMS,
};

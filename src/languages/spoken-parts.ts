import { CONFIG_WORDS } from '../check/configuration/words.ts';
import { ANALYZE_WORDS } from '../cli/commands/analyze/words.ts';
import { ANNOTATE_COMMAND_WORDS } from '../cli/commands/annotate/words.ts';
import { CALL_COMMAND_WORDS } from '../cli/commands/call/words.ts';
import { CHECK_COMMAND_WORDS } from '../cli/commands/check/words.ts';
import { CODES_WORDS } from '../cli/commands/codes/words.ts';
import { COLLECT_WORDS } from '../cli/commands/collect/words.ts';
import { COMPARE_WORDS } from '../cli/commands/compare/words.ts';
import { COMPLETION_WORDS } from '../cli/commands/completion/words.ts';
import { DIFF_WORDS } from '../cli/commands/diff/words.ts';
import { EXPLAIN_WORDS } from '../cli/commands/explain/words.ts';
import { EXTRACT_WORDS } from '../cli/commands/extract/words.ts';
import { FACTS_WORDS } from '../cli/commands/facts/words.ts';
import { FLOW_WORDS } from '../cli/commands/flow/words.ts';
import { LISTEN_WORDS } from '../cli/commands/listen/words.ts';
import { MCP_WORDS } from '../cli/commands/mcp/words.ts';
import { MESSAGES_WORDS } from '../cli/commands/messages/words.ts';
import { REPRODUCE_WORDS } from '../cli/commands/reproduce/words.ts';
import { REVEAL_WORDS } from '../cli/commands/reveal/words.ts';
import { RULES_WORDS } from '../cli/commands/rules/words.ts';
import { SHIP_WORDS } from '../cli/commands/ship/words.ts';
import { TRANSFERS_WORDS } from '../cli/commands/transfers/words.ts';
import { VIEW_WORDS } from '../cli/commands/view/words.ts';
import { WORK_WORDS } from '../cli/commands/work/words.ts';
import { HELP_WORDS, MISTAKE_WORDS } from '../cli/help/words.ts';
import { FACTS_INPUT_WORDS } from '../cli/input/facts-words.ts';
import { NATS_WORDS } from '../cli/input/nats-words.ts';
import { INPUT_WORDS } from '../cli/input/words.ts';
import { ANONYMIZE_WORDS } from '../cli/options/anonymize.ts';
import { CARD_WORDS } from '../cli/options/cards.ts';
import { CAUSE_WORDS } from '../cli/options/causes.ts';
import { COUNT_WORDS } from '../cli/options/counted.ts';
import { EACH_WORDS } from '../cli/options/each.ts';
import { HEP_WORDS } from '../cli/options/hep-places.ts';
import { HTML_OPTION_WORDS } from '../cli/options/html.ts';
import { LOG_OPTION_WORDS } from '../cli/options/logs.ts';
import { LOOK_WORDS } from '../cli/options/look.ts';
import { SELECTION_WORDS } from '../cli/options/selection.ts';
import { TLS_WORDS } from '../cli/options/tls.ts';
import { VERDICT_WORDS } from '../cli/output/verdict-words.ts';
import { WRITING_WORDS } from '../cli/output/words.ts';
import { LANGUAGE_WORDS } from '../cli/process/language-asked.ts';
import { PAGES_WORDS } from '../cli/process/pages-words.ts';
import { STOPPED_WORDS } from '../cli/process/stopped.ts';
import { SYSTEM_WORDS } from '../cli/process/system-words.ts';
import { CODE_WORDS } from '../cli/reference/words.ts';
import { MAIN_WORDS } from '../cli/words.ts';
import { FACTS_FORMS } from '../facts/facts-forms.ts';
import { FILTER_WORDS } from '../filter/words.ts';
import { INTAKE_FORMS } from '../intake/intake-forms.ts';
import { FACT_WORDS } from '../logs/fact-words.ts';
import { PROBLEM_FORMS } from '../model/problem-forms.ts';
import { ALERT_WORDS } from '../verdicts/alert-words.ts';
import { addTexts, type Lang, type TextsOf } from './index.ts';

/** Every set of words that is told to whoever types a command: help, mistakes, lines on standard error. */
export const SPOKEN_PARTS = {
  main: MAIN_WORDS,
  language: LANGUAGE_WORDS,
  help: HELP_WORDS,
  mistakes: MISTAKE_WORDS,
  /* Groups of options. */
  look: LOOK_WORDS,
  selection: SELECTION_WORDS,
  logOptions: LOG_OPTION_WORDS,
  tls: TLS_WORDS,
  anonymize: ANONYMIZE_WORDS,
  cards: CARD_WORDS,
  causes: CAUSE_WORDS,
  counts: COUNT_WORDS,
  htmlOptions: HTML_OPTION_WORDS,
  each: EACH_WORDS,
  hep: HEP_WORDS,
  nats: NATS_WORDS,
  factsInput: FACTS_INPUT_WORDS,
  verdictPlaces: VERDICT_WORDS,
  /* Commands. */
  analyze: ANALYZE_WORDS,
  checkCommand: CHECK_COMMAND_WORDS,
  transfers: TRANSFERS_WORDS,
  callCommand: CALL_COMMAND_WORDS,
  flow: FLOW_WORDS,
  diff: DIFF_WORDS,
  annotateCommand: ANNOTATE_COMMAND_WORDS,
  messages: MESSAGES_WORDS,
  factsFile: FACTS_WORDS,
  listen: LISTEN_WORDS,
  ship: SHIP_WORDS,
  work: WORK_WORDS,
  collect: COLLECT_WORDS,
  extractCommand: EXTRACT_WORDS,
  reproduceCommand: REPRODUCE_WORDS,
  reveal: REVEAL_WORDS,
  view: VIEW_WORDS,
  mcp: MCP_WORDS,
  explain: EXPLAIN_WORDS,
  compare: COMPARE_WORDS,
  codes: CODES_WORDS,
  rules: RULES_WORDS,
  completion: COMPLETION_WORDS,
  code: CODE_WORDS,
  /* What goes in and out. */
  inputs: INPUT_WORDS,
  writing: WRITING_WORDS,
  pagesAddress: PAGES_WORDS,
  system: SYSTEM_WORDS,
  stopped: STOPPED_WORDS,
  filter: FILTER_WORDS,
  facts: FACT_WORDS,
  config: CONFIG_WORDS,
  /** The library's: a run speaks of them also where its report is in another language. */
  problems: PROBLEM_FORMS,
  alerts: ALERT_WORDS,
  intakeProblems: INTAKE_FORMS,
  factsProblems: FACTS_FORMS,
};

/** What the folder of a language says on the command line. */
export type SpokenTexts = TextsOf<typeof SPOKEN_PARTS>;

export function addSpokenTexts(lang: Lang, texts: SpokenTexts): void {
  addTexts(lang, SPOKEN_PARTS, texts);
}

import { CHECK_WORDS } from '../check/words-en.ts';
import { RULE_PAGE_WORDS } from '../findings/about-lines.ts';
import { ATTACK_WORDS } from '../findings/attack/facts/attack-facts.ts';
import { ATTACK_TEXTS } from '../findings/attack/registry.ts';
import { PLACE_WORDS } from '../findings/call/facts/silence.ts';
import { CALL_TEXTS } from '../findings/call/registry.ts';
import { DOUBT_WORDS } from '../findings/doubt-words.ts';
import { FORM_TEXTS } from '../findings/message/registry.ts';
import { REGISTRATION_WORDS } from '../findings/registration/facts/registration-facts.ts';
import { REGISTRATION_TEXTS } from '../findings/registration/registry.ts';
import { NO_ADDRESS } from '../findings/rejection/facts/rejection-facts.ts';
import { REJECTION_TEXTS } from '../findings/rejection/registry.ts';
import { REQUEST_WORDS } from '../findings/request/facts/request-facts.ts';
import { REQUEST_TEXTS } from '../findings/request/registry.ts';
import { RING_WORDS } from '../findings/ring-ending.ts';
import { SPAN_WORDS } from '../findings/seconds.ts';
import { STATED_WORDS } from '../findings/stated-words.ts';
import { STRANGER_WORDS } from '../findings/strangers.ts';
import { MISS_WORDS } from '../findings/transfer/facts/misses.ts';
import { PROXY_BEFORE_WORDS } from '../findings/transfer/facts/proxy-before.ts';
import { SETTLE_WORDS } from '../findings/transfer/facts/settle.ts';
import { TRANSFER_TEXTS } from '../findings/transfer/registry.ts';
import { UNDELIVERED_WORDS } from '../findings/undelivered.ts';
import { PROBLEM_FORMS } from '../model/problem-forms.ts';
import { NOTE_WORDS, SITUATION_TEXTS } from '../reference/context/annotate.ts';
import { REFERENCE } from '../reference/languages.ts';
import { ANNOTATE_WORDS } from '../report/annotate/words.ts';
import { DURATION_WORDS } from '../report/duration.ts';
import { FILES_WORDS } from '../report/files/files-words.ts';
import { HTML_WORDS } from '../report/html/html-words-en.ts';
import { LADDER_WORDS } from '../report/ladder/ladder-words-en.ts';
import { OVERVIEW_WORDS } from '../report/overview/overview-words-en.ts';
import { REPORT_WORDS } from '../report/text/words-en.ts';
import { addTexts, type Lang, type TextsOf } from './index.ts';

/** Every set of words that the library says. */
export const LIBRARY_PARTS = {
  reference: REFERENCE,
  situations: SITUATION_TEXTS,
  notes: NOTE_WORDS,
  transfer: TRANSFER_TEXTS,
  rejection: REJECTION_TEXTS,
  call: CALL_TEXTS,
  places: PLACE_WORDS,
  registration: REGISTRATION_TEXTS,
  request: REQUEST_TEXTS,
  requestWords: REQUEST_WORDS,
  attack: ATTACK_TEXTS,
  attackWords: ATTACK_WORDS,
  registrationWords: REGISTRATION_WORDS,
  form: FORM_TEXTS,
  spans: SPAN_WORDS,
  ringing: RING_WORDS,
  stated: STATED_WORDS,
  noAddress: NO_ADDRESS,
  strangers: STRANGER_WORDS,
  doubts: DOUBT_WORDS,
  rulePages: RULE_PAGE_WORDS,
  undelivered: UNDELIVERED_WORDS,
  misses: MISS_WORDS,
  proxyBefore: PROXY_BEFORE_WORDS,
  settle: SETTLE_WORDS,
  duration: DURATION_WORDS,
  ladder: LADDER_WORDS,
  overview: OVERVIEW_WORDS,
  files: FILES_WORDS,
  html: HTML_WORDS,
  report: REPORT_WORDS,
  annotate: ANNOTATE_WORDS,
  check: CHECK_WORDS,
  problems: PROBLEM_FORMS,
};

/** What the folder of a language says for the library. */
export type LibraryTexts = TextsOf<typeof LIBRARY_PARTS>;

export function addLibraryTexts(lang: Lang, texts: LibraryTexts): void {
  addTexts(lang, LIBRARY_PARTS, texts);
}

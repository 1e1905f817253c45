import type { LibraryTexts } from '../library-parts.ts';
import { CHECK } from './check/words.ts';
import { ATTACK_WORDS } from './findings/attack/facts/attack-facts.ts';
import { ATTACK } from './findings/attack/index.ts';
import { PLACES } from './findings/call/facts/silence.ts';
import { CALL } from './findings/call/index.ts';
import { DOUBTS } from './findings/doubt-words.ts';
import { FORM } from './findings/message/index.ts';
import { REGISTRATION_WORDS } from './findings/registration/facts/registration-facts.ts';
import { REGISTRATION } from './findings/registration/index.ts';
import { REJECTION } from './findings/rejection/index.ts';
import { REQUEST_WORDS } from './findings/request/facts/request-facts.ts';
import { REQUEST } from './findings/request/index.ts';
import { RINGING } from './findings/ring-ending.ts';
import { RULE_PAGES } from './findings/rule-pages.ts';
import { SPANS } from './findings/seconds.ts';
import { STATED } from './findings/stated-words.ts';
import { STRANGERS } from './findings/strangers.ts';
import { MISSES } from './findings/transfer/facts/misses.ts';
import { PROXY_BEFORE } from './findings/transfer/facts/proxy-before.ts';
import { SETTLE } from './findings/transfer/facts/settle.ts';
import { TRANSFER } from './findings/transfer/index.ts';
import { UNDELIVERED } from './findings/undelivered.ts';
import { PROBLEMS } from './model/problem-forms.ts';
import { PAGES } from './pages.ts';
import { CALL_SITUATIONS } from './reference/context/calls.ts';
import { NOTES } from './reference/context/notes.ts';
import { OTHER_SITUATIONS } from './reference/context/others.ts';
import { ANNOTATE } from './report/annotate.ts';
import { DURATION } from './report/duration.ts';
import { FILES } from './report/files.ts';
import { HTML } from './report/html.ts';
import { LADDER } from './report/ladder.ts';
import { OVERVIEW } from './report/overview.ts';
import { REPORT } from './report/text.ts';

/** All that the library says, in Vietnamese (NFC). */
export const LIBRARY: LibraryTexts = {
  reference: PAGES,
  situations: { ...CALL_SITUATIONS, ...OTHER_SITUATIONS },
  notes: NOTES,
  transfer: TRANSFER,
  rejection: REJECTION,
  call: CALL,
  places: PLACES,
  registration: REGISTRATION,
  request: REQUEST,
  requestWords: REQUEST_WORDS,
  attack: ATTACK,
  attackWords: ATTACK_WORDS,
  registrationWords: REGISTRATION_WORDS,
  form: FORM,
  spans: SPANS,
  ringing: RINGING,
  stated: STATED,
  noAddress: 'một thiết bị không rõ địa chỉ',
  strangers: STRANGERS,
  doubts: DOUBTS,
  rulePages: RULE_PAGES,
  undelivered: UNDELIVERED,
  misses: MISSES,
  proxyBefore: PROXY_BEFORE,
  settle: SETTLE,
  duration: DURATION,
  ladder: LADDER,
  overview: OVERVIEW,
  files: FILES,
  html: HTML,
  report: REPORT,
  annotate: ANNOTATE,
  check: CHECK,
  problems: PROBLEMS,
};

import { type Lang, translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { StatedCause } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { STATED_WORDS, type StatedWords } from '../../stated-words.ts';
import { answererOf, calleeOf, callerOf, isPlainDecline, match, wordsOf } from '../facts/rejection-facts.ts';

/** Causes that are nobody's wish. */
const CAUSES = [
  'caller-number',
  'credentials',
  'caller-not-registered',
  'callee-not-registered',
  'name-lookup',
  'no-route',
  'destination-barred',
  'balance',
  'limit',
  'source-not-allowed',
  'media',
  'number-unknown',
] as const satisfies readonly StatedCause[];

const causeOf = (r: RejectionRecord) => CAUSES.find((cause) => cause === r.states) ?? null;

export const statedText = (r: RejectionRecord, words: StatedWords) => words[causeOf(r) ?? 'no-route'];

export const partiesOf = (r: RejectionRecord, lang: Lang) => ({
  at: answererOf(r, lang),
  caller: callerOf(r),
  callee: calleeOf(r),
});

const en: RuleText<RejectionRecord> = {
  title: 'Another cause than a decline',
  what: 'A 603 whose phrase, Warning or Reason names a cause that has nothing to do with anybody declining: the calling number, credentials, a registration, a route, a limit.',
  why: 'It looks as if the called person refused, while something is to be repaired; and a 6xx stops every other try.',
  needs: 'A 603 with such words.',
  message: (r) => `${statedText(r, STATED_WORDS.english).says(partiesOf(r, 'en'))}; nobody declined (${wordsOf(r)})`,
  fix: (r) => [
    ...statedText(r, STATED_WORDS.english).fix(partiesOf(r, 'en')),
    'Have the element that built the 603 send the code that fits (403, 404, 480, 488, 503).',
  ],
};

export const statedCause: Rule<RejectionRecord> = {
  id: 'rejection/stated-cause',
  severity: 'error',
  references: ['RFC 3261 §21.6.2', 'RFC 3261 §7.2', 'RFC 3326 §2'],
  doubt: 'phrase',
  check: (r) => (r.code === 603 && isPlainDecline(r) && causeOf(r) !== null ? match(null, 'likely') : null),
  text: translatable(en),
};

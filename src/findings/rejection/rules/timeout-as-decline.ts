import { type Lang, translatable } from '../../../languages/index.ts';
import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import {
  answererOf,
  calleeOf,
  causesOf,
  isMessage,
  isPlainDecline,
  match,
  NO_ANSWER_CAUSES,
  wordsOf,
} from '../facts/rejection-facts.ts';

/** Whether the answer itself says that nobody answered. */
function saysTimeout(r: RejectionRecord): boolean {
  return r.states === 'no-answer' || causesOf(r, 'Q.850').some((cause) => NO_ANSWER_CAUSES.includes(cause));
}

export const rung = (r: RejectionRecord, lang: Lang) =>
  spansIn(lang).later(r.rangForUs ?? r.answeredAfterUs ?? Number.NaN);

const en: RuleText<RejectionRecord> = {
  title: 'Time-out told as a decline',
  what: 'A 603 whose phrase, Warning or Reason says that nobody answered in time.',
  why: 'The caller is told that somebody refused, and a 6xx stops every other try; 480 or 408 would have let voicemail or another number take the call.',
  needs: 'A 603 with words or a Q.850 cause (18, 19, 102) for no answer.',
  message: (r) =>
    `${answererOf(r, 'en')} ended the call to ${calleeOf(r)} with ${wordsOf(r)} ${rung(r, 'en')}, although nobody declined: it says itself that the time ran out`,
  fix: () => [
    'Have the PBX or carrier that built the 603 send 480 (or 408) when nobody answers.',
    'Until then treat this 603 as no answer: voicemail or the next number may take the call.',
  ],
};

export const timeoutAsDecline: Rule<RejectionRecord> = {
  id: 'rejection/timeout-as-decline',
  severity: 'warning',
  references: ['RFC 3261 §21.6.2', 'RFC 3261 §21.4.18'],
  doubt: 'phrase',
  check: (r) =>
    r.code === 603 && !isMessage(r) && isPlainDecline(r) && saysTimeout(r) ? match('network', 'likely') : null,
  text: translatable(en),
};

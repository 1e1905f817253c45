import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { ringAdvice, tellRinging } from '../../ring-ending.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveStatus,
  decisiveWords,
  doubtOf,
  failedWith,
  hasRung,
  isHearsay,
  match,
  OUTCOME_DOUBTS,
  rangForUs,
  ringEndingOf,
  targetName,
} from '../facts/transfer-facts.ts';

/** A 408 that the trace does not show, with nothing that rang, may be anybody's between the transferee and the target. */
function judge(t: TransferRecord): Match | null {
  if (!failedWith(t, [408, 480])) {
    return null;
  }
  if (isHearsay(t) && decisiveStatus(t) === 408 && !hasRung(t)) {
    return match(null, 'possible', 'hearsay');
  }
  if (ringEndingOf(t) !== null) {
    return match('target', confidenceOf(t), doubtOf(t));
  }
  return isHearsay(t) ? match('target', 'possible', 'hearsay') : match('target', 'likely', 'several-causes');
}

const en: RuleText<TransferRecord> = {
  title: 'Target did not answer',
  what: 'The transferred call rang and ended unanswered, by a timer or refused by hand; or it ended with 408 or 480 without ringing: the target is not available now.',
  why: 'The target exists, but nobody took the call, or its phone is off or not registered. Ringing proves that the phone was free.',
  needs: '408 or 480 on the call to the target or in the sipfrag, and whether a 180 came before it.',
  message: (t) => {
    const ending = ringEndingOf(t);
    const target = `the target, ${targetName(t)},`;
    return ending === null
      ? `${target} was not available (${decisiveWords(t)})`
      : `${tellRinging(ending, target, rangForUs(t), 'en')} (${decisiveWords(t)})`;
  },
  fix: (t) => [
    'Resume the held call and offer voicemail or another number.',
    ...ringAdvice(ringEndingOf(t), targetName(t), 'en'),
    ...(ringEndingOf(t) === null
      ? ['Check that the target is registered, and how long it may ring before 408 or 480 is sent.']
      : []),
  ],
};

export const targetNoAnswer: Rule<TransferRecord> = {
  id: 'transfer/target-no-answer',
  severity: 'error',
  references: ['RFC 5589 §6.3.2', 'RFC 3261 §21.1.2'],
  doubt: [...OUTCOME_DOUBTS, 'several-causes'],
  check: judge,
  text: translatable(en),
};

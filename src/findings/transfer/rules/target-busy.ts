import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { ringAdvice, tellRinging } from '../../ring-ending.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  failedWith,
  match,
  OUTCOME_DOUBTS,
  rangForUs,
  ringEndingOf,
  targetName,
} from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Target did not take the call',
  what: 'The target answered the transferred call with 486 or 600. After ringing, which proves that the phone was free, it was not answered in time or refused by hand.',
  why: 'Without ringing the target is in another call, has no free line, or is set to do not disturb; after ringing nobody took the call.',
  needs: '486 or 600 on the call to the target or in the sipfrag, and whether a 180 came before it.',
  message: (t) => {
    const target = `the target, ${targetName(t)},`;
    const ending = ringEndingOf(t);
    const says = ending === null ? `${target} was busy` : tellRinging(ending, target, rangForUs(t), 'en');
    return `${says} (${decisiveWords(t)})`;
  },
  fix: (t) => [
    'Resume the held call and offer voicemail or another number.',
    ...(ringEndingOf(t) === null
      ? [`If ${targetName(t)} should take a second call, raise its call-waiting or line limit; check do not disturb.`]
      : ringAdvice(ringEndingOf(t), targetName(t), 'en')),
  ],
};

export const targetBusy: Rule<TransferRecord> = {
  id: 'transfer/target-busy',
  severity: 'error',
  references: ['RFC 5589 §6.3.1', 'RFC 3261 §21.4.24'],
  doubt: OUTCOME_DOUBTS,
  check: (t) => (failedWith(t, [486, 600]) ? match('target', confidenceOf(t), doubtOf(t)) : null),
  text: translatable(en),
};

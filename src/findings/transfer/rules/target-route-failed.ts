import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { hasHungUpItself } from '../../rejection/facts/rejection-facts.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { confidenceOf, decisiveStatus, decisiveWords, match, targetName } from '../facts/transfer-facts.ts';

const BY_ITSELF = [408, 478, 503];
const ALWAYS_ON_THE_WAY = [478, 482, 483];

function judge(t: TransferRecord): Match | null {
  const status = decisiveStatus(t);
  if (t.outcome !== 'failed' || status === null) {
    return null;
  }
  const rejection = t.targetLeg?.rejection ?? null;
  if (status === 603 && rejection !== null && hasHungUpItself(rejection)) {
    return match('network', 'likely');
  }
  if (ALWAYS_ON_THE_WAY.includes(status)) {
    return match('network', confidenceOf(t));
  }
  return BY_ITSELF.includes(status) && t.targetLeg?.wasAnsweredByRelay === true ? match('network', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target failed on the way',
  what: 'A proxy between transferee and target answered the INVITE by itself: no route, no answer from beyond it, a loop.',
  why: 'The target did not decide this.',
  needs:
    '478, 482 or 483, a 408 or 503 that a forwarding element gave by itself, or a 603 whose Reason says that an exchange hung up.',
  message: (t) =>
    `an element on the way to ${targetName(t)} answered the call itself: ${decisiveWords(t)}${t.targetLeg?.answeredBy ? ` from ${t.targetLeg.answeredBy}` : ''}`,
  fix: () => [
    'Find out at that element why the next hop could not be used: DNS, registration, gateway down, loop.',
    'Resume the original call and offer another number.',
  ],
};

export const targetRouteFailed: Rule<TransferRecord> = {
  id: 'transfer/target-route-failed',
  severity: 'error',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.5.4'],
  check: (t) => judge(t),
  text: translatable(en),
};

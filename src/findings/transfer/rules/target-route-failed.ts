import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isSaidByGateway, isSaidOnTheWay } from '../../../sip/index.ts';
import { hasHungUpItself } from '../../rejection/facts/rejection-facts.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  deciderOf,
  decisiveStatus,
  decisiveWords,
  doubtOf,
  hasRung,
  isHearsay,
  isOfRelay,
  match,
  OUTCOME_DOUBTS,
  targetName,
} from '../facts/transfer-facts.ts';

/** Said by who is called, too. */
const BY_ITSELF = [500, 503];

/** A phone that rang and whose user does not answer may give 408 itself; whoever else gives it heard nothing. */
function isTimeout(t: TransferRecord, status: number): boolean {
  return status === 408 && (isOfRelay(t) || !hasRung(t));
}

function judge(t: TransferRecord): Match | null {
  const status = decisiveStatus(t);
  if (t.outcome !== 'failed' || status === null) {
    return null;
  }
  const rejection = t.targetLeg?.rejection ?? null;
  if (status === 603 && rejection !== null && hasHungUpItself(rejection)) {
    return match('network', 'likely', 'phrase');
  }
  if (isSaidOnTheWay(status)) {
    return match('network', confidenceOf(t), doubtOf(t));
  }
  // By the word of the transferee alone: it may have given up itself, or could not place the call.
  if (isHearsay(t)) {
    return null;
  }
  if (isSaidByGateway(status)) {
    return match('network', confidenceOf(t), doubtOf(t));
  }
  const isRelays = isTimeout(t, status) || (BY_ITSELF.includes(status) && isOfRelay(t));
  return isRelays ? match('network', 'likely', 'several-causes') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target failed on the way',
  what: 'A proxy between transferee and target answered the INVITE by itself: no route, no answer from beyond it, a loop.',
  why: 'The target did not decide this.',
  needs:
    '476 to 479, 482, 483, 502 or 504; a 408 without ringing; or a 500 or 503 of an element that relays the requests of others; or a 603 whose Reason says that an exchange hung up.',
  message: (t) =>
    `an element on the way to ${targetName(t)} answered the call itself: ${decisiveWords(t)}${deciderOf(t) === null ? '' : ` from ${deciderOf(t)}`}`,
  fix: () => [
    'Find out at that element why the next hop could not be used: DNS, registration, gateway down, loop.',
    'Resume the original call and offer another number.',
  ],
};

export const targetRouteFailed: Rule<TransferRecord> = {
  id: 'transfer/target-route-failed',
  severity: 'error',
  references: ['RFC 3261 §16.7', 'RFC 3261 §21.5.4'],
  doubt: [...OUTCOME_DOUBTS, 'phrase', 'several-causes'],
  check: (t) => judge(t),
  text: translatable(en),
};

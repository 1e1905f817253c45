import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { CHALLENGES } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import {
  confidenceOf,
  decisiveWords,
  doubtOf,
  failedWith,
  finalClaim,
  hadItsChance,
  match,
  missing,
  OUTCOME_DOUBTS,
  targetName,
  transfereeName,
} from '../facts/transfer-facts.ts';

/** The INVITE with credentials may still come while the trace gives it no time. */
function judge(t: TransferRecord): Match {
  const isFinal = finalClaim(t) !== null || hadItsChance(t, t.targetLeg?.finalAt ?? null);
  return isFinal ? match('transferee', confidenceOf(t), doubtOf(t)) : match(null, 'possible', 'still-open');
}

const en: RuleText<TransferRecord> = {
  title: 'Transferee lacks credentials for the target',
  what: 'The call to the target was challenged and not repeated with credentials.',
  why: 'The transferee may not call that domain or through that proxy; for a phone of another company this is the normal case.',
  needs: '401 or 407 on the call to the target and no second INVITE, or such a sipfrag.',
  message: (t) =>
    `${transfereeName(t)} was asked for credentials on its way to ${targetName(t)} (${decisiveWords(t)}) and had none`,
  fix: () => [
    'Use a Refer-To address the transferee can call through its own proxy.',
    'Give it credentials for that realm, or set up trust between the two domains.',
  ],
};

export const targetWantsCredentials: Rule<TransferRecord> = {
  id: 'transfer/target-wants-credentials',
  severity: 'error',
  references: ['RFC 3261 §22'],
  doubt: [...OUTCOME_DOUBTS, 'still-open'],
  check: (t) => (failedWith(t, CHALLENGES) ? judge(t) : null),
  misses: (t) => (finalClaim(t) === null ? missing(t, 'transferee', t.targetLeg?.finalAt ?? null) : null),
  text: translatable(en),
};

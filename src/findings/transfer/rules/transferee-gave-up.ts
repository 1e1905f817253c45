import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName, transfereeName } from '../facts/transfer-facts.ts';

/** Long enough for a person to reach the phone. */
const FAIR_RINGING_US = 15_000_000;

function judge(t: TransferRecord): Match {
  const { targetLeg } = t;
  const rangUs = spanUs(targetLeg?.sentAt, targetLeg?.cancelledAt);
  // It was the transferee that gave up its own call, however long it had rung; only how sure that was wrong differs.
  const isHasty = !isHearsay(t) && (targetLeg?.rang !== true || rangUs < FAIR_RINGING_US) && !Number.isNaN(rangUs);
  return match('transferee', isHasty ? 'certain' : 'likely', isHearsay(t) ? 'hearsay' : 'wish');
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target given up',
  what: 'The call to the target ended with 487: it was cancelled before anybody answered.',
  why: 'The target had no chance to answer, or rang too long for the transferee.',
  needs: '487 on the call to the target or in the sipfrag; how long it rang, where the CANCEL is seen.',
  message: (t) =>
    `${t.targetLeg?.rang ? `${targetName(t)} rang and did not answer before ${transfereeName(t)} cancelled the call` : `${transfereeName(t)} gave up the call to ${targetName(t)}`} (${decisiveWords(t)})`,
  fix: () => [
    'Resume the original call.',
    'If it was cancelled after a few seconds, raise the ring timeout of the transferee or PBX.',
    'If it was cancelled when the transferor hung up: losing the subscription is no reason to cancel (RFC 3515 §2.4.4).',
  ],
};

export const transfereeGaveUp: Rule<TransferRecord> = {
  id: 'transfer/transferee-gave-up',
  severity: 'error',
  references: ['RFC 3515 §2.4.5', 'RFC 5589 §6.3.2'],
  doubt: ['hearsay', 'wish'],
  check: (t) => (failedWith(t, [487]) ? judge(t) : null),
  text: translatable(en),
};

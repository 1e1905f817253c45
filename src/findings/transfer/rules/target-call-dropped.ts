import { translatable } from '../../../languages/index.ts';
import { isBefore, type Moment, spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { finalClaim, match, targetName, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const AT_ONCE_US = 1_000_000;

/** What happened right before the transferee gave the call to the target up; null where nothing did. */
export function cueOf(t: TransferRecord): 'bye' | 'refusal' | null {
  const { targetLeg } = t;
  if (targetLeg === null) {
    return null;
  }
  const ended = targetLeg.bye?.by === 'caller' ? targetLeg.bye.at : targetLeg.cancelledAt;
  const isSoonAfter = (cue: Moment | null): boolean => isBefore(cue, ended) && spanUs(cue, ended) <= AT_ONCE_US;
  // Once the outcome is reported, both calls may end together because the people have done.
  const isUnderWay = !isBefore(finalClaim(t)?.sentAt, t.bye?.at);
  if (t.bye?.by === 'transferor' && isUnderWay && isSoonAfter(t.bye.at)) {
    return 'bye';
  }
  return t.notifies.some((n) => n.answeredWith === 481 && isSoonAfter(n.answeredAt)) ? 'refusal' : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target dropped for no reason of its own',
  what: 'The transferee gave up the call to the target at the very moment the transferor hung up, or refused a report.',
  why: 'Neither ends the referral: a BYE ends the original call only, and a refused NOTIFY only the reports. The caller was on the way and is lost.',
  needs:
    "The BYE of the transferor or its 481 to a NOTIFY, and the transferee's CANCEL or BYE on the call to the target within a second.",
  message: (t) =>
    `${transfereeName(t)} ended the call to ${targetName(t)} within a second after ${cueOf(t) === 'bye' ? `${transferorName(t)} had hung up the original call` : `${transferorName(t)} had refused a NOTIFY`}: that was no reason to`,
  fix: () => [
    "At the PBX or SBC, keep the leg to the target when the transferor's leg ends while a transfer is under way.",
    'A refused NOTIFY is no cause to CANCEL (RFC 3515 §2.4.4).',
  ],
};

export const targetCallDropped: Rule<TransferRecord> = {
  id: 'transfer/target-call-dropped',
  severity: 'warning',
  references: ['RFC 3515 §2.4.4', 'RFC 5057 §5.5'],
  doubt: 'timing',
  check: (t) => (cueOf(t) === null ? null : match('transferee', 'likely')),
  text: translatable(en),
};

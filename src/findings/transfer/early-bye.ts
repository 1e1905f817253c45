import type { TransferRecord } from '../../session/index.ts';
import type { Rule, RuleText } from '../rule.ts';
import { finalClaim, isEarlyByeOfTransferor, match, seconds, targetName, transferorName } from './facts.ts';

function isUntold(t: TransferRecord): boolean {
  return !t.isSubscriptionSuppressed && finalClaim(t) === null;
}

const en: RuleText<TransferRecord> = {
  title: 'Transferor hung up before the outcome',
  what: 'The transferor ended the original call before the target had answered, and no final NOTIFY followed.',
  why: 'The transfer happened to work; had the target not answered, the caller would have been lost.',
  message: (t) =>
    `${transferorName(t)} hung up ${seconds(t.refer.sentUs, t.bye?.atUs ?? Number.NaN)} s after the REFER, before ${targetName(t)} had answered, and so never learned the outcome`,
  fix: () => [
    'Wait for a NOTIFY with a status of 200 or above before the BYE.',
    'A REFER accepted with 202 says nothing about the outcome.',
  ],
};

const vi = en;

export const earlyBye: Rule<TransferRecord> = {
  id: 'transfer/early-bye',
  severity: 'warning',
  references: ['RFC 5589 §6', 'RFC 3515 §2.4.4'],
  check: (t) =>
    t.outcome === 'succeeded' && isUntold(t) && isEarlyByeOfTransferor(t) ? match('transferor', 'certain') : null,
  text: { en, vi },
};

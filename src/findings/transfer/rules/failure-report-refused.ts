import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isChallenge, isRefusal } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import { finalClaim, match, reportWords, transferorName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  const claim = claimOrRefused(t);
  const answer = claim?.answeredWith ?? 0;
  const isRefused = isRefusal(answer) && !isChallenge(answer) && !(claim?.isOutOfOrder ?? false);
  return t.outcome === 'failed' && isRefused
    ? match('transferor', claim?.repeats === 0 ? 'certain' : 'possible')
    : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Report of the failure refused',
  what: 'The transfer failed, and the transferor refused the NOTIFY that says so, or an earlier one with a code that ends the subscription.',
  why: 'It does not learn that the caller came back to it, and may leave the caller on hold or without a call.',
  needs:
    'A NOTIFY with a final status of 300 or above, and its refusal; or a NOTIFY refused with a code that ends the subscription, and none taken after it.',
  message: (t) =>
    finalClaim(t) === null
      ? `${transferorName(t)} refused a NOTIFY (${reportWords(claimOrRefused(t)) ?? 'no status'}) with ${claimOrRefused(t)?.answeredWith ?? '?'}: that ended the subscription, and it could not be told that it has to resume the call`
      : `${transferorName(t)} refused the NOTIFY that reports the failure (${reportWords(finalClaim(t)) ?? '?'}) with ${finalClaim(t)?.answeredWith ?? '?'}, and does not know that it has to resume the call`,
  fix: () => [
    'Keep the subscription until a NOTIFY says terminated; a BYE does not end it.',
    'Check the event id and the tags by which the transferor looks for it.',
  ],
};

export const failureReportRefused: Rule<TransferRecord> = {
  id: 'transfer/failure-report-refused',
  severity: 'warning',
  references: ['RFC 6665 §4.1.3', 'RFC 6665 §4.2.2', 'RFC 5057 §5.5'],
  doubt: 'unseen',
  check: (t) => judge(t),
  text: translatable(en),
};

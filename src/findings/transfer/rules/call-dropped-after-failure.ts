import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { finalClaim, match, reportWords, transfereeName, transferorName } from '../facts/transfer-facts.ts';

const AT_ONCE_US = 300_000;

/** From the report of the failure to the BYE; NaN where that is no such case. */
export function droppedUs(t: TransferRecord): number {
  const claim = finalClaim(t);
  const sinceUs = spanUs(claim?.sentAt, t.bye?.at);
  return t.outcome === 'failed' && isRefusal(claim?.sipfragStatus) && sinceUs >= 0 ? sinceUs : Number.NaN;
}

const en: RuleText<TransferRecord> = {
  title: 'Original call dropped with the failure',
  what: 'The transfer failed, and the original call, which could have been taken back, was ended within a third of a second: faster than a person decides.',
  why: 'The caller, who was to reach somebody, now has no call at all.',
  needs: 'The NOTIFY with the failure and the BYE after it.',
  message: (t) =>
    `${t.bye?.by === 'transferee' ? transfereeName(t) : transferorName(t)} ended the original call ${spansIn('en').after(droppedUs(t), 'the report of the failure')} (${reportWords(finalClaim(t)) ?? '?'}): nobody could take the caller back`,
  fix: (t) => [
    t.bye?.by === 'transferee'
      ? 'The end of the subscription is not the end of the call (RFC 5057 §5.5): keep the dialog when the refer subscription terminates.'
      : 'On a final status of 300 or above, keep the call and resume it; only success is a reason to hang up.',
  ],
};

export const callDroppedAfterFailure: Rule<TransferRecord> = {
  id: 'transfer/call-dropped-after-failure',
  severity: 'warning',
  references: ['RFC 5589 §6.3', 'RFC 5057 §5.5'],
  doubt: 'timing',
  check: (t) => (droppedUs(t) <= AT_ONCE_US ? match(t.bye?.by ?? null, 'likely') : null),
  text: translatable(en),
};

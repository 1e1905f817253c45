import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { byAgent } from '../facts/agents.ts';
import { failedWith, finalClaim, match, reportWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

const AT_ONCE_US = 1_000_000;

/** From the acceptance to the report. */
export function afterUs(t: TransferRecord): number {
  return spanUs(t.refer.answeredAt, finalClaim(t)?.sentAt);
}

function isAtOnce(t: TransferRecord): boolean {
  return failedWith(t, [500, 502, 503, 504]) && t.targetLeg === null && afterUs(t) < AT_ONCE_US;
}

const en: RuleText<TransferRecord> = {
  title: 'Transferee could not place the call',
  what: 'The transferee reported 500, 502, 503 or 504 within a second, and no INVITE to the target is in the trace: it found no route, name or proxy for the address.',
  why: 'The target was never asked. A 503 in such a report means “I could not”, not that the target is overloaded.',
  needs: 'Such a sipfrag within a second of accepting the REFER, and no call to the target.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(finalClaim(t)?.agent)} reported ${reportWords(finalClaim(t)) ?? '?'} ${spansIn('en').after(afterUs(t), 'it had accepted the REFER')}, and no call to ${targetName(t)} is in this trace: it could not place it`,
  fix: (t) => [
    `Check from the transferee whether ${plain(t.referTo.uri?.host ?? t.target.uri)} resolves and can be reached, and through which outbound proxy.`,
    'Check its dial plan for calls that come from a REFER; they often have a context of their own.',
    'Resume the original call.',
  ],
};

export const transfereeCouldNotCall: Rule<TransferRecord> = {
  id: 'transfer/transferee-could-not-call',
  severity: 'error',
  references: ['RFC 3515 §2.4.5', 'RFC 3261 §8.1.3.1'],
  doubt: 'hearsay',
  check: (t) => (isAtOnce(t) ? match('network', 'possible') : null),
  text: translatable(en),
};

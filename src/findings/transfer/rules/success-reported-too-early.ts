import { translatable } from '../../../languages/index.ts';
import { isBefore, spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isSuccess } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { spansIn } from '../../seconds.ts';
import { byAgent } from '../facts/agents.ts';
import {
  CONTRADICTION_DOUBTS,
  confidenceOf,
  decisiveWords,
  doubtOf,
  finalClaim,
  match,
  reportWords,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Clocks of several captures may be apart by as much. */
const AMPLE_US = 200_000;

/** How much earlier the report of success was than the target's final response. */
export function aheadUs(t: TransferRecord): number {
  return spanUs(finalClaim(t)?.sentAt, t.targetLeg?.finalAt);
}

/** In a trace without times the order of its messages tells. */
function isAhead(t: TransferRecord): boolean {
  const ahead = aheadUs(t);
  return Number.isNaN(ahead) ? isBefore(finalClaim(t)?.sentAt, t.targetLeg?.finalAt) : ahead > AMPLE_US;
}

function judge(t: TransferRecord): Match | null {
  const claimed = finalClaim(t)?.sipfragStatus ?? 0;
  const isClaim = isSuccess(claimed) && t.targetLeg?.finalStatus != null;
  if (!isClaim || !isAhead(t)) {
    return null;
  }
  // Where it came again it may have come before, unseen.
  return (t.targetLeg?.finalRepeats ?? 0) > 0
    ? match('transferee', 'likely', 'unseen')
    : match('transferee', confidenceOf(t), doubtOf(t));
}

const en: RuleText<TransferRecord> = {
  title: 'Success reported before there was any',
  what: 'The transferee reported a 2xx before the target had answered the call.',
  why: 'The transferor lets the call go on a success that is none yet; where the target does not answer, the caller is lost.',
  needs: "The NOTIFY with the 2xx, and the target's final response after it in the same trace.",
  message: (t) =>
    `${transfereeName(t)}${byAgent(finalClaim(t)?.agent)} reported ${reportWords(finalClaim(t)) ?? '?'} ${spansIn('en').before(aheadUs(t), `the call to ${targetName(t)} ended`)} with ${decisiveWords(t)}; ${transferorName(t)} had to take the transfer for done`,
  fix: () => [
    'Report the final response of the call to the target, when it comes, and no earlier.',
    "Some PBXs report success when the caller leaves their dial plan (Asterisk's Transfer application): look for an option to wait for the answer.",
  ],
};

export const successReportedTooEarly: Rule<TransferRecord> = {
  id: 'transfer/success-reported-too-early',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5'],
  doubt: CONTRADICTION_DOUBTS,
  check: (t) => judge(t),
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { EN_FLAWS, flawsOf, type NotifyFlaw } from '../facts/notify-flaws.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import { finalClaim, match, transfereeName } from '../facts/transfer-facts.ts';

/** The NOTIFY with the outcome, where it was refused; or the earlier one whose refusal left none to come. */
export function refused(t: TransferRecord): NotifyRecord | null {
  const claim = claimOrRefused(t);
  return t.outcome === 'succeeded' && isRefusal(claim?.answeredWith) ? claim : null;
}

function judge(t: TransferRecord): Match | null {
  const claim = refused(t);
  const isBadRequest = [400, 406, 415, 489].includes(claim?.answeredWith ?? 0);
  return claim !== null && isBadRequest && flawsOf(claim).length > 0 ? match('transferee', 'likely') : null;
}

export function flawsIn(t: TransferRecord, words: Readonly<Record<NotifyFlaw, string>>): string {
  const claim = refused(t);
  return claim === null
    ? ''
    : flawsOf(claim)
        .map((flaw) => words[flaw])
        .join(', ');
}

const en: RuleText<TransferRecord> = {
  title: 'Malformed NOTIFY refused',
  what: 'The NOTIFY with the outcome was refused as a bad request, and it lacks something that a refer NOTIFY must have.',
  why: 'The transferor was told and could not read it.',
  needs: '400, 406, 415 or 489 to the NOTIFY with the outcome, and a NOTIFY that the capture did not cut.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(refused(t)?.agent)} ${finalClaim(t) === null ? 'sent' : 'reported success in'} a NOTIFY with ${flawsIn(t, EN_FLAWS)}, and it was refused with ${refused(t)?.answeredWith ?? '?'}`,
  fix: () => [
    'Send Event: refer, Subscription-State, Content-Type: message/sipfrag, and as body one status line that ends with CRLF.',
    'The transferor can be lenient: a status line without CRLF has one meaning only.',
  ],
};

export const notifyMalformed: Rule<TransferRecord> = {
  id: 'transfer/notify-malformed',
  severity: 'warning',
  references: ['RFC 3515 §2.4.5', 'RFC 6665 §4.1.3', 'RFC 3420 §2'],
  doubt: 'effect',
  check: (t) => judge(t),
  text: translatable(en),
};

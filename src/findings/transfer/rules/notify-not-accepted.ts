import { translatable } from '../../../languages/index.ts';
import type { NotifyRecord, TransferRecord } from '../../../records/index.ts';
import { isRefusal } from '../../../sip/index.ts';
import type { CertainMatch, Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { claimOrRefused } from '../facts/refused-reports.ts';
import { match, transferorName } from '../facts/transfer-facts.ts';

/** The NOTIFY with the outcome, where it was refused; or the earlier one whose refusal left none to come. */
export function refused(t: TransferRecord): NotifyRecord | null {
  const claim = claimOrRefused(t);
  return t.outcome === 'succeeded' && isRefusal(claim?.answeredWith) ? claim : null;
}

function judge(t: TransferRecord): CertainMatch | null {
  const status = refused(t)?.answeredWith ?? 0;
  return [405, 489, 501].includes(status) ? match('transferor', 'certain') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Transferor does not take NOTIFY',
  what: 'The NOTIFY with the outcome was answered 405, 489 or 501: its receiver does not know NOTIFY, or not event refer, although it sent a REFER.',
  why: 'Sending REFER means taking its NOTIFYs; this transferor works blind.',
  needs: 'Such an answer to the NOTIFY with the outcome, or to an earlier one: it ends the subscription.',
  message: (t) =>
    `the transfer worked, but ${transferorName(t)}${byAgent(t.refer.agent)} ${refused(t)?.answeredWith === 489 ? 'does not know event refer' : 'does not take NOTIFY'}: it answered the report with ${refused(t)?.answeredWith ?? '?'}`,
  fix: () => [
    'Let the transferor answer 200 to NOTIFY with Event: refer, and list NOTIFY in Allow.',
    'See whether an SBC on its side refuses NOTIFY in its place.',
    'The token is `refer` in lower case: packages are compared letter by letter (RFC 6665 §8.2.1).',
  ],
};

export const notifyNotAccepted: Rule<TransferRecord> = {
  id: 'transfer/notify-not-accepted',
  severity: 'warning',
  references: ['RFC 6665 §4.2.2', 'RFC 3515 §2.4.4'],
  check: (t) => judge(t),
  text: translatable(en),
};

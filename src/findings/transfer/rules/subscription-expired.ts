import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { endingRefusal, endingSilence } from '../facts/refused-reports.ts';
import { lastNotify, match, missing, patienceUs, reportWords, transfereeName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  const last = lastNotify(t);
  if (
    t.outcome !== 'unresolved' ||
    endingRefusal(t) !== null ||
    endingSilence(t) !== null ||
    last?.expires == null ||
    last.expires <= 0 ||
    last.subscriptionState === 'terminated'
  ) {
    return null;
  }
  return patienceUs(t, last.sentAt) >= last.expires * 1_000_000 ? match('transferee', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Subscription ran out before the outcome',
  what: 'The last NOTIFY gave the subscription so many seconds; they passed, and neither a refresh nor another NOTIFY came.',
  why: 'The subscription expired without a final NOTIFY, so the transferor keeps waiting for an outcome.',
  needs: 'Subscription-State: active;expires=N, and N seconds of trace after it without a NOTIFY or an outcome.',
  message: (t) =>
    `${transfereeName(t)} gave the subscription ${lastNotify(t)?.expires ?? '?'} s at ${reportWords(lastNotify(t)) ?? 'its start'}, and never came back: no further NOTIFY when they were over`,
  fix: () => [
    'Make the transferee end the subscription itself, with a NOTIFY that says terminated and what became of the call.',
    'Give it more time than a target may ring (RFC 3515 §3.4).',
  ],
};

export const subscriptionExpired: Rule<TransferRecord> = {
  id: 'transfer/subscription-expired',
  severity: 'error',
  references: ['RFC 6665 §4.2.2', 'RFC 3515 §3.4'],
  doubt: 'unseen',
  check: (t) => judge(t),
  misses: (t) => missing(t, 'transferee', lastNotify(t)?.sentAt ?? null),
  text: translatable(en),
};

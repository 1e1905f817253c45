import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { lastNotify, match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Subscription ended without an outcome',
  what: 'The last NOTIFY ends the subscription while its status is still provisional.',
  why: 'The transferor will hear nothing more; whether the target was reached is not in this trace.',
  needs: 'A NOTIFY that says terminated without a final status, and no call to the target with an end.',
  message: (t) =>
    `${transfereeName(t)} ended the reports (${plain(lastNotify(t)?.reason ?? 'no reason given')}) while the transfer was still at ${lastNotify(t)?.sipfragStatus ?? 'nothing'}; no outcome is known`,
  fix: () => [
    'Let the subscription live longer than the target may ring, or refresh it.',
    'Make the transferee report a final status before it ends the subscription.',
    "Capture on the transferee's side to see the call to the target.",
  ],
};

export const subscriptionTimedOut: Rule<TransferRecord> = {
  id: 'transfer/subscription-timed-out',
  severity: 'error',
  references: ['RFC 3515 §3.4', 'RFC 6665 §4.1.3'],
  doubt: 'several-causes',
  check: (t) =>
    t.outcome === 'unresolved' && lastNotify(t)?.subscriptionState === 'terminated'
      ? match('transferee', 'likely')
      : null,
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { lastNotify, match, targetName, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Transferor gave up the reports',
  what: 'The transferor ended the subscription itself (SUBSCRIBE with Expires: 0) before a final status was reported.',
  why: 'The transfer goes on without it (RFC 3515 §2.4.4); nobody reports how it ends.',
  needs: 'SUBSCRIBE with Expires 0 from the transferor, and no outcome.',
  message: (t) =>
    `${transferorName(t)} unsubscribed while the transfer was at ${lastNotify(t)?.sipfragStatus ?? 'its start'}; how the call to ${targetName(t)} ended is not in this trace`,
  fix: () => [
    'Keep the subscription until a NOTIFY reports a status of 200 or above.',
    'Capture on the transferee’s side to see the call to the target.',
  ],
};

export const unsubscribed: Rule<TransferRecord> = {
  id: 'transfer/unsubscribed',
  severity: 'warning',
  references: ['RFC 3515 §2.4.4', 'RFC 6665 §4.1.2.3'],
  doubt: 'wish',
  check: (t) => (t.outcome === 'unresolved' && t.wasUnsubscribed ? match(null, 'likely') : null),
  text: translatable(en),
};

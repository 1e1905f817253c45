import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isProvisional } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { lastNotify, match, reportWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  const last = lastNotify(t);
  const status = last?.sipfragStatus ?? 0;
  if (t.outcome !== 'unresolved' || last?.subscriptionState !== 'terminated' || !isProvisional(status)) {
    return null;
  }
  return last.reason === null || last.reason === 'noresource' ? match('transferee', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Subscription ended at 100 Trying',
  what: 'The transferee reported a provisional status and ended the subscription with it. RFC 3515 allows that to whoever will not keep state, but then no outcome is ever reported.',
  why: 'Only the call to the target tells how it ended, and it is not in this trace.',
  needs:
    'A NOTIFY that says terminated with a provisional status and no reason of its own, and no call to the target with an end.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(lastNotify(t)?.agent)} ended the reports with ${reportWords(lastNotify(t)) ?? 'no status'}: whether ${targetName(t)} answered is not known`,
  fix: () => [
    'Capture at the transferee, so that the call to the target is in the trace.',
    "Make the transferee keep the subscription until the target's final response; some versions of PBXs end it too early by mistake.",
    'Treat the transfer as unknown at the transferor, neither as done nor as failed.',
  ],
};

export const terminatedWhileTrying: Rule<TransferRecord> = {
  id: 'transfer/terminated-while-trying',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  doubt: 'policy',
  check: (t) => judge(t),
  text: translatable(en),
};

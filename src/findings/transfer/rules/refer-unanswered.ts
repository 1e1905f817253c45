import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isGivenUp, TRANSACTION_US } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { match, missing, patienceUs, transfereeName } from '../facts/transfer-facts.ts';

/** Sent again in vain, or longer ago than Timer F; over UDP a REFER that is not repeated was answered unseen. */
function hadTime(t: TransferRecord): boolean {
  return t.refer.repeats > 0 || (t.refer.isReliable && patienceUs(t, t.refer.sentAt) >= TRANSACTION_US);
}

function judge(t: TransferRecord): Match {
  return hadTime(t) ? match('transferee', 'possible') : { ...match(null, 'possible'), severity: 'warning' };
}

const en: RuleText<TransferRecord> = {
  title: 'REFER never answered',
  what: 'No final response to the REFER and no NOTIFY is in the trace, although the transferor had to wait or tried again.',
  why: 'The transferor waits until Timer F (32 s) and then knows nothing.',
  needs: 'The REFER sent again in vain, or 32 s over TCP; a REFER over UDP that is not repeated was answered unseen.',
  message: (t) =>
    `the REFER to ${transfereeName(t)} was never answered${t.refer.repeats > 0 ? ` although it was sent ${t.refer.repeats + 1} times` : ''}`,
  fix: () => [
    "Capture on the transferee's side: does the REFER arrive there at all?",
    'Check that the Contact of the call is reachable (private address, NAT, wrong port): in-dialog requests go there.',
    'Look for an ALG or SBC that drops REFER, and for a REFER above 1300 bytes over UDP (use TCP).',
  ],
};

export const referUnanswered: Rule<TransferRecord> = {
  id: 'transfer/refer-unanswered',
  severity: 'error',
  references: ['RFC 3261 §17.1.2', 'RFC 3261 §18.1.1'],
  doubt: 'unseen',
  check: (t) => (t.outcome === 'no-answer' ? judge(t) : null),
  misses: (t) => missing(t, 'transferee', t.refer.sentAt, isGivenUp('REFER', t.refer.repeats + 1)),
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveStatus, match, missing, targetName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Target rang and never ended the call attempt',
  what: 'The INVITE to the target was provisionally answered and never got a final response, longer than Timer C allows.',
  why: 'The call attempt hangs; nobody learns its outcome.',
  needs: 'A provisional response of the target, then three minutes without a final one.',
  message: (t) => `${targetName(t)} answered provisionally and never gave a final response`,
  fix: () => [
    "Capture on the target's side to see whether its final response got lost.",
    'Set a ring timeout (Expires in the INVITE, Timer C in the proxy).',
  ],
};

export const targetStoppedAnswering: Rule<TransferRecord> = {
  id: 'transfer/target-stopped-answering',
  severity: 'error',
  references: ['RFC 3261 §16.6'],
  doubt: 'unseen',
  check: (t) =>
    t.outcome === 'failed' && t.targetLeg !== null && decisiveStatus(t) === null ? match('target', 'possible') : null,
  misses: (t) => missing(t, 'target', t.targetLeg?.sentAt ?? null),
  text: translatable(en),
};

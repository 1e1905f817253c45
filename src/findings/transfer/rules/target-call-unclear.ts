import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, targetName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Call to the target may be another transfer’s',
  what: 'Two transfers of the same parties overlap, a call to the target fits both alike, and no report tells whose it was.',
  why: 'How this transfer ended is then one reading of two: what is said of it is possible, not certain.',
  needs:
    'Another transfer open at the same time, and a call that both may have led to; no final NOTIFY that fits one of them better, by what it reports or when.',
  message: (t) =>
    t.targetLeg === null
      ? `another transfer to ${targetName(t)} was under way, and the call that is told with it fits this one as well`
      : `another transfer to ${targetName(t)} was under way, and this call to it fits that one as well: nothing in the trace decides`,
  fix: () => [
    'Read what is said of both transfers together: one of the two was as told, the other the other way round.',
    'Capture the signalling of the transferor as well: the final NOTIFY of each transfer decides.',
  ],
};

export const targetCallUnclear: Rule<TransferRecord> = {
  id: 'transfer/target-call-unclear',
  severity: 'info',
  references: ['RFC 3515 §2.4.5', 'RFC 3515 §2.4.6'],
  doubt: 'unclear-target',
  check: (t) => (t.isTargetUnclear ? match(null, 'possible') : null),
  text: translatable(en),
};

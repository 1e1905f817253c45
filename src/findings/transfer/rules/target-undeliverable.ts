import { translatable } from '../../../languages/index.ts';
import type { TransferRecord, UndeliveredFacts } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { sureness, undeliveredFix, undeliveredWords } from '../../undelivered.ts';
import { match, targetName } from '../facts/transfer-facts.ts';

function undelivered({ targetLeg }: TransferRecord): UndeliveredFacts | null {
  return targetLeg === null || targetLeg.finalStatus !== null || targetLeg.hadAnyAnswer ? null : targetLeg.undelivered;
}

const en: RuleText<TransferRecord> = {
  title: 'INVITE to the target not deliverable',
  what: 'The network answered the INVITE to the target by ICMP: nothing listens where it went, the host cannot be reached, or a filter forbids it.',
  why: 'The target never heard of the call that the transfer asked for.',
  needs: 'An ICMP error that quotes the INVITE to the target, or the way it took just before, and no response to it.',
  message: (t) => {
    const error = t.targetLeg?.undelivered ?? null;
    return error === null ? '' : `the INVITE to ${targetName(t)} was not delivered: ${undeliveredWords(error, 'en')}`;
  },
  fix: ({ targetLeg }) => [
    ...(targetLeg?.undelivered == null ? [] : [undeliveredFix(targetLeg.undelivered, 'en')]),
    'Check that the host in Refer-To is the one where the target can be called.',
    'Resume the original call.',
  ],
};

export const targetUndeliverable: Rule<TransferRecord> = {
  id: 'transfer/target-undeliverable',
  severity: 'error',
  references: ['RFC 3261 §18.4', 'RFC 1122 §3.2.2', 'RFC 4443 §3.1'],
  doubt: 'icmp',
  check: (t) => {
    const error = undelivered(t);
    return error !== null && t.outcome !== 'succeeded' ? match('network', sureness(error)) : null;
  },
  text: translatable(en),
};

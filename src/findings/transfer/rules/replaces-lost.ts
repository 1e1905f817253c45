import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { match, targetName, transfereeName } from '../facts/transfer-facts.ts';

function isLost({ referTo, targetLeg }: TransferRecord): boolean {
  return (
    referTo.replaces !== null && targetLeg !== null && targetLeg.words !== null && targetLeg.words.replaces === null
  );
}

const en: RuleText<TransferRecord> = {
  title: 'Replaces lost on the way to the target',
  what: 'The Refer-To asked for Replaces, and the INVITE to the target has none.',
  why: 'The target takes it for a new call: its phone rings beside the consultation call, or says busy because of it.',
  needs: 'The REFER and the INVITE to the target.',
  message: (t) =>
    `the Refer-To asks to replace a call, but the INVITE ${transfereeName(t)}${byAgent(t.targetLeg?.words?.agent)} sent to ${targetName(t)} has no Replaces: to the target it is a new call`,
  fix: () => [
    'Make the transferee put the headers of the Refer-To address into its INVITE (RFC 3261 §19.1.5).',
    'Check the escaping in Refer-To: an unescaped `;` cuts Replaces off.',
  ],
};

export const replacesLost: Rule<TransferRecord> = {
  id: 'transfer/replaces-lost',
  severity: 'warning',
  references: ['RFC 3261 §19.1.5', 'RFC 3891 §3'],
  doubt: 'relay',
  check: (t) => (isLost(t) ? match('transferee', 'likely') : null),
  text: translatable(en),
};

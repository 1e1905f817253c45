import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isGivenUp } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveStatus, finalClaim, match, missing, targetName } from '../facts/transfer-facts.ts';

/** What a transferee reports when nothing came back (RFC 3261 §8.1.3.1); any other status came from somebody. */
const NOTHING_CAME_BACK = [408, 480, 500, 502, 503, 504];

function isUnreachable(t: TransferRecord): boolean {
  const { targetLeg } = t;
  const status = decisiveStatus(t);
  const isSilent = targetLeg !== null && targetLeg.finalStatus === null && !targetLeg.hadAnyAnswer;
  return t.outcome === 'failed' && isSilent && (status === null || NOTHING_CAME_BACK.includes(status));
}

/** The INVITE was sent as often as it may be, or the transferee reports that nothing came back. */
function hasGivenUp(t: TransferRecord): boolean {
  return finalClaim(t) !== null || isGivenUp('INVITE', (t.targetLeg?.repeats ?? 0) + 1);
}

const en: RuleText<TransferRecord> = {
  title: 'Target never answered at all',
  what: 'The INVITE to the target got no response of any kind until its timer (B, 32 s) ran out.',
  why: 'Either the address is wrong or unreachable, or the packets are lost on the way.',
  needs: 'The INVITE to the target, repeated without any response for 32 s.',
  message: (t) =>
    `the INVITE to ${targetName(t)}${t.target.address ? ` (${t.target.address})` : ''} got no response at all, ${t.targetLeg?.repeats ?? 0} repetitions included`,
  fix: () => [
    'Check that the host in Refer-To is reachable from the transferee (routing, firewall, port, transport).',
    'Capture at the target: does the INVITE arrive?',
    'Resume the original call.',
  ],
};

export const targetUnreachable: Rule<TransferRecord> = {
  id: 'transfer/target-unreachable',
  severity: 'error',
  references: ['RFC 3261 §17.1.1.2', 'RFC 3261 §8.1.3.1'],
  doubt: 'unseen',
  check: (t) => (isUnreachable(t) ? match('network', 'likely') : null),
  misses: (t) => missing(t, 'target', t.targetLeg?.sentAt ?? null, hasGivenUp(t)),
  text: translatable(en),
};

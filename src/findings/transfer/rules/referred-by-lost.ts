import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { parseNameAddr } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { isOwnCallToo, match, transfereeName, transferorName } from '../facts/transfer-facts.ts';

export function lossOf({ referredBy, targetLeg }: TransferRecord): 'lost' | 'changed' | null {
  const words = targetLeg?.words ?? null;
  if (referredBy === null || words === null) {
    return null;
  }
  if (words.referredBy === null) {
    return 'lost';
  }
  return parseNameAddr(words.referredBy).uri === referredBy ? null : 'changed';
}

const en: RuleText<TransferRecord> = {
  title: 'Referred-By not passed on',
  what: 'The REFER carries Referred-By, and the INVITE to the target has none, or one that was decoded or changed.',
  why: 'The target cannot tell who sent the caller; some route, bill or admit by it.',
  needs: 'The REFER and the INVITE to the target.',
  message: (t) =>
    `${transfereeName(t)} ${lossOf(t) === 'lost' ? 'left out Referred-By in its INVITE' : 'changed Referred-By in its INVITE'}; the target is not told that ${transferorName(t)} sent the call${lossOf(t) === 'lost' ? '' : ' in the same words'}`,
  fix: () => ['Copy the Referred-By of the REFER into the INVITE as it stands, escapes and all (RFC 3892 §2.2).'],
};

export const referredByLost: Rule<TransferRecord> = {
  id: 'transfer/referred-by-lost',
  severity: 'info',
  references: ['RFC 3892 §2.2'],
  doubt: 'likeness',
  check: (t) => (lossOf(t) === null ? null : match('transferee', isOwnCallToo(t) ? 'possible' : 'certain')),
  text: translatable(en),
};

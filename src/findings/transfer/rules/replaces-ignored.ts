import { translatable } from '../../../languages/index.ts';
import { spanUs } from '../../../model/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { isSuccess } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, patienceUs, targetName, transferorName } from '../facts/transfer-facts.ts';

const DUE_US = 10_000_000;

/** The target ends what it replaced at once; who else ends it, much later, did it by hand. */
function isIgnored(t: TransferRecord): boolean {
  const { replaces, targetLeg } = t;
  const isAnswered = isSuccess(targetLeg?.finalStatus);
  if (targetLeg === null || !isAnswered || !targetLeg.carriesReplaces || replaces?.match !== 'exact') {
    return false;
  }
  if (replaces.stateAtRefer !== 'confirmed' || replaces.endedBy === 'target') {
    return false;
  }
  return replaces.endedBy === 'transferor'
    ? spanUs(targetLeg.finalAt, replaces.endedAt) >= DUE_US
    : patienceUs(t, targetLeg.finalAt) >= DUE_US;
}

const en: RuleText<TransferRecord> = {
  title: 'Replacing call answered as a new one',
  what: 'The target answered the call with Replaces, and did not end the call that it was to replace.',
  why: 'The consultation call stays up beside the new one: the target has two calls, the transferor a line it cannot free.',
  needs: 'The answer of the target, and the named call up in this trace 10 s later, or ended by the transferor itself.',
  message: (t) =>
    `${targetName(t)} answered the call with Replaces and did not end the consultation call it names${t.replaces?.endedBy === 'transferor' ? `; ${transferorName(t)} had to hang up itself` : ''}`,
  fix: () => [
    'The target that matches Replaces has to send BYE for the old call (RFC 3891 §3): enable it there, or require it with Require: replaces.',
    'See whether the call reached the box that owns the consultation call; another one finds nothing to replace and takes it as new.',
  ],
};

export const replacesIgnored: Rule<TransferRecord> = {
  id: 'transfer/replaces-ignored',
  severity: 'warning',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  doubt: 'unseen',
  check: (t) => (isIgnored(t) ? match('target', 'possible') : null),
  text: translatable(en),
};

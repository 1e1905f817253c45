import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, transferorName } from '../facts/transfer-facts.ts';

function isDead(t: TransferRecord): boolean {
  const { dialog } = t.refer;
  return t.outcome === 'rejected' && (dialog === 'ended' || (dialog === 'outside' && t.refer.status === 481));
}

const en: RuleText<TransferRecord> = {
  title: 'REFER in a dialog that is not up',
  what: 'The REFER was refused and the dialog it was sent in had ended, or its tags belong to no dialog of this call.',
  why: 'The receiver cannot know which call to transfer and must answer 481.',
  needs: 'The BYE that ended the call before the REFER, or the beginning of the call with other tags.',
  message: (t) =>
    `${transferorName(t)} sent the REFER ${t.refer.dialog === 'ended' ? 'after the call had ended' : 'with tags that belong to no call in this trace'}; ${referWords(t)} came back`,
  fix: () => [
    'Send the REFER before the BYE, in the dialog of the call.',
    'Check that a B2BUA in the path maps Call-ID and tags of in-dialog requests to the right leg.',
  ],
};

export const referInDeadDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-in-dead-dialog',
  severity: 'error',
  references: ['RFC 3261 §12.2.2', 'RFC 5057 §5.1'],
  doubt: 'unseen',
  check: (t) => (isDead(t) ? match('transferor', t.refer.dialog === 'ended' ? 'certain' : 'likely') : null),
  text: translatable(en),
};

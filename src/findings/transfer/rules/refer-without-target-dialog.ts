import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER outside the call without Target-Dialog',
  what: 'A REFER sent outside the call it is about was answered 403 and carries no Target-Dialog.',
  why: 'Without it the receiver cannot see that the sender takes part in the call, and must assume a stranger.',
  needs: 'A REFER outside any call that the trace shows, and 403.',
  message: (t) =>
    `${transferorName(t)} sent the REFER outside the call and without Target-Dialog; ${referWords(t)} came back`,
  fix: () => [
    'Add Target-Dialog with Require: tdialog (RFC 4538).',
    'Or send the REFER inside the dialog of the call, where the peer gave no GRUU as its Contact (RFC 7647 §4).',
    'For click-to-dial: allow REFER from that server at the phone.',
  ],
};

export const referWithoutTargetDialog: Rule<TransferRecord> = {
  id: 'transfer/refer-without-target-dialog',
  severity: 'error',
  references: ['RFC 4538 §3', 'RFC 7647 §4'],
  doubt: 'effect',
  check: (t) =>
    rejectedWith(t, [403]) && t.refer.dialog === 'outside' && !t.refer.hasTargetDialog
      ? match('transferor', 'likely')
      : null,
  text: translatable(en),
};

import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Transfer by BYE with Also',
  what: 'After the REFER the call was ended by a BYE with Also: how phones asked for a transfer before REFER existed.',
  why: 'Also never became a standard; a receiver that does not know it just hangs up.',
  needs: 'A BYE with Also in the call of the REFER.',
  message: (t) =>
    `the call was ended by a BYE with Also: ${plain(t.original.also ?? '')}, the pre-REFER way to transfer; the trace does not show whether ${transfereeName(t)} followed it`,
  fix: () => ['Update the phone, or let the PBX do the transfer.'],
};

export const alsoTransfer: Rule<TransferRecord> = {
  id: 'transfer/also-transfer',
  severity: 'info',
  references: ['RFC 3515 §6'],
  check: (t) => (t.original.also === null ? null : match(null, 'certain')),
  text: translatable(en),
};

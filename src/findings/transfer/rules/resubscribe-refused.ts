import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, transferorName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'SUBSCRIBE for the reports refused',
  what: 'The transferor sent SUBSCRIBE with event refer, and it was refused: such a subscription is made by REFER alone, and can only be refreshed while it lives.',
  why: 'It asks in vain for reports that have ended or never existed.',
  needs: 'SUBSCRIBE of event refer in the call of a transfer, and its refusal.',
  message: (t) =>
    `${transferorName(t)} sent SUBSCRIBE for event refer and was refused with ${t.resubscribeRefusedWith ?? '?'}: REFER alone makes that subscription`,
  fix: () => [
    'Refresh it only while it is active, in the same dialog and with the same id.',
    'For reports in a dialog of their own, use Require: explicitsub and the address in Refer-Events-At (RFC 7614).',
  ],
};

export const resubscribeRefused: Rule<TransferRecord> = {
  id: 'transfer/resubscribe-refused',
  severity: 'info',
  references: ['RFC 3515 §2.4.4', 'RFC 7614 §4.3'],
  doubt: 'several-causes',
  check: (t) => (t.resubscribeRefusedWith === null ? null : match('transferor', 'likely')),
  text: translatable(en),
};

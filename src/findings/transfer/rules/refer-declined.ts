import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Transfer declined',
  what: 'The party asked to place the new call declined the REFER with 603.',
  why: 'No call to the target was made; the original call goes on.',
  needs: '603 to the REFER.',
  message: (t) => `${transfereeName(t)} declined to be transferred (${referWords(t)})`,
  fix: () => [
    'Ask whether the user pressed decline, or a policy did: on a trunk, call transfer usually has to be enabled per trunk.',
    'If the other side never accepts REFER, let your PBX or SBC carry out the transfer itself.',
  ],
};

export const referDeclined: Rule<TransferRecord> = {
  id: 'transfer/refer-declined',
  severity: 'error',
  references: ['RFC 3515 §2.4.2', 'RFC 5057 §5.6'],
  doubt: 'unvouched',
  check: (t) => (rejectedWith(t, [603]) ? match('transferee', t.refer.isFinalVouched ? 'certain' : 'likely') : null),
  text: translatable(en),
};

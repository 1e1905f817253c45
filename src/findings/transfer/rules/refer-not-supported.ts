import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER not supported',
  what: 'The REFER was answered 405 or 501: the receiver does not do REFER, or not in this kind of call.',
  why: 'A blind or attended transfer by REFER cannot work with this peer.',
  needs: '405 or 501 to the REFER.',
  message: (t) => `${transfereeName(t)} does not accept REFER (${referWords(t)})`,
  fix: () => [
    'Enable REFER on that phone, trunk or SBC; its Allow header should list it.',
    'Else send the REFER to the other party, with Replaces naming this call (RFC 5589 §7.4).',
    'Else let the PBX or SBC terminate the REFER and place the call itself.',
  ],
};

export const referNotSupported: Rule<TransferRecord> = {
  id: 'transfer/refer-not-supported',
  severity: 'error',
  references: ['RFC 3515 §2.4.2', 'RFC 5589 §7.4'],
  check: (t) => (rejectedWith(t, [405, 501]) ? match('transferee', 'certain') : null),
  text: translatable(en),
};

import type { TransferRecord } from '../../session/index.ts';
import type { Rule, RuleText } from '../rule.ts';
import { match, referWords, rejectedWith, transfereeName, transferorName } from './facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Signed Referred-By demanded',
  what: 'The REFER was answered 429: the receiver wants a signed Referred-By token and got none it accepts.',
  why: 'Hardly any phone can sign Referred-By, so with this policy no transfer works.',
  needs: '429 to the REFER, or in the sipfrag of a NOTIFY.',
  message: (t) =>
    `${transfereeName(t)} demands a signed Referred-By (${referWords(t)}), which ${transferorName(t)} did not send`,
  fix: () => [
    'Switch off the demand for a Referred-By token at the receiver, or let the transferring side sign it (RFC 3892).',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Bị đòi Referred-By có chữ ký',
  what: 'REFER bị trả 429: bên nhận đòi token Referred-By đã ký mà không nhận được token nào nó chấp nhận.',
  why: 'Hầu như không điện thoại nào ký được Referred-By, nên với chính sách này mọi cuộc chuyển đều hỏng.',
  needs: '429 trả cho REFER, hoặc nằm trong sipfrag của một NOTIFY.',
  message: (t) =>
    `${transfereeName(t)} đòi Referred-By có chữ ký (${referWords(t)}), nhưng ${transferorName(t)} không gửi`,
  fix: () => ['Tắt đòi hỏi token Referred-By ở bên nhận, hoặc để phía chuyển cuộc gọi ký token (RFC 3892).'],
};

export const referrerIdentityDemanded: Rule<TransferRecord> = {
  id: 'transfer/referrer-identity-demanded',
  severity: 'error',
  references: ['RFC 3892 §2.2', 'RFC 3892 §2.3'],
  check: (t) => (rejectedWith(t, [429]) ? match('transferor', 'certain') : null),
  text: { en, vi },
};

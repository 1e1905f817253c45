import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import {
  decisiveWords,
  failedWith,
  match,
  referWords,
  rejectedWith,
  targetName,
  transfereeName,
  transferorName,
} from '../facts/transfer-facts.ts';

/** Who demands it, and in which words: the transferee of the REFER, or the target of the call. */
function demander(t: TransferRecord): [name: string, words: string] {
  return t.outcome === 'rejected' ? [transfereeName(t), referWords(t)] : [targetName(t), decisiveWords(t)];
}

const en: RuleText<TransferRecord> = {
  title: 'Signed Referred-By demanded',
  what: 'The REFER was answered 429: the receiver wants a signed Referred-By token and got none it accepts.',
  why: 'Hardly any phone can sign Referred-By, so with this policy no transfer works.',
  needs: '429 to the REFER, or in the sipfrag of a NOTIFY.',
  message: (t) =>
    `${demander(t)[0]} demands a signed Referred-By (${demander(t)[1]}), which ${transferorName(t)} did not send`,
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
    `${demander(t)[0]} đòi Referred-By có chữ ký (${demander(t)[1]}), nhưng ${transferorName(t)} không gửi`,
  fix: () => ['Tắt đòi hỏi token Referred-By ở bên nhận, hoặc để phía chuyển cuộc gọi ký token (RFC 3892).'],
};

export const referrerIdentityDemanded: Rule<TransferRecord> = {
  id: 'transfer/referrer-identity-demanded',
  severity: 'error',
  references: ['RFC 3892 §2.2', 'RFC 3892 §2.3'],
  check: (t) => (rejectedWith(t, [429]) || failedWith(t, [429]) ? match('transferor', 'certain') : null),
  text: { en, vi },
};

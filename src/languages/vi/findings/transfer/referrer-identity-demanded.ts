import type { RuleText } from '../../../../findings/rule.ts';
import { transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { demander } from '../../../../findings/transfer/rules/referrer-identity-demanded.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referrerIdentityDemanded: RuleText<TransferRecord> = {
  title: 'Bị đòi Referred-By có chữ ký',
  what: 'REFER bị trả 429: bên nhận đòi token Referred-By đã ký mà không nhận được token nào nó chấp nhận.',
  why: 'Hầu như không điện thoại nào ký được Referred-By, nên với chính sách này mọi cuộc chuyển đều hỏng.',
  needs: '429 trả cho REFER, hoặc nằm trong sipfrag của một NOTIFY.',
  message: (t) =>
    `${demander(t)[0]} đòi Referred-By có chữ ký (${demander(t)[1]}), nhưng ${transferorName(t)} không gửi`,
  fix: () => ['Tắt đòi hỏi token Referred-By ở bên nhận, hoặc để phía chuyển cuộc gọi ký token (RFC 3892).'],
};

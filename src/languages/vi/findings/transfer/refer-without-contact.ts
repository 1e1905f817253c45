import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referWithoutContact: RuleText<TransferRecord> = {
  title: 'REFER không có Contact nên không có NOTIFY',
  what: 'REFER được chấp nhận ngoài cuộc gọi và không có Contact: không có địa chỉ nào để gửi NOTIFY.',
  why: 'Bên nhận dù muốn cũng không báo được gì.',
  needs: 'REFER nằm ngoài mọi cuộc gọi, không có Contact, được chấp nhận, và không có NOTIFY.',
  message: (t) =>
    `${transferorName(t)} gửi REFER không có Contact, ngoài cuộc gọi; ${transfereeName(t)} chấp nhận (${referWords(t)}) nhưng không có địa chỉ nào để báo`,
  fix: () => [
    'Gửi đúng một Contact trong REFER: nó tạo ra một subscription (RFC 3515 §2.2).',
    'Bên nhận nên từ chối REFER như thế bằng 400.',
  ],
};

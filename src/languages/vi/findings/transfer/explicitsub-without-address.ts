import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const explicitsubWithoutAddress: RuleText<TransferRecord> = {
  title: 'Chấp nhận explicitsub mà thiếu Refer-Events-At',
  what: 'REFER đòi explicitsub, còn 2xx không có Refer-Events-At: không ai đăng ký nhận kết quả được.',
  why: 'Bên chuyển không thể biết gì, mà cũng không được chờ NOTIFY tự đến.',
  needs: 'Require: explicitsub trong REFER, và 2xx chấp nhận nó.',
  message: (t) =>
    `${transfereeName(t)} chấp nhận REFER đòi explicitsub (${referWords(t)}) mà không có Refer-Events-At, tức địa chỉ để hỏi kết quả`,
  fix: () => [
    'Thêm Refer-Events-At với địa chỉ sip hoặc sips, đặt trong dấu ngoặc nhọn, vào 200.',
    'Hoặc từ chối explicitsub bằng 420 để bên chuyển quay về REFER thường.',
  ],
};

import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referCseqOutOfOrder: RuleText<TransferRecord> = {
  title: 'REFER có CSeq sai thứ tự',
  what: 'REFER bị trả 500 và mang CSeq nhỏ hơn CSeq của một yêu cầu mà chính bên gửi đã gửi trước đó trong cuộc gọi.',
  why: 'Bên nhận buộc phải từ chối, bất kể REFER yêu cầu gì; B2BUA đếm hai leg (chặng gọi) bằng một bộ đếm, hoặc phần mềm chạy hai luồng, thường gây ra lỗi này.',
  needs: '500, và trước REFER đã có một yêu cầu cùng phía trong cuộc gọi này với CSeq lớn hơn.',
  message: (t) =>
    `${transferorName(t)} gửi REFER với CSeq ${t.referCSeq} sau một yêu cầu có CSeq lớn hơn; ${transfereeName(t)} buộc phải từ chối: ${referWords(t)}`,
  fix: () => [
    'Đánh số các yêu cầu trong một dialog tăng dần từng đơn vị, theo đúng thứ tự gửi.',
    'B2BUA phải giữ một bộ đếm CSeq riêng cho mỗi dialog và mỗi phía.',
  ],
};

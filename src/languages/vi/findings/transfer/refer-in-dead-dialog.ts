import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referInDeadDialog: RuleText<TransferRecord> = {
  title: 'REFER trong dialog không tồn tại',
  what: 'REFER bị từ chối, mà dialog của nó thì đã kết thúc, hoặc các tag của nó không thuộc dialog nào của cuộc gọi này.',
  why: 'Bên nhận không biết phải chuyển cuộc gọi nào nên buộc phải trả 481.',
  needs: 'BYE đã kết thúc cuộc gọi trước REFER, hoặc phần đầu cuộc gọi với các tag khác.',
  message: (t) =>
    `${transferorName(t)} gửi REFER ${t.refer.dialog === 'ended' ? 'sau khi cuộc gọi đã kết thúc' : 'với các tag không thuộc cuộc gọi nào trong bản ghi này'} và nhận về ${referWords(t)}`,
  fix: () => [
    'Gửi REFER trước BYE, ngay trong dialog của cuộc gọi.',
    'Kiểm tra B2BUA trên đường đi có ánh xạ Call-ID và các tag của yêu cầu trong dialog sang đúng leg (chặng gọi) không.',
  ],
};

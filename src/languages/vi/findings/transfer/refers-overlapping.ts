import type { RuleText } from '../../../../findings/rule.ts';
import { transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const refersOverlapping: RuleText<TransferRecord> = {
  title: 'Nhiều REFER cùng lúc',
  what: 'Bên chuyển gửi REFER khi một REFER trước trong cùng cuộc gọi chưa có phản hồi.',
  why: 'Báo cáo của cả hai lẫn vào nhau; chỉ event id phân biệt được, mà có phần mềm không ghi id.',
  needs: 'Hai REFER của cùng một phía trong một cuộc gọi, cái sau gửi trước khi cái đầu có phản hồi.',
  message: (t) => `${transferorName(t)} gửi REFER này khi một REFER trước trong cùng cuộc gọi còn chưa được trả lời`,
  fix: () => ['Chờ phản hồi, tốt hơn là chờ NOTIFY cuối, rồi mới gửi REFER tiếp theo của cuộc gọi.'],
};

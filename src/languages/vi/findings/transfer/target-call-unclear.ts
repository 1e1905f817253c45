import type { RuleText } from '../../../../findings/rule.ts';
import { targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetCallUnclear: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích có thể của lần chuyển khác',
  what: 'Hai lần chuyển giữa cùng các bên chồng lên nhau, một cuộc gọi tới đích khớp với cả hai như nhau, và không báo cáo nào cho biết nó là của lần nào.',
  why: 'Kết cục của lần chuyển này khi đó chỉ là một trong hai cách hiểu: điều được nói về nó là có thể, chứ không chắc chắn.',
  needs:
    'Một lần chuyển khác đang mở cùng lúc, và một cuộc gọi mà cả hai đều có thể dẫn tới; không có NOTIFY cuối nào khớp với một bên hơn, theo nội dung hay thời điểm.',
  message: (t) =>
    t.targetLeg === null
      ? `một lần chuyển khác tới ${targetName(t)} đang diễn ra, và cuộc gọi được kể cùng lần đó cũng khớp với lần này`
      : `một lần chuyển khác tới ${targetName(t)} đang diễn ra, và cuộc gọi này tới đó cũng khớp với lần kia: không gì trong bản ghi phân định được`,
  fix: () => [
    'Đọc chung những gì được nói về hai lần chuyển: một lần đúng như kể, lần kia thì ngược lại.',
    'Bắt gói cả phía bên chuyển: NOTIFY cuối của từng lần chuyển sẽ phân định.',
  ],
};

import { callerOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const callerNotAccount: RuleText<RejectionRecord> = {
  title: 'Bên gọi không phải tài khoản trunk',
  what: 'INVITE mang thông tin xác thực của một tài khoản, nhưng From và P-Asserted-Identity lại nêu tên khác; 603 đến khi chưa đổ chuông.',
  why: 'Nhiều trunk từ chối bên gọi mà nó không biết, và có nơi trả về 603. Nhìn vào tưởng như người được gọi từ chối.',
  needs: 'INVITE cùng thông tin xác thực của nó, và 603 không có 18x trước đó.',
  message: (r) =>
    `${callerOf(r)} gọi bằng thông tin xác thực của tài khoản khác, và ${wordsOf(r)} đến khi chưa đổ chuông: có thể trunk từ chối bên gọi mà nó không biết`,
  fix: () => [
    'Ghi tài khoản, hoặc số thuộc tài khoản đó, vào From hay P-Asserted-Identity (fromuser, số hiển thị của trunk).',
    'Nếu những cuộc khác cùng From vẫn gọi được thì hãy tìm nguyên nhân ở chỗ khác.',
  ],
};

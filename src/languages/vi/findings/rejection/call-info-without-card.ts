import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const callInfoWithoutCard: RuleText<RejectionRecord> = {
  title: 'Call-Info của 608 không có thẻ',
  what: '608 có Call-Info, nhưng không giá trị nào có purpose là jwscard.',
  why: 'Call-Info trong 608 phải nêu thẻ của bên đã chặn; biểu tượng hay trang web không giúp gì cho người bị chặn.',
  needs: 'Một 608 nguyên vẹn cùng Call-Info của nó.',
  message: () => '608 có Call-Info, nhưng không giá trị nào ghi purpose=jwscard',
  fix: () => [
    'Cho dịch vụ chặn thêm một giá trị có purpose=jwscard.',
    'Xem có SBC nào dọc đường viết lại Call-Info không.',
  ],
};

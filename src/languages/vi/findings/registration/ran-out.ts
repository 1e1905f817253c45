import {
  type JudgeableRegistration,
  nameIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const ranOut: RuleText<JudgeableRegistration> = {
  title: 'Đăng ký đã hết hạn',
  what: 'Thời hạn được cấp đã hết, và không có REGISTER nào tiếp theo dù bản ghi vẫn tiếp tục.',
  why: 'Từ lúc đó không gọi được tới điện thoại.',
  needs: 'Một 2xx có thời hạn được cấp, và bản ghi dài hơn thế mà không có REGISTER nào khác của user.',
  message: (r) =>
    `đăng ký của ${nameIn(r)} tại ${registrarIn(r, 'vi')} có hiệu lực ${r.facts.lapse?.grantedSeconds} giây và không được làm mới trong bản ghi này: sau đó không gọi tới được`,
  fix: () => ['Xem điện thoại có tắt hay mất mạng không; hoặc REGISTER của nó đi đường mà bản ghi này không thấy.'],
};

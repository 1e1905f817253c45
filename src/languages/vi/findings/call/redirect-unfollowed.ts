import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { contactOf } from '../../../../findings/call/rules/redirect-unfollowed.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const redirectUnfollowed: RuleText<JudgeableCall> = {
  title: 'Không gọi theo địa chỉ chuyển hướng',
  what: 'Cuộc gọi được chuyển hướng mà không có INVITE nào tới địa chỉ mới dưới Call-ID đó.',
  why: 'Bên gọi hỏng dù bên được gọi đã để lại chỗ liên lạc.',
  needs: 'Phản hồi 3xx cho INVITE cuối của cuộc gọi, và nửa phút bản ghi sau đó.',
  message: (c) =>
    `${makerOf(c)} chỉ ${callerOf(c)} sang ${contactOf(c)} (${finalWords(c)}) mà không có cuộc gọi nào tới đó dưới Call-ID này`,
  fix: () => [
    'Xem bên gọi, hoặc proxy trước nó, có được phép đi theo chuyển hướng không.',
    'Tìm cuộc gọi mới tới địa chỉ đó với Call-ID khác.',
    'Xem địa chỉ mới có tới được từ bên gọi không.',
  ],
};

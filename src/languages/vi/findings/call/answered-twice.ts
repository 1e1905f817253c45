import { calleeOf, callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const answeredTwice: RuleText<JudgeableCall> = {
  title: 'Hai máy cùng nhấc',
  what: 'Hai nhánh của cuộc gọi cùng được nhấc, mỗi nhánh một To tag.',
  why: 'Bên gọi nói với một máy; máy kia phải được kết thúc ngay.',
  needs: 'Hai 2xx khác To tag cho một INVITE.',
  message: (c) => `hai máy của ${calleeOf(c)} cùng nhấc cuộc gọi của ${callerOf(c)}`,
  fix: () => [
    'Xem bên gọi có gửi ACK rồi BYE cho máy thứ hai không.',
    'Proxy rẽ nhánh phải huỷ các nhánh khác ngay khi một nhánh được nhấc.',
  ],
};

import { calleeOf, callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const cancelledCallUp: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi đã huỷ mà vẫn treo',
  what: 'CANCEL đi ngược chiều với phản hồi nhấc máy, và bên gọi không kết thúc bằng BYE.',
  why: 'Bên được gọi nhấc máy mà không nghe thấy ai; kênh (đường dây) vẫn bị chiếm.',
  needs: 'CANCEL cho INVITE đã có 2xx, và nửa phút bản ghi sau đó không có BYE.',
  message: (c) => `${callerOf(c)} huỷ cuộc gọi đúng lúc ${calleeOf(c)} nhấc máy, và không có BYE theo sau`,
  fix: () => ['Cho phần mềm bên gọi trả lời 2xx đến sau CANCEL bằng ACK rồi BYE.'],
};

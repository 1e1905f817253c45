import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { waitOf } from '../../../../findings/call/rules/overloaded.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const overloaded: RuleText<JudgeableCall> = {
  title: 'Dịch vụ tạm ngưng',
  what: 'Thiết bị trả lời lúc này không nhận cuộc gọi: quá tải, bảo trì, hoặc không còn tuyến dùng được.',
  why: 'Mọi cuộc gọi qua đó đều hỏng trong lúc này.',
  needs: 'Phản hồi 503 cho INVITE.',
  message: (c) => `${makerOf(c)} không phục vụ được cuộc gọi (${finalWords(c)})${waitOf(c, 'yêu cầu chờ', 'giây')}`,
  fix: () => [
    'Xem tải, giới hạn kênh và trạng thái tuyến trên địa chỉ đã trả lời.',
    'Cho bên gọi thử ngay tuyến khác, và để yên tuyến này đúng thời gian Retry-After nêu.',
  ],
};

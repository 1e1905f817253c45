import { calleeOf, finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const busy: RuleText<JudgeableCall> = {
  title: 'Bên được gọi đang bận',
  what: 'Bên được gọi đang có cuộc khác, hoặc không muốn bị làm phiền.',
  why: 'Không có gì hỏng: bên được gọi không nhận thêm cuộc.',
  needs: 'Phản hồi 486 hoặc 600 cho INVITE.',
  message: (c) => `${calleeOf(c)} đang bận (${finalWords(c)})`,
  fix: () => [
    'Nếu cần nhận cuộc thứ hai: tăng số đường hoặc bật chờ cuộc gọi.',
    'Bận mà không có cuộc nào: tìm chế độ không làm phiền, hoặc cuộc gọi chưa bao giờ kết thúc.',
  ],
};

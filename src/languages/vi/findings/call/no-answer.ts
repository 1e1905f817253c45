import { calleeOf, finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const noAnswer: RuleText<JudgeableCall> = {
  title: 'Đổ chuông mà không ai nhấc',
  what: 'Máy đã đổ chuông rồi bị bộ hẹn giờ hoặc mạng kết thúc.',
  why: 'Không có gì hỏng: không ai nhấc máy.',
  needs: 'Đổ chuông, rồi 408, 480 hoặc 487 mà bản ghi không có CANCEL.',
  message: (c) => `${calleeOf(c)} đổ chuông mà không nhấc máy (${finalWords(c)})`,
  fix: () => ['Tăng thời gian đổ chuông, hoặc chuyển vào hộp thư thoại khi không nhấc.'],
};

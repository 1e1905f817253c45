import {
  calleeOf,
  finalWords,
  type JudgeableCall,
  rangForUs,
  ringEndingOf,
} from '../../../../findings/call/facts/call-facts.ts';
import { ringAdvice, tellRinging } from '../../../../findings/ring-ending.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const noAnswer: RuleText<JudgeableCall> = {
  title: 'Đổ chuông mà không ai nhận cuộc gọi',
  what: 'Máy đã đổ chuông, tức là đang rảnh, rồi cuộc gọi kết thúc khi chưa ai nhấc: do bộ hẹn giờ, hoặc có người bấm từ chối. Hoặc chính phản hồi ghi là không ai trả lời.',
  why: 'Không có gì hỏng: không ai nhấc máy, hoặc có người không muốn nghe.',
  needs:
    '180, rồi 408, 480, hoặc 487 mà bản ghi không có CANCEL; thời gian đổ chuông cho biết do hẹn giờ hay do người. Hoặc 480 có ghi rõ.',
  message: (c) => `${tellRinging(ringEndingOf(c) ?? 'unanswered', calleeOf(c), rangForUs(c), 'vi')} (${finalWords(c)})`,
  fix: (c) => ringAdvice(ringEndingOf(c), calleeOf(c), 'vi'),
};

import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const replacesUnmatched: RuleText<JudgeableCall> = {
  title: 'Không tìm thấy cuộc gọi cần thay thế',
  what: 'INVITE có Replaces bị 481: không có cuộc gọi mang Call-ID và tag đó, hoặc nó còn đang đổ chuông.',
  why: 'Nhấc máy hộ hoặc chuyển cuộc gọi không thành, các bên vẫn ở chỗ cũ.',
  needs: 'Một INVITE có Replaces và phản hồi 481 của nó.',
  message: (c) => `${makerOf(c)} không biết cuộc gọi nào như Replaces của ${callerOf(c)} nêu (${finalWords(c)})`,
  fix: () => [
    'So Replaces với cuộc gọi mà bên trả lời biết: to-tag là tag của chính nó.',
    'Cho thiết bị đã đổi Call-ID viết lại Replaces, hoặc đưa INVITE tới thiết bị giữ cuộc gọi.',
  ],
};

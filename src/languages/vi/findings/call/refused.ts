import { calleeOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const refused: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi nhận mã lỗi',
  what: 'Cuộc gọi kết thúc với mã mà không quy tắc nào khác giải thích.',
  why: 'Bên gọi không gọi được.',
  needs: 'Phản hồi cuối từ 400 trở lên cho INVITE.',
  message: (c) => `${makerOf(c)} từ chối cuộc gọi tới ${calleeOf(c)} (${finalWords(c)})`,
  fix: (c) => [
    `Đọc nghĩa của mã: siptriage explain ${c.finalStatus ?? ''}.`,
    `Xem nhật ký của ${makerOf(c)} vào lúc đó.`,
  ],
};

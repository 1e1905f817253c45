import { calleeOf, finalWords, type JudgeableCall, statedParties } from '../../../../findings/call/facts/call-facts.ts';
import { isUndisturbed } from '../../../../findings/call/rules/busy.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { STATED } from '../stated-words.ts';

export const busy: RuleText<JudgeableCall> = {
  title: 'Bên được gọi đang bận',
  what: 'Bên được gọi đang có cuộc khác, hoặc không muốn bị làm phiền.',
  why: 'Không có gì hỏng: bên được gọi không nhận thêm cuộc.',
  needs: 'Phản hồi 486 hoặc 600 cho INVITE mà chưa nơi nào đổ chuông, hoặc phản hồi có ghi rõ như vậy.',
  message: (c) =>
    isUndisturbed(c)
      ? `${STATED['do-not-disturb'].says(statedParties(c))} (${finalWords(c)})`
      : `${calleeOf(c)} đang bận (${finalWords(c)})`,
  fix: (c) =>
    isUndisturbed(c)
      ? STATED['do-not-disturb'].fix(statedParties(c))
      : [
          'Nếu cần nhận cuộc thứ hai: tăng số đường hoặc bật chờ cuộc gọi.',
          'Bận mà không có cuộc nào: tìm chế độ không làm phiền, hoặc cuộc gọi chưa bao giờ kết thúc.',
        ],
};

import { calleeOf, finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { otherwise } from '../../../../findings/call/rules/busy.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const busy: RuleText<JudgeableCall> = {
  title: 'Bên được gọi không nhận cuộc gọi',
  what: 'Bên được gọi trả lời 486 hoặc 600: đang có cuộc khác, hoặc bật không làm phiền. Nếu trước đó đã đổ chuông, tức là máy đang rảnh, thì không ai nhấc máy kịp hoặc có người bấm từ chối.',
  why: 'Không có gì hỏng: bên được gọi không nhận cuộc gọi.',
  needs:
    'Phản hồi 486 hoặc 600 cho INVITE, hoặc lời ghi trong phản hồi; trước đó có 180 hay không và đổ chuông bao lâu.',
  message: (c) => `${otherwise(c, 'vi')?.says ?? `${calleeOf(c)} đang bận`} (${finalWords(c)})`,
  fix: (c) =>
    otherwise(c, 'vi')?.fix ?? [
      'Nếu cần nhận cuộc thứ hai: tăng số đường hoặc bật chờ cuộc gọi.',
      'Bận mà không có cuộc nào: tìm chế độ không làm phiền, hoặc cuộc gọi chưa bao giờ kết thúc.',
    ],
};

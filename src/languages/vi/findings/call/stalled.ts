import { calleeOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const stalled: RuleText<JudgeableCall> = {
  title: 'Lần gọi bị treo',
  what: 'Có phản hồi tạm thời, rồi im lặng lâu hơn Timer C: không nhấc, không từ chối, không CANCEL.',
  why: 'Hai bên chờ nhau, kênh (đường dây) vẫn bị chiếm.',
  needs: 'Một phản hồi tạm thời, và ba phút bản ghi sau đó không có bản tin nào khác của cuộc gọi.',
  message: (c) =>
    `cuộc gọi tới ${calleeOf(c)} có phản hồi tạm thời từ ${c.facts.attempt?.to ?? '?'} rồi im lặng${spansIn('vi').lasting(c.facts.quietUs)}`,
  fix: () => [
    'Bắt gói phía bên được gọi: có gửi phản hồi cuối không, có mất dọc đường không?',
    'Đặt giới hạn đổ chuông: Expires trong INVITE, Timer C ở proxy.',
  ],
};

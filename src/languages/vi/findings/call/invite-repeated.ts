import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { sideOf } from '../../../../findings/call/rules/invite-repeated.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const inviteRepeated: RuleText<JudgeableCall> = {
  title: 'INVITE phải gửi nhiều lần',
  what: 'INVITE phải gửi nhiều lần thì cuộc gọi mới thành: mất gói, hoặc bên kia trả lời chậm.',
  why: 'Cuộc gọi chậm vài giây mới đổ chuông; nặng hơn thì hỏng.',
  needs: 'INVITE qua UDP gửi từ bốn lần trở lên, trong cuộc gọi có người nhấc.',
  message: (c) =>
    `INVITE của ${callerOf(c)} phải gửi ${(c.facts.attempt?.repeats ?? 0) + 1} lần${sideOf(c, 'ở đây đã có phản hồi trước lần cuối, vậy gói bị mất trên đường về bên gọi', 'lúc đó chưa có gì quay về: gói bị mất ở phía sau điểm này, hoặc bên kia trả lời chậm')}`,
  fix: () => [
    'Đo tỉ lệ mất gói trên đoạn nêu ở đây, bắt gói cả ở đầu bên kia.',
    'Nếu chỉ bản tin lớn bị mất: tìm chỗ làm rơi mảnh IP, và dùng TCP.',
    'Nếu không mất gói: cho bên kia gửi 100 ngay.',
  ],
};

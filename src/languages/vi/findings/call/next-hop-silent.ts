import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { silenceOf, whereToLook } from '../../../../findings/call/rules/next-hop-silent.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const nextHopSilent: RuleText<JudgeableCall> = {
  title: 'Không ai trả lời sau thiết bị trung gian',
  what: 'Bên gọi nhận 408 khi chưa có gì đổ chuông: một thiết bị đã gửi tiếp INVITE mà không nghe thấy gì.',
  why: 'Bên được gọi chưa hề quyết định; đường tới đó đã hỏng.',
  needs: 'Một 408 mà trước đó không đổ chuông; và chặng im lặng, nếu bản ghi có.',
  message: (c) => `${makerOf(c)} trả ${finalWords(c)}${silenceOf(c, 'không có gì từ', 'vi')}`,
  fix: (c) => [
    `Xem ${whereToLook(c, 'vi').names} có đang chạy, có đăng ký đúng chỗ, có tới được qua NAT và tường lửa không.`,
    'Rút ngắn hạn đăng ký hoặc thêm keep-alive để không gọi tới máy đã mất.',
    'Bắt gói phía sau thiết bị đã trả lời, nếu bản ghi này không cho thấy INVITE đi đâu.',
  ],
};

import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { faultWords } from '../../../../findings/call/rules/ended-by-fault.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const endedByFault: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi kết thúc vì lỗi',
  what: 'BYE của cuộc gọi đã nhấc máy mang Reason không phải gác máy thông thường.',
  why: 'Người nói bị cắt, hoặc một thiết bị mạng bỏ cuộc gọi.',
  needs: 'BYE có Reason với nguyên nhân là lỗi: Q.850 khác 16 và 31, SIP từ 400 trở lên.',
  message: (c) => `${c.facts.bye?.from ?? '?'} kết thúc cuộc gọi: ${faultWords(c, 'vi')}`,
  fix: (c) => [
    `Xem nhật ký của ${c.facts.bye?.from ?? 'thiết bị đã gửi BYE'} vào lúc đó.`,
    'Nếu cùng một nguyên nhân kết thúc cuộc gọi sau cùng một thời gian: tìm bộ hẹn giờ, như session timer, media im lặng, hết tiền.',
  ],
};

import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { placesWords, silentPlaces } from '../../../../findings/call/facts/silence.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const contactStale: RuleText<JudgeableCall> = {
  title: 'Một số contact không có tín hiệu',
  what: 'Trong các nơi mà INVITE được rẽ nhánh tới, có nơi không có tín hiệu gì trong khi nơi khác có.',
  why: 'Contact chết làm mỗi cuộc gọi lâu hơn, và che mất lúc contact sống cuối cùng không còn.',
  needs: 'INVITE rẽ nhánh, từ bốn lần trở lên trên một nhánh không có phản hồi nào, và có phản hồi trên nhánh khác.',
  message: (c) => `trong khi nơi khác trả lời, không có gì từ ${placesWords(silentPlaces(c), 'vi')}`,
  fix: () => [
    'Xoá các contact không còn đăng ký: đăng ký ngắn hơn, hoặc mỗi thiết bị một contact (RFC 5626).',
    'Xem ánh xạ NAT có hết hạn không: keep-alive từ máy, hoặc OPTIONS từ registrar.',
  ],
};

import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { placesWords, silentPlaces } from '../../../../findings/call/facts/silence.ts';
import { afterSilence } from '../../../../findings/call/rules/next-hop-dead.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const nextHopDead: RuleText<JudgeableCall> = {
  title: 'Chặng kế tiếp đã chết',
  what: 'Một thiết bị trên đường gửi tiếp INVITE nhiều lần mà không nơi nào có gì quay về.',
  why: 'Cuộc gọi không tới được nơi cần tới, dù thiết bị ở giữa sau đó nói gì với bên gọi.',
  needs: 'INVITE được gửi tiếp qua UDP, từ bốn lần trở lên trên một nhánh, không nhánh nào có phản hồi.',
  message: (c) =>
    `không có gì từ ${placesWords(silentPlaces(c), 'vi')}${afterSilence(c, {
      answered: (by) => `; ${by} đã trả lời cuộc gọi thay cho nơi đó`,
      'no-final': (by) => `; ${by} chưa tự gửi phản hồi cuối cùng nào`,
      failed: (by) => `; ${by} tự trả lời ${c.finalStatus ?? ''}`,
      cancelled: () => '; bên gọi đã bỏ cuộc',
    })}`,
  fix: (c) => [
    `Xem ${silentPlaces(c)[0]?.to ?? 'chặng kế tiếp'} có đang chạy, có nghe ở đó, và có tới được qua NAT và tường lửa không.`,
    'Xoá các contact không còn đăng ký, và theo dõi chặng kế tiếp bằng OPTIONS.',
    'Rút ngắn bộ hẹn giờ của nhánh để thử đường khác khi bên gọi còn chờ.',
  ],
};

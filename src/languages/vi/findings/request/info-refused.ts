import { answerIn, fromIn, type RequestNotice, serverIn } from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const infoRefused: RuleText<RequestNotice> = {
  title: 'INFO bị từ chối',
  what: 'Một INFO bị từ chối: phím bấm, flash, yêu cầu khung hình mới.',
  why: 'Tổng đài tự động không nhận được phím, hoặc hình bị đứng; cuộc gọi vẫn tiếp tục.',
  needs: 'Một phản hồi cuối từ 300 trở lên cho INFO.',
  message: (n) => `${serverIn(n, 'vi')} từ chối điều ${fromIn(n)} gửi bằng INFO (${answerIn(n, 'vi')})`,
  fix: (n) => [
    ...(n.status === 415 || n.status === 469
      ? [`${n.status}: phía kia không nhận loại INFO này; hãy gửi phím theo RFC 4733 (telephone-event).`]
      : []),
    ...(n.status === 481 ? ['481: cuộc gọi đã kết thúc, hoặc tag không khớp: xem nó kết thúc khi nào.'] : []),
    'So cài đặt DTMF ở hai phía.',
  ],
};

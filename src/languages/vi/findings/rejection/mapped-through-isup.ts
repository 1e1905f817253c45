import { plain } from '../../../../findings/names.ts';
import { wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { isUser } from '../../../../findings/rejection/rules/mapped-through-isup.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const mappedThroughIsup: RuleText<RejectionRecord> = {
  title: 'Từ chối đi qua mạng điện thoại',
  what: 'Mã không phải 603, còn Reason ghi Q.850 cause 21, cuộc gọi bị từ chối: phản hồi đã qua gateway, hoặc có thiết bị ghi như thể vậy.',
  why: 'Trên đường đó 603 quay về thành 403, 608 thành 480, và mọi thông tin khiếu nại đều mất. Ở Mỹ, mạng chặn theo phân tích phải gửi cause 21 với location là người dùng, nên ngay cả thế cũng không chứng minh là con người.',
  needs: 'Reason có Q.850 cause 21 trong phản hồi cuối khác 603.',
  message: (r) =>
    `${wordsOf(r)} mang Q.850 cause 21 (${plain(r.reasonHeader ?? '')}): phía sau gateway cuộc gọi bị từ chối, ${isUser(r) ? 'và location là người dùng không chứng minh là con người: mạng chặn cũng ghi như vậy' : 'còn bằng mã nào thì không còn biết được'}`,
  fix: () => [
    'Coi như bị từ chối: không thử tuyến khác.',
    'Hỏi đơn vị vận hành gateway xem phía kia đã gửi gì, và đề nghị giữ cause cùng location khi ánh xạ.',
  ],
};

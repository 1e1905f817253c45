import type { RuleText } from '../../../../findings/rule.ts';
import { strangersWords } from '../../../../findings/strangers.ts';
import type { TransferRecord } from '../../../../records/index.ts';
import { STRANGERS } from '../strangers.ts';

export const sentByStranger: RuleText<TransferRecord> = {
  title: 'Bản tin từ địa chỉ lạ',
  what: 'Một bản tin của cuộc chuyển (báo cáo, phản hồi cuối, BYE hay CANCEL) đến từ một địa chỉ không tham gia gì khác trong đó.',
  why: STRANGERS.why,
  needs:
    'Yêu cầu cùng nơi nó được gửi tới, các bản tin khác của bên lẽ ra gửi bản tin này, và bản tin từ một địa chỉ không được gửi gì tới, cũng không ai nhắc đến.',
  message: (story) =>
    `${strangersWords(story, 'vi')} mà không tham gia gì khác trong cuộc chuyển này: bản tin như vậy có thể là giả mạo và không chứng minh được gì`,
  fix: () => STRANGERS.fix,
};

import type { RuleText } from '../../../../findings/rule.ts';
import { strangersWords } from '../../../../findings/strangers.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { STRANGERS } from '../strangers.ts';

export const sentByStranger: RuleText<RejectionRecord> = {
  title: 'Từ chối từ địa chỉ lạ',
  what: 'Phản hồi từ chối, hay một bản tin khác kết thúc cuộc gọi, đến từ một địa chỉ không tham gia gì khác trong đó.',
  why: STRANGERS.why,
  needs:
    'INVITE cùng nơi nó được gửi tới, một phản hồi khác từ nơi đó, và bản tin từ một địa chỉ không được gửi gì tới, cũng không ai nhắc đến.',
  message: (story) =>
    `${strangersWords(story, 'vi')} mà không tham gia gì khác trong cuộc gọi này: bản tin như vậy có thể là giả mạo và không chứng minh được gì`,
  fix: () => STRANGERS.fix,
};

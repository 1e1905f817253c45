import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { strangersWords } from '../../../../findings/strangers.ts';
import { STRANGERS } from '../strangers.ts';

export const sentByStranger: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi do địa chỉ lạ kết thúc',
  what: 'Phản hồi cuối, CANCEL hay BYE của cuộc gọi đến từ một địa chỉ không tham gia gì khác trong đó.',
  why: STRANGERS.why,
  needs:
    'INVITE cùng nơi nó được gửi tới, một phản hồi khác từ nơi đó, và bản tin từ một địa chỉ không được gửi gì tới, cũng không ai nhắc đến. BYE trong cuộc gọi đã nhấc máy chỉ được xét khi cuộc gọi đó còn điều khác bất thường: bản tin gửi lại nhiều lần, một yêu cầu trong đó bị từ chối, Reason nêu lỗi.',
  message: (story) =>
    `${strangersWords(story, 'vi')} mà không tham gia gì khác trong cuộc gọi này: bản tin như vậy có thể là giả mạo và không chứng minh được gì`,
  fix: () => STRANGERS.fix,
};

import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { refusedBye } from '../../../../findings/call/rules/bye-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const byeRefused: RuleText<JudgeableCall> = {
  title: 'BYE bị từ chối',
  what: 'BYE bị từ chối dù bên kia không gửi BYE nào: nó không còn giữ cuộc gọi, hoặc không coi BYE thuộc cuộc gọi.',
  why: 'Cuộc gọi đã hết, nhưng một bên kết thúc mà không báo bên kia.',
  needs:
    'BYE có phản hồi cuối từ 300 trở lên, và bên kia không gửi BYE; trừ 481 sau một cuộc chuyển đã được báo là thành công.',
  message: (c) =>
    `${refusedBye(c)?.to ?? '?'} trả lời BYE của ${refusedBye(c)?.from ?? '?'} bằng ${refusedBye(c)?.status ?? '?'}`,
  fix: () => [
    '481: tìm lúc bên đó mất cuộc gọi (khởi động lại, session timer hết hạn, ACK không tới).',
    '401, 403, 407 và mã khác: thiết bị trên đường coi BYE là yêu cầu mới; hãy cho qua yêu cầu của cuộc gọi đang có.',
  ],
};

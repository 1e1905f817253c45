import {
  answererOf,
  calleeOf,
  callerOf,
  isMessage,
  wordsOf,
} from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const branchRejected: RuleText<RejectionRecord> = {
  title: 'Một nhánh từ chối, nhánh khác nhận',
  what: 'Một nhánh của cuộc gọi rẽ nhánh, hoặc một trong nhiều lần thử, kết thúc bằng 603, 607 hoặc 608, còn nhánh khác thì nhận.',
  why: 'Không có gì hỏng: người gọi đã gặp được. Chỉ thiết bị từ chối là thôi đổ chuông cho cuộc gọi này.',
  needs: 'Phản hồi từ chối trên một nhánh hoặc một chân, và một 2xx cho cùng yêu cầu trên nhánh khác.',
  message: (r) =>
    isMessage(r)
      ? `${answererOf(r, 'vi')} từ chối tin nhắn của ${callerOf(r)} gửi ${calleeOf(r)} (${wordsOf(r)}); một nhánh khác đã nhận`
      : `${answererOf(r, 'vi')} từ chối cuộc gọi từ ${callerOf(r)} tới ${calleeOf(r)} (${wordsOf(r)}); cuộc gọi đã được nhận ở nơi khác`,
  fix: () => [
    'Không cần làm gì nếu đó là một trong nhiều thiết bị được phép từ chối.',
    '6xx có hiệu lực cho mọi nhánh, và proxy tuân thủ sẽ kết thúc các nhánh còn lại: thiết bị chỉ nói về mình nên trả lời 486 hoặc 480.',
  ],
};

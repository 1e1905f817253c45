import { calleeOf, callerOf, isMessage, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const unwanted: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị đánh dấu không mong muốn',
  what: 'Phía được gọi trả lời 607, hoặc Reason ghi 607: người dùng ở đó không muốn nhận cuộc gọi này.',
  why: 'Đây là đánh giá của con người về người gọi, và có thể được đưa vào hệ thống phân tích khiến số này bị chặn ở nơi khác.',
  needs: 'Phản hồi cuối cùng với mã hoặc Reason của nó.',
  message: (r) =>
    `${calleeOf(r)} đánh dấu ${isMessage(r) ? 'tin nhắn' : 'cuộc gọi'} từ ${callerOf(r)} là không mong muốn (${wordsOf(r)})`,
  fix: (r) => [
    isMessage(r)
      ? 'Xoá người nhận khỏi danh sách và dùng cách liên hệ khác.'
      : 'Xoá số này khỏi danh sách gọi và dùng cách liên hệ khác.',
    '607 không có đường khiếu nại: nếu mạng chặn thì mã đã là 608 hoặc 603+.',
  ],
};

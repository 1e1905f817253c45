import type { RejectionRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, callerOf, match, wordsOf } from '../facts/rejection-facts.ts';

const en: RuleText<RejectionRecord> = {
  title: 'Call marked unwanted',
  what: 'The called side answered 607, or a Reason says 607: its user does not want this call.',
  why: "This is a person's verdict on the caller, and may feed the analytics that block it elsewhere.",
  needs: 'The final response with its code or Reason.',
  message: (r) => `${calleeOf(r)} marked the call from ${callerOf(r)} as unwanted (${wordsOf(r)})`,
  fix: () => [
    'Take the number off the calling list and use another way of contact.',
    'There is no appeal path for 607: a network block would be 608 or 603+.',
  ],
};

const vi: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị đánh dấu không mong muốn',
  what: 'Phía được gọi trả lời 607, hoặc Reason ghi 607: người dùng ở đó không muốn nhận cuộc gọi này.',
  why: 'Đây là đánh giá của con người về người gọi, và có thể được đưa vào hệ thống phân tích khiến số này bị chặn ở nơi khác.',
  needs: 'Phản hồi cuối cùng với mã hoặc Reason của nó.',
  message: (r) => `${calleeOf(r)} đánh dấu cuộc gọi từ ${callerOf(r)} là không mong muốn (${wordsOf(r)})`,
  fix: () => [
    'Xoá số này khỏi danh sách gọi và dùng cách liên hệ khác.',
    '607 không có đường khiếu nại: nếu mạng chặn thì mã đã là 608 hoặc 603+.',
  ],
};

export const unwanted: Rule<RejectionRecord> = {
  id: 'rejection/unwanted',
  severity: 'error',
  references: ['RFC 8197 §4'],
  check: (r) => (r.cause === 'unwanted-607' || r.cause === 'reason-607' ? match('target', 'certain') : null),
  text: { en, vi },
};

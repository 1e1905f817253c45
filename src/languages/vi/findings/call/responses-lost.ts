import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const responsesLost: RuleText<JudgeableCall> = {
  title: 'Phản hồi không tới được bên gọi',
  what: 'Ở đây phản hồi đã đi ra, còn bên gọi cứ gửi lại đúng INVITE ấy như chưa nghe thấy gì; không có ACK.',
  why: 'Bên được gọi đổ chuông hoặc trả lời, còn bên gọi không nghe thấy gì và bỏ cuộc.',
  needs:
    'INVITE được gửi từ ba lần trở lên, lần cuối khá lâu sau một phản hồi, không có ACK hay dấu hiệu nào cho thấy bên gọi đã nghe.',
  message: (c) =>
    `những gì ${c.facts.attempt?.to ?? '?'} gửi không tới được ${callerOf(c)} (${c.facts.attempt?.from ?? '?'}): INVITE tới ${(c.facts.attempt?.repeats ?? 0) + 1} lần dù ở đây đã trả lời, và không thấy ACK`,
  fix: (c) => [
    `Bắt gói cả ở ${c.facts.attempt?.from ?? 'bên gọi'}: phản hồi có tới đó không?`,
    'So nơi INVITE đi ra với Via trên cùng: không có rport thì phản hồi đi tới cổng mà Via nêu (RFC 3581).',
    'Tìm tường lửa, ALG hoặc NAT không cho quay về, và phản hồi bị rơi mảnh.',
  ],
};

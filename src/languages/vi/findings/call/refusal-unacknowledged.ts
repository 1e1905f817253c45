import { finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const refusalUnacknowledged: RuleText<JudgeableCall> = {
  title: 'Thiếu ACK sau khi bị từ chối',
  what: 'Phản hồi cuối từ 300 trở lên bị gửi lại mà không thấy ACK.',
  why: 'Đằng nào cuộc gọi cũng hỏng; kênh (đường dây) bị chiếm nửa phút, và bên gọi có thể chưa nghe được lý do.',
  needs: 'Phản hồi cuối từ 300 trở lên cho INVITE, gửi từ bốn lần, và không có ACK ở chặng đó.',
  message: (c) =>
    `${c.facts.final?.from ?? '?'} gửi ${finalWords(c)} ${(c.facts.final?.repeats ?? 0) + 1} lần mà không thấy ACK từ ${c.facts.attempt?.from ?? '?'}`,
  fix: () => [
    'Bắt gói ở phía kia: phản hồi có tới, ACK có đi không?',
    'ACK cho phản hồi từ chối mang branch của INVITE và đi cùng đường, từng chặng một.',
  ],
};

import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const ackLost: RuleText<JudgeableCall> = {
  title: 'ACK mất dọc đường',
  what: 'ACK có trong bản ghi mà phản hồi nhấc máy vẫn lặp lại: qua khỏi điểm bắt gói thì ACK không tới.',
  why: 'Sau 32 giây bên được gọi gác máy, hoặc cuộc gọi tiếp tục mà nó không biết.',
  needs: '2xx được gửi lại từ ba lần sau khi ACK đã đi qua.',
  message: (c) =>
    `ACK đã đi qua đây tới ${c.facts.final?.ackTo ?? '?'}, vậy mà ${c.facts.final?.from ?? '?'} vẫn gửi lại phản hồi nhấc máy ${c.facts.final?.repeatsAfterAck ?? 0} lần`,
  fix: () => [
    'Tìm ở phía sau điểm bắt gói, trên đường tới bên được gọi: mất gói, tường lửa, sai cổng.',
    'Xem ACK có đi tới đúng địa chỉ đã gửi phản hồi, đúng To tag không.',
  ],
};

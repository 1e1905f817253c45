import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';

export const answerUnacknowledged: RuleText<JudgeableCall> = {
  title: 'Thiếu ACK sau khi nhấc máy',
  what: 'Phản hồi nhấc máy bị gửi lại nhiều lần mà không thấy ACK: bên được gọi không biết bên gọi đã nghe thấy.',
  why: 'Sau 32 giây bên được gọi gác máy; trước đó thường không có tiếng, hoặc chỉ một chiều.',
  needs:
    '2xx được gửi từ bốn lần, kéo dài nửa thời hạn cho phép hoặc tới khi bên được gọi gửi BYE, hoặc đủ mười một lần, và không có ACK ở chặng đó.',
  message: (c) =>
    `${c.facts.final?.from ?? '?'} gửi phản hồi nhấc máy ${(c.facts.final?.repeats ?? 0) + 1} lần${spansIn('vi').within(c.facts.final?.repeatedForUs ?? Number.NaN)} mà không thấy ACK của ${callerOf(c)}`,
  fix: () => [
    'Xem ACK đi đâu: nó theo Contact và Record-Route của phản hồi, không theo đường của INVITE.',
    'Bắt gói phía bên gọi: ACK có được gửi không, tới địa chỉ nào?',
    'Nếu phản hồi không tới được bên gọi: tìm thứ làm rơi nó, như 200 bị phân mảnh hay NAT đã hết hạn ánh xạ.',
  ],
};

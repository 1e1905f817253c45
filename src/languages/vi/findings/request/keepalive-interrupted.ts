import { clientIn, endIn, goodIn, type RequestNotice } from '../../../../findings/request/facts/request-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const keepaliveInterrupted: RuleText<RequestNotice> = {
  title: 'Bên kia ngừng trả lời OPTIONS một lúc',
  what: 'OPTIONS gửi tới một bên không được trả lời trong một lúc, rồi lại được.',
  why: 'Trong lúc đó trunk đã đứt: cuộc gọi lỗi hoặc đi đường khác.',
  needs:
    'Nhiều OPTIONS liên tiếp không có phản hồi, hoặc một OPTIONS đã gửi năm lần hay có lỗi ICMP nói về nó; sau đó một OPTIONS có phản hồi; và trước đó đã có phản hồi, hoặc có gửi lặp, hoặc có lỗi đó.',
  message: (n) =>
    `${endIn(n, 'vi')} không trả lời OPTIONS của ${clientIn(n, 'vi')} trong ${secondsOf(n.backUs - n.firstUs, 'vi')} giây rồi lại trả lời, ${goodIn(n, 'vi')}`,
  fix: () => ['Xem bên kia hoặc mạng gặp chuyện gì vào lúc đó; cuộc gọi lỗi trong khoảng đó có cùng nguyên nhân.'],
};

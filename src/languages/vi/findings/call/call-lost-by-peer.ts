import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { lostChange, lostWords } from '../../../../findings/call/rules/call-lost-by-peer.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const callLostByPeer: RuleText<JudgeableCall> = {
  title: 'Một bên đã mất cuộc gọi',
  what: 'Re-INVITE hoặc UPDATE trong cuộc gọi bị 481, 408, hoặc lặp lại mà không ai trả lời: bên kia không còn cuộc gọi nữa.',
  why: 'Với một bên cuộc gọi đã hết, với bên kia thì chưa; người nói thấy im lặng rồi bị cắt.',
  needs:
    'Một thay đổi trong cuộc gọi bị trả 481 hoặc 408, hoặc gửi năm lần không ai trả lời, và sau đó không có thay đổi nào được nhận.',
  message: (c) =>
    `${lostChange(c)?.to ?? '?'} không còn biết cuộc gọi khi ${lostChange(c)?.from ?? '?'} gửi ${lostChange(c)?.method ?? '?'} (${lostWords(c, 'không có phản hồi')})`,
  fix: () => [
    'Tìm xem thiết bị trả lời đã mất gì: khởi động lại, chuyển dự phòng mà không mang theo cuộc gọi, phiên hết hạn ở đó.',
    'Xem yêu cầu có tới đúng thiết bị không: Contact, Route và To tag như trong phản hồi nhấc máy.',
    'Nếu không có gì trả lời: tìm ánh xạ NAT hoặc kết nối đã đóng trong lúc đó.',
  ],
};

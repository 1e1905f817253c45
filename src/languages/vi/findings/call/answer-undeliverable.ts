import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { undeliveredAnswer } from '../../../../findings/call/facts/undelivered.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { undeliveredFix, undeliveredWords } from '../../../../findings/undelivered.ts';

export const answerUndeliverable: RuleText<JudgeableCall> = {
  title: 'Phản hồi không giao được',
  what: 'Mạng trả lời phản hồi cuối cùng bằng ICMP: bên gọi không nghe ở địa chỉ mà INVITE của nó đi ra hoặc nêu.',
  why: 'Bên gọi cứ đổ chuông trong khi bên được gọi tưởng đã có cuộc gọi, hoặc không biết mình bị từ chối.',
  needs: 'Một lỗi ICMP trích dẫn phản hồi cuối cùng cho INVITE, và không có ACK.',
  message: (c) => {
    const error = undeliveredAnswer(c);
    return error === null
      ? ''
      : `phản hồi ${error.status} cho INVITE không giao được: ${undeliveredWords(error, 'vi')}`;
  },
  fix: (c) => {
    const error = undeliveredAnswer(c);
    return [
      ...(error === null ? [] : [undeliveredFix(error, 'vi')]),
      'So nơi INVITE đi ra với Via trên cùng: không có rport thì phản hồi đi tới cổng mà Via nêu (RFC 3581).',
      'Tìm NAT có ánh xạ đã hết hạn.',
    ];
  },
};

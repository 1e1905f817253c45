import {
  answerOf,
  callerOf,
  finalWords,
  type JudgeableCall,
  makerOf,
  offerOf,
} from '../../../../findings/call/facts/call-facts.ts';
import { protocolsIn } from '../../../../findings/call/rules/encryption-mismatch.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const encryptionMismatch: RuleText<JudgeableCall> = {
  title: 'Media mã hoá gặp media không mã hoá',
  what: 'SDP offer chỉ có media mã hoá còn phản hồi từ chối chỉ nêu media không mã hoá, hoặc ngược lại.',
  why: 'Hai bên không có tiếng cho tới khi thống nhất chuyện mã hoá.',
  needs: 'SDP của INVITE và SDP trong phản hồi từ chối.',
  message: (c) =>
    `${callerOf(c)} chỉ đề nghị ${protocolsIn(offerOf(c))}, ${makerOf(c)} chỉ nhận ${protocolsIn(answerOf(c))} (${finalWords(c)})`,
  fix: () => [
    'Đặt hai bên như nhau: cùng SRTP, hoặc cùng không.',
    'Nếu một bên không đổi được: cho SBC ở giữa chuyển đổi.',
    'Có thể đề nghị cả hai bằng hai dòng m=, hoặc RTP/AVP kèm a=crypto, nếu bên kia hiểu.',
  ],
};

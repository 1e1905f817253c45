import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { changedProfile, profileWords } from '../../../../findings/call/rules/answer-profile.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const answerProfile: RuleText<JudgeableCall> = {
  title: 'Trả lời bằng kiểu media khác',
  what: 'SDP answer nhận một luồng với kiểu (profile) khác với kiểu trong SDP offer: mã hoá thay vì không, hoặc ngược lại.',
  why: 'Hai bên không hiểu nhau: cuộc gọi đã nối nhưng không nên chờ có tiếng.',
  needs:
    'Một SDP offer và SDP answer mà cùng một luồng là RTP/AVP ở bên này và SAVP hoặc SAVPF ở bên kia, không có khoá trong SDP offer.',
  message: (c) => {
    const changed = changedProfile(c);
    return `${c.facts.final?.from ?? '?'} trả lời ${profileWords(changed?.offered)} bằng ${profileWords(changed?.answered)}: SDP answer không được đổi kiểu media, nên đừng chờ có tiếng`;
  },
  fix: () => [
    'Cho bên trả lời nhận đúng kiểu được đề nghị, hoặc từ chối luồng đó (488 hoặc cổng 0).',
    'Cho bên gọi đề nghị cả hai, mỗi kiểu một luồng, hoặc bật/tắt mã hoá (SRTP, DTLS) như nhau ở hai bên.',
  ],
};

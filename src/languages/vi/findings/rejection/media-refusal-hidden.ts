import { calleeOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { groundOf } from '../../../../findings/rejection/rules/media-refusal-hidden.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const mediaRefusalHidden: RuleText<RejectionRecord> = {
  title: 'Từ chối media mà báo thành từ chối cuộc gọi',
  what: '603 thay cho bất đồng về media: leg (chặng gọi) khác ghi 488, 415 hay 606, chính Warning hoặc Reason của nó cho biết vậy, hoặc INVITE chỉ đưa ra những codec ít nơi nhận.',
  why: 'Trông như có người từ chối cuộc gọi, trong khi thật ra không tìm được codec chung; hỏi người được gọi cũng không ra.',
  needs: 'Phản hồi từ chối phía sau 603, một Warning 3xx hoặc Reason có 488, hoặc SDP offer chỉ có codec hiếm.',
  message: (r) =>
    `${wordsOf(r)} của cuộc gọi tới ${calleeOf(r)} là do media chứ không phải do ý ai: ${groundOf(r, {
      behind: (words, at) => `${at} nhận được ${words} rồi đổi thành phản hồi này`,
      warning: (text) => `Warning của nó ghi ${text}`,
      reason: (text) => `Reason của nó ghi ${text}`,
      codecs: (names) => `nó đến khi chưa đổ chuông, cho một SDP offer chỉ có ${names}`,
    })}`,
  fix: () => [
    'Đưa thêm vào SDP offer codec mà cả hai phía đều có (PCMU, PCMA, Opus), hoặc cho SBC chuyển mã.',
    'Cho thiết bị đã đổi phản hồi thành 603 chuyển nguyên 488 cùng Warning của nó.',
  ],
};

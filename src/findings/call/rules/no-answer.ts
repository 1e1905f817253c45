import type { Rule, RuleText } from '../../rule.ts';
import { calleeOf, failedWith, finalWords, hasRung, type JudgeableCall, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Rang, and nobody answered',
  what: 'The call rang and was ended by a timer or by the network.',
  why: 'Nothing is broken: nobody picked up.',
  needs: 'Ringing, then 408, 480 or 487 without a CANCEL in the trace.',
  message: (c) => `${calleeOf(c)} rang and did not answer (${finalWords(c)})`,
  fix: () => ['Lengthen the ring time, or forward to voicemail on no answer.'],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Đổ chuông mà không ai nhấc',
  what: 'Máy đã đổ chuông rồi bị bộ hẹn giờ hoặc mạng kết thúc.',
  why: 'Không có gì hỏng: không ai nhấc máy.',
  needs: 'Đổ chuông, rồi 408, 480 hoặc 487 mà bản ghi không có CANCEL.',
  message: (c) => `${calleeOf(c)} đổ chuông mà không nhấc máy (${finalWords(c)})`,
  fix: () => ['Tăng thời gian đổ chuông, hoặc chuyển vào hộp thư thoại khi không nhấc.'],
};

export const noAnswer: Rule<JudgeableCall> = {
  id: 'call/no-answer',
  severity: 'info',
  references: ['RFC 3261 §21.4.19'],
  check: (c) => (hasRung(c) && failedWith(c, [408, 480, 487]) ? match(null, 'likely') : null),
  text: { en, vi },
};

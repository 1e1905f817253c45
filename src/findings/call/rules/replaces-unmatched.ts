import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, failedWith, finalWords, type JudgeableCall, makerOf, match } from '../facts/call-facts.ts';

const en: RuleText<JudgeableCall> = {
  title: 'Call to be taken over not found',
  what: 'An INVITE with Replaces got 481: no call with that Call-ID and those tags, or it is still ringing.',
  why: 'The pickup or transfer fails, and the parties stay where they were.',
  needs: 'An INVITE with Replaces and its 481.',
  message: (c) => `${makerOf(c)} knows no call that the Replaces of ${callerOf(c)} names (${finalWords(c)})`,
  fix: () => [
    'Compare Replaces with the call as the answering side knows it: to-tag is its own tag.',
    'Let the element that changes Call-ID translate Replaces, or route the INVITE to the one that owns the call.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Không tìm thấy cuộc gọi cần thế chỗ',
  what: 'INVITE có Replaces bị 481: không có cuộc gọi mang Call-ID và tag đó, hoặc nó còn đang đổ chuông.',
  why: 'Nhấc máy hộ hoặc chuyển cuộc gọi không thành, các bên vẫn ở chỗ cũ.',
  needs: 'Một INVITE có Replaces và phản hồi 481 của nó.',
  message: (c) => `${makerOf(c)} không biết cuộc gọi nào như Replaces của ${callerOf(c)} nêu (${finalWords(c)})`,
  fix: () => [
    'So Replaces với cuộc gọi mà bên trả lời biết: to-tag là tag của chính nó.',
    'Cho thiết bị đã đổi Call-ID viết lại Replaces, hoặc đưa INVITE tới thiết bị giữ cuộc gọi.',
  ],
};

export const replacesUnmatched: Rule<JudgeableCall> = {
  id: 'call/replaces-unmatched',
  severity: 'error',
  references: ['RFC 3891 §3'],
  check: (c) => (failedWith(c, [481]) && c.facts.attempt?.asked?.hasReplaces === true ? match(null, 'likely') : null),
  text: { en, vi },
};

import { TIMER_C_US } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { secondsOf } from '../../seconds.ts';
import { calleeOf, type JudgeableCall, match } from '../facts/call-facts.ts';

function isHanging({ facts }: JudgeableCall): boolean {
  const { attempt } = facts;
  return attempt?.hadProvisional === true && !attempt.wentOn && facts.quietUs >= TIMER_C_US;
}

const en: RuleText<JudgeableCall> = {
  title: 'Call attempt left hanging',
  what: 'A provisional response came, then nothing for longer than Timer C: no answer, no refusal, no CANCEL.',
  why: 'Caller and callee wait for each other, and lines stay taken.',
  needs: 'A provisional response, and three minutes of trace behind it without another message of the call.',
  message: (c) =>
    `the call to ${calleeOf(c)} was provisionally answered by ${c.facts.attempt?.to ?? '?'} and then nothing came for ${secondsOf(c.facts.quietUs, 'en')} s`,
  fix: () => [
    "Capture on the callee's side: was a final response sent, and did it get lost?",
    'Set a ring timeout: Expires in the INVITE, Timer C in the proxy.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Lần gọi bị treo',
  what: 'Có phản hồi tạm thời, rồi im lặng lâu hơn Timer C: không nhấc, không từ chối, không CANCEL.',
  why: 'Hai bên chờ nhau, đường vẫn bị giữ.',
  needs: 'Một phản hồi tạm thời, và ba phút bản ghi sau đó không có bản tin nào khác của cuộc gọi.',
  message: (c) =>
    `cuộc gọi tới ${calleeOf(c)} có phản hồi tạm thời từ ${c.facts.attempt?.to ?? '?'} rồi im lặng ${secondsOf(c.facts.quietUs, 'vi')} giây`,
  fix: () => [
    'Bắt gói phía bên được gọi: có gửi phản hồi cuối không, có mất dọc đường không?',
    'Đặt giới hạn đổ chuông: Expires trong INVITE, Timer C ở proxy.',
  ],
};

export const stalled: Rule<JudgeableCall> = {
  id: 'call/stalled',
  severity: 'warning',
  references: ['RFC 3261 §16.6'],
  check: (c) => (c.outcome === 'no-final' && isHanging(c) ? match(null, 'possible') : null),
  text: { en, vi },
};

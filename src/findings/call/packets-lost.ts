import type { Rule, RuleText } from '../rule.ts';
import { callerOf, type JudgeableCall, MANY_REPEATS, match } from './facts.ts';

function isSentOften({ facts }: JudgeableCall): boolean {
  return facts.attempt !== null && !facts.attempt.isReliable && facts.attempt.repeats >= MANY_REPEATS;
}

function sideOf({ facts }: JudgeableCall, towardsCaller: string, beyond: string): string {
  return `: ${facts.attempt?.isRepeatedAfterResponse === true ? towardsCaller : beyond}`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Packets lost on the way',
  what: 'The INVITE had to be sent several times before the call came about.',
  why: 'Calls take seconds longer to ring; when it gets worse they fail.',
  needs: 'An INVITE sent four times or more over UDP, in a call that was answered.',
  message: (c) =>
    `the INVITE of ${callerOf(c)} was sent ${(c.facts.attempt?.repeats ?? 0) + 1} times${sideOf(c, 'it was answered here before the last of them, so packets towards the caller get lost', 'nothing had come back by then, so packets get lost beyond this point')}`,
  fix: () => [
    'Measure loss on the way named here, with a capture at its other end.',
    'If only large messages are lost, look for fragments that are dropped, and use TCP.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Mất gói dọc đường',
  what: 'INVITE phải gửi nhiều lần thì cuộc gọi mới thành.',
  why: 'Cuộc gọi chậm vài giây mới đổ chuông; nặng hơn thì hỏng.',
  needs: 'INVITE qua UDP gửi từ bốn lần trở lên, trong cuộc gọi có người nhấc.',
  message: (c) =>
    `INVITE của ${callerOf(c)} phải gửi ${(c.facts.attempt?.repeats ?? 0) + 1} lần${sideOf(c, 'ở đây đã có phản hồi trước lần cuối, vậy gói bị mất trên đường về bên gọi', 'lúc đó chưa có gì quay về, vậy gói bị mất ở phía sau điểm này')}`,
  fix: () => [
    'Đo tỉ lệ mất gói trên đoạn nêu ở đây, bắt gói cả ở đầu bên kia.',
    'Nếu chỉ bản tin lớn bị mất: tìm chỗ làm rơi mảnh IP, và dùng TCP.',
  ],
};

export const packetsLost: Rule<JudgeableCall> = {
  id: 'call/packets-lost',
  severity: 'info',
  references: ['RFC 3261 §17.1.1.2'],
  check: (c) => (c.outcome === 'answered' && isSentOften(c) ? match(null, 'likely') : null),
  text: { en, vi },
};

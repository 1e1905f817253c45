import type { Rule, RuleText } from '../../rule.ts';
import { callerOf, type JudgeableCall, MANY_REPEATS, match } from '../facts/call-facts.ts';

function isUnacknowledged({ facts }: JudgeableCall): boolean {
  return (
    (facts.attempt?.reliableRepeats ?? 0) >= MANY_REPEATS && !facts.changes.some(({ method }) => method === 'PRACK')
  );
}

const en: RuleText<JudgeableCall> = {
  title: 'Reliable ringing never acknowledged',
  what: "The callee's side repeats a provisional response that asks for PRACK (100rel), none is seen, and the call fails.",
  why: 'The callee gives up after 32 s, although somebody may have been about to answer.',
  needs: 'A provisional response with RSeq, sent four times or more, no PRACK, and no answer.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} sent its provisional response ${(c.facts.attempt?.reliableRepeats ?? 0) + 1} times, and no PRACK came from ${callerOf(c)}`,
  fix: () => [
    'See whether the caller lists 100rel in Supported without being able to send PRACK.',
    'See where the PRACK goes: it follows Contact and Record-Route of the provisional response.',
    'Turn 100rel off on one side.',
  ],
};

const vi: RuleText<JudgeableCall> = {
  title: 'Phản hồi tạm thời tin cậy không được xác nhận',
  what: 'Bên được gọi gửi lại phản hồi tạm thời đòi PRACK (100rel), không thấy PRACK nào, và cuộc gọi hỏng.',
  why: 'Bên được gọi bỏ cuộc sau 32 giây, dù có thể sắp có người nhấc máy.',
  needs: 'Phản hồi tạm thời có RSeq được gửi từ bốn lần, không có PRACK, không ai nhấc máy.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} gửi phản hồi tạm thời ${(c.facts.attempt?.reliableRepeats ?? 0) + 1} lần mà không có PRACK từ ${callerOf(c)}`,
  fix: () => [
    'Xem bên gọi có ghi 100rel trong Supported mà không gửi được PRACK không.',
    'Xem PRACK đi đâu: nó theo Contact và Record-Route của phản hồi tạm thời.',
    'Tắt 100rel ở một bên.',
  ],
};

export const prackMissing: Rule<JudgeableCall> = {
  id: 'call/prack-missing',
  severity: 'error',
  references: ['RFC 3262 §3'],
  check: (c) =>
    (c.outcome === 'failed' || c.outcome === 'no-final') && isUnacknowledged(c) ? match(null, 'likely') : null,
  text: { en, vi },
};

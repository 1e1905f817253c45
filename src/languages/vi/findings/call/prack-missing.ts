import { callerOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const prackMissing: RuleText<JudgeableCall> = {
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

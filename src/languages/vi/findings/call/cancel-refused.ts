import { calleeOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const cancelRefused: RuleText<JudgeableCall> = {
  title: 'CANCEL không gặp gì để huỷ',
  what: 'CANCEL bị từ chối dù cuộc gọi chưa có người nhấc.',
  why: 'Máy vẫn đổ chuông sau khi bên gọi đã gác.',
  needs: 'CANCEL có phản hồi cuối từ 300 trở lên, và INVITE không có 2xx.',
  message: (c) =>
    `${c.facts.attempt?.to ?? '?'} trả lời CANCEL bằng ${c.facts.attempt?.cancelStatus ?? '?'} khi cuộc gọi tới ${calleeOf(c)} chưa có người nhấc`,
  fix: () => [
    'CANCEL phải lặp lại Request-URI, Call-ID, From, To, số CSeq và Via trên cùng của INVITE.',
    'Gửi theo đúng đường của INVITE, tới cùng địa chỉ và cổng.',
  ],
};

import { calleeOf, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const endMissingAfterCancel: RuleText<JudgeableCall> = {
  title: 'Không có 487 sau CANCEL',
  what: 'CANCEL được trả lời mà INVITE không bao giờ có phản hồi cuối.',
  why: 'Máy có thể vẫn đổ chuông, kênh (đường dây) của bên gọi vẫn bị chiếm.',
  needs: 'CANCEL có 200, và nửa phút bản ghi sau đó không có phản hồi cuối cho INVITE.',
  message: (c) => `${c.facts.attempt?.to ?? '?'} nhận CANCEL mà INVITE tới ${calleeOf(c)} không có 487`,
  fix: () => [
    'Bắt gói phía bên được gọi: có gửi 487 không, có mất dọc đường không?',
    'Nếu không gửi: thiết bị trả lời CANCEL phải kết thúc INVITE bằng 487.',
  ],
};

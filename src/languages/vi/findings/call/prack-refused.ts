import { finalWords, type JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { refusedPrack } from '../../../../findings/call/rules/prack-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const prackRefused: RuleText<JudgeableCall> = {
  title: 'PRACK bị từ chối',
  what: 'Bên gọi đã xác nhận phản hồi tạm thời tin cậy, nhưng PRACK bị từ chối và cuộc gọi hỏng.',
  why: 'Hai bên không thống nhất về 100rel thì không dựng được cuộc gọi có early media.',
  needs: 'Một PRACK có phản hồi cuối từ 300 trở lên, và INVITE của nó thất bại.',
  message: (c) =>
    `PRACK gửi tới ${refusedPrack(c)?.to ?? '?'} bị trả ${refusedPrack(c)?.status ?? '?'}, và cuộc gọi kết thúc với ${finalWords(c)}`,
  fix: () => [
    'So RAck với RSeq và CSeq của 18x mà nó xác nhận.',
    'Tắt 100rel ở một bên: bỏ khỏi Require, rồi khỏi Supported.',
  ],
};

import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { firstFlawed, flawsIn } from '../../../../findings/transfer/rules/notify-incomplete.ts';
import type { TransferRecord } from '../../../../records/index.ts';
import { VI_FLAWS } from './facts/notify-flaws.ts';

export const notifyIncomplete: RuleText<TransferRecord> = {
  title: 'NOTIFY thiếu phần bắt buộc',
  what: 'Một NOTIFY của cuộc chuyển không có Event, không có Subscription-State, không có phần thân, hoặc phần thân không phải dòng trạng thái.',
  why: 'Thiết bị kiểm tra lỏng thì đoán; thiết bị kiểm tra chặt thì từ chối, còn NOTIFY terminated mà không có phần thân thì không nói gì về kết quả.',
  needs: 'Một NOTIFY không bị bản ghi cắt cụt.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(firstFlawed(t)?.agent)} gửi một NOTIFY lỗi (${flawsIn(t, VI_FLAWS)})${firstFlawed(t)?.subscriptionState === 'terminated' && firstFlawed(t)?.sipfragStatus === null ? '; nó kết thúc subscription mà không có kết quả' : ''}`,
  fix: () => [
    'Mỗi NOTIFY của REFER cần Event: refer, Subscription-State, và phần thân message/sipfrag mang dòng trạng thái của cuộc gọi mà nó đã thực hiện.',
  ],
};

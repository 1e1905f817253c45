import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesWrongLeg: RuleText<TransferRecord> = {
  title: 'Replaces nêu leg khác với leg của đích',
  what: 'Cuộc gọi mà Replaces nêu có trong bản ghi, nhưng nó đi từ bên chuyển tới một thiết bị khác với thiết bị được gọi: sau B2BUA, đích có leg (chặng gọi) riêng, với Call-ID và tag riêng.',
  why: 'Đây là lý do hay gặp nhất của 481 khi có SBC hoặc tổng đài ở giữa: không ai đổi Replaces.',
  needs: '481, cuộc gọi được nêu đang diễn ra trong bản ghi, và đầu xa của nó ở địa chỉ khác với đích.',
  message: (t) =>
    `Replaces nêu cuộc gọi giữa ${transferorName(t)} và ${t.replaces?.farAddresses.join(', ') ?? '?'}, nhưng cuộc gọi tới ${targetName(t)} lại đi tới ${t.targetLeg?.answeredBy ?? t.targetLeg?.sentTo ?? '?'}, nơi chỉ biết leg khác: ${decisiveWords(t)}`,
  fix: () => [
    'Để B2BUA giữ cả hai leg đổi Replaces (hoặc tự xử lý REFER).',
    'Tắt việc che giấu topology (Call-ID) đối với Replaces và Refer-To, hoặc bật cho cả hai.',
    'Bắt gói ở phía đích: leg của chính nó cho biết Replaces lẽ ra phải nêu Call-ID và tag nào.',
  ],
};

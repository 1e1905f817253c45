import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesEarlyOnly: RuleText<TransferRecord> = {
  title: 'early-only cho cuộc gọi đã nhấc máy',
  what: 'Replaces mang early-only dù cuộc tư vấn đã được nhấc máy; khi đó đích chuyển phải từ chối bằng 486.',
  why: 'Đích chuyển không bận: chính cờ này cấm điều mà cuộc chuyển cần.',
  needs: 'early-only trong Replaces, và một cuộc tư vấn không còn ở trạng thái đổ chuông.',
  message: (t) =>
    `Replaces ghi early-only, nhưng cuộc tư vấn với ${targetName(t)} đã được nhấc máy nên đích chuyển buộc phải từ chối: ${decisiveWords(t)}`,
  fix: () => ['Bỏ early-only khỏi Replaces khi cuộc tư vấn đã được nhấc máy.'],
};

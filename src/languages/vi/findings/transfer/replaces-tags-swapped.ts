import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesTagsSwapped: RuleText<TransferRecord> = {
  title: 'Replaces đảo to-tag và from-tag',
  what: 'Replaces trong Refer-To chỉ đúng cuộc tư vấn, nhưng hai tag bị đảo chỗ.',
  why: 'Đích chuyển tra dialog theo phía của mình, không thấy dialog nào, rồi từ chối cuộc gọi (481).',
  needs: 'Cuộc tư vấn từ đầu, để bản ghi cho biết tag nào của ai.',
  message: (t) =>
    `Replaces do ${transferorName(t)} gửi bị đảo to-tag và from-tag, nên ${targetName(t)} không thấy cuộc gọi nào khớp: ${decisiveWords(t)}`,
  fix: () => [
    'Viết Replaces theo góc nhìn của đích chuyển: to-tag là tag của chính đích chuyển, from-tag là tag của bên chuyển cuộc gọi (RFC 3891 §3).',
  ],
};

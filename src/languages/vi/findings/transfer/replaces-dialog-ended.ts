import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesDialogEnded: RuleText<TransferRecord> = {
  title: 'Replaces chỉ tới cuộc gọi đã kết thúc',
  what: 'Cuộc tư vấn nêu trong Replaces đã kết thúc trước khi đích chuyển được gọi.',
  why: 'Không còn gì để thay thế nên đích chuyển từ chối (603 hoặc 481).',
  needs: 'BYE của cuộc tư vấn nằm trước cuộc gọi tới đích.',
  message: (t) =>
    `cuộc tư vấn mà Replaces chỉ tới đã kết thúc trước khi ${transfereeName(t)} gọi ${targetName(t)}: ${decisiveWords(t)}`,
  fix: () => [
    'Giữ cuộc tư vấn cho tới khi đích chuyển đã nhận cuộc gọi thay thế: chính đích chuyển sẽ kết thúc cuộc tư vấn.',
  ],
};

import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { changeOf } from '../../../../findings/transfer/rules/replaces-altered.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesAltered: RuleText<TransferRecord> = {
  title: 'Replaces bị đổi trên đường tới đích',
  what: 'INVITE tới đích mang Replaces khác với Refer-To yêu cầu, và đích không khớp được cuộc gọi nào.',
  why: 'Dù bên chuyển nêu đúng hay sai, thứ mà đích nhận được đã là thứ khác.',
  needs: 'REFER, và INVITE tới đích cùng Replaces của nó.',
  message: (t) =>
    `${changeOf(t)?.part ?? ''} trong INVITE của ${transfereeName(t)} là ${plain(changeOf(t)?.sent ?? '', 48)}, còn Refer-To ghi ${plain(changeOf(t)?.asked ?? '', 48)}; ${targetName(t)} không khớp được cuộc gọi nào: ${decisiveWords(t)}`,
  fix: () => [
    'Chép Call-ID, to-tag và from-tag từ Refer-To đúng như đã ghi, bỏ escape đúng một lần.',
    'Chỉ thiết bị giữ cả hai leg (chặng gọi) của B2BUA mới được đổi chúng.',
  ],
};

import type { RuleText } from '../../../../findings/rule.ts';
import { transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { notifiersOf } from '../../../../findings/transfer/rules/refer-forked.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referForked: RuleText<TransferRecord> = {
  title: 'Nhiều bên cùng báo cho một REFER',
  what: 'Các NOTIFY đến dưới nhiều From tag: REFER đã bị rẽ nhánh, và mỗi nhánh tự thực hiện.',
  why: 'Đích có thể bị gọi nhiều lần, và nhánh này thành công trong khi nhánh kia thất bại.',
  needs: 'Các NOTIFY cho một REFER với From tag khác nhau.',
  message: (t) =>
    `${notifiersOf(t)} bên cùng báo cho một REFER này: nó đã bị rẽ nhánh trên đường tới ${transfereeName(t)}`,
  fix: () => [
    'Gửi REFER ngoài cuộc gọi tới đúng một thiết bị (GRUU hoặc Contact của nó), không gửi tới địa chỉ làm nhiều máy đổ chuông.',
    'Xét từng nhánh theo From tag của nó.',
  ],
};

import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transferorName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { saysUnknown } from '../../../../findings/transfer/rules/target-not-found.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetNotFound: RuleText<TransferRecord> = {
  title: 'Refer-To trỏ tới địa chỉ không có',
  what: 'Cuộc gọi tới địa chỉ trong Refer-To bị từ chối vì ở đó không có người dùng, số hay loại URI như vậy, hoặc vì địa chỉ chưa đủ hay không rõ chỉ ai.',
  why: 'Số bị bấm sai, sai dạng so với domain đó, hoặc không tồn tại.',
  needs: '404, 410, 416, 484, 485 hoặc 604 cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) =>
    saysUnknown(t)
      ? `không có ${targetName(t)} ở nơi ${transferorName(t)} chuyển cuộc gọi tới: ${decisiveWords(t)}`
      : `địa chỉ mà ${transferorName(t)} đưa ra, ${plain(t.target.uri)}, không gọi được như vậy: ${decisiveWords(t)}`,
  fix: (t) => [
    `Kiểm tra lại địa chỉ: ${plain(t.target.uri)}`,
    'Gửi số đúng dạng mà dial plan của bên được chuyển cần (E.164 có dấu +, hoặc số máy lẻ).',
    'Nếu số đúng, khai báo số đó trên máy chủ của đích chuyển.',
  ],
};

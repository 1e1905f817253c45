import type { RuleText } from '../../../../findings/rule.ts';
import {
  decisiveWords,
  isHearsay,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';
import { isAddress } from '../../../../sip/index.ts';

export const targetForbidden: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích bị cấm',
  what: 'Cuộc gọi tới đích bị trả 403: một chính sách dọc đường không chấp nhận người gọi, số hoặc host này.',
  why: 'Bên được chuyển gọi bằng danh tính của chính nó, không phải của bên chuyển: số bên chuyển gọi được thì bên kia chưa chắc.',
  needs: '403 cho cuộc gọi tới đích, hoặc trong sipfrag.',
  message: (t) =>
    `${targetName(t)}, hoặc một proxy phía trước, không chấp nhận cuộc gọi từ ${transfereeName(t)}: ${decisiveWords(t)}${isHearsay(t) ? ', theo lời bên được chuyển' : ''}`,
  fix: (t) => [
    isAddress(t.referTo.uri?.host ?? '')
      ? 'Đặt tên miền của trunk (hoặc số dạng tel:) vào Refer-To thay cho địa chỉ IP: nhà mạng định tuyến theo tên miền.'
      : 'Cho phép bên được chuyển gọi tới đích đó: quy tắc gọi, trunk, danh tính người gọi.',
    t.replaces === null
      ? 'So với cùng cuộc gọi đó khi bấm tay ở bên được chuyển.'
      : 'Khi chuyển có tư vấn tới một address of record, gửi REFER thứ hai với Contact của đích (RFC 5589 §7.5).',
    'Lấy lại cuộc gọi gốc.',
  ],
};

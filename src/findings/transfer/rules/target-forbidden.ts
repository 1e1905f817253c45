import type { TransferRecord } from '../../../records/index.ts';
import { isAddress } from '../../../sip/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, isHearsay, match, targetName, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'Call to the target forbidden',
  what: 'The call to the target was answered 403: some policy on its way does not admit this caller, number or host.',
  why: "The transferee calls with its own identity, not with the transferor's: what the transferor may dial, the transferee may not.",
  needs: '403 to the call to the target, or in the sipfrag.',
  message: (t) =>
    `${targetName(t)}, or a proxy before it, does not admit the call from ${transfereeName(t)}: ${decisiveWords(t)}${isHearsay(t) ? ', by the word of the transferee' : ''}`,
  fix: (t) => [
    isAddress(t.referTo.uri?.host ?? '')
      ? 'Put the domain of the trunk (or a tel: number) into Refer-To in place of an IP address: carriers route by domain.'
      : 'Permit calls from the transferee to that target: calling rules, trunk, caller identity.',
    t.replaces === null
      ? 'Compare the same call dialled by hand at the transferee.'
      : 'For an attended transfer to an address of record, send a second REFER with the Contact of the target (RFC 5589 §7.5).',
    'Resume the original call.',
  ],
};

const vi: RuleText<TransferRecord> = {
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
      : 'Khi chuyển có tham vấn tới một address of record, gửi REFER thứ hai với Contact của đích (RFC 5589 §7.5).',
    'Lấy lại cuộc gọi gốc.',
  ],
};

export const targetForbidden: Rule<TransferRecord> = {
  id: 'transfer/target-forbidden',
  severity: 'error',
  references: ['RFC 3261 §21.4.4', 'RFC 5589 §7.5'],
  check: (t) => (failedWith(t, [403]) ? match('target', isHearsay(t) ? 'possible' : 'certain') : null),
  text: { en, vi },
};

import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { match, referWords, rejectedWith, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER not supported',
  what: 'The REFER was answered 405 or 501: the receiver does not do REFER, or not in this kind of call.',
  why: 'A blind or attended transfer by REFER cannot work with this peer.',
  needs: '405 or 501 to the REFER.',
  message: (t) => `${transfereeName(t)} does not accept REFER (${referWords(t)})`,
  fix: () => [
    'Enable REFER on that phone, trunk or SBC; its Allow header should list it.',
    'Else send the REFER to the other party, with Replaces naming this call (RFC 5589 §7.4).',
    'Else let the PBX or SBC terminate the REFER and place the call itself.',
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'REFER không được hỗ trợ',
  what: 'REFER bị trả 405 hoặc 501: bên nhận không làm được REFER, hoặc không làm trong loại cuộc gọi này.',
  why: 'Với phía này, chuyển mù (blind) hay chuyển có tư vấn (attended) bằng REFER đều không chạy.',
  needs: '405 hoặc 501 trả cho REFER.',
  message: (t) => `${transfereeName(t)} không nhận REFER (${referWords(t)})`,
  fix: () => [
    'Bật REFER trên điện thoại, trunk hoặc SBC đó; header Allow của nó phải liệt kê REFER.',
    'Nếu không được, gửi REFER cho bên còn lại, kèm Replaces chỉ tới cuộc gọi này (RFC 5589 §7.4).',
    'Nếu vẫn không được, để tổng đài hoặc SBC tự xử lý REFER và tự gọi cuộc mới.',
  ],
};

export const referNotSupported: Rule<TransferRecord> = {
  id: 'transfer/refer-not-supported',
  severity: 'error',
  references: ['RFC 3515 §2.4.2', 'RFC 5589 §7.4'],
  check: (t) => (rejectedWith(t, [405, 501]) ? match('transferee', 'certain') : null),
  text: { en, vi },
};

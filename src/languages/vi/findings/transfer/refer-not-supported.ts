import type { RuleText } from '../../../../findings/rule.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referNotSupported: RuleText<TransferRecord> = {
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

import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const referForbidden: RuleText<TransferRecord> = {
  title: 'REFER bị cấm',
  what: 'REFER bị trả 403: chính sách của bên nhận không cho chuyển người dùng, trunk hoặc đích này.',
  why: 'Thử lại cũng vậy; cuộc gọi gốc vẫn tiếp tục.',
  needs: '403 trả cho một REFER trong cuộc gọi.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} không cho phép ${t.replaces === null ? 'cuộc chuyển này' : 'chuyển có tư vấn'}: ${referWords(t)}`,
  fix: (t) => [
    t.replaces === null
      ? 'Cho phép chuyển cuộc gọi với người dùng hoặc trunk đó; nhà mạng thường có một công tắc riêng cho từng trunk.'
      : 'Cho phép cả Replaces chứ không chỉ REFER: trên trunk SIP của CUCM là mục “Accept Replaces Header” trong security profile. Thử xem chuyển mù có chạy không.',
    'Kiểm tra chính bên chuyển có được gọi tới đích đó không: nhiều hệ thống áp cùng quy tắc gọi cho Refer-To.',
    'Để tổng đài hoặc SBC tự xử lý REFER và tự gọi cuộc mới.',
  ],
};

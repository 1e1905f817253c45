import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetWantsCredentials: RuleText<TransferRecord> = {
  title: 'Bên được chuyển thiếu tài khoản để gọi đích',
  what: 'Cuộc gọi tới đích chuyển bị đòi xác thực và không được gửi lại kèm thông tin xác thực.',
  why: 'Bên được chuyển không được phép gọi tới domain đó hoặc qua proxy đó; với điện thoại của công ty khác thì đây là chuyện bình thường.',
  needs: '401 hoặc 407 cho cuộc gọi tới đích mà không có INVITE thứ hai, hoặc sipfrag như thế.',
  message: (t) =>
    `${transfereeName(t)} bị đòi xác thực trên đường tới ${targetName(t)} (${decisiveWords(t)}) mà không có tài khoản`,
  fix: () => [
    'Dùng địa chỉ Refer-To mà bên được chuyển gọi được qua proxy của chính nó.',
    'Cấp cho nó tài khoản của realm đó, hoặc thiết lập quan hệ tin cậy giữa hai domain.',
  ],
};

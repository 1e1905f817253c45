import type { RuleText } from '../../../../findings/rule.ts';
import { adviceFor } from '../../../../findings/transfer/facts/refusal-advice.ts';
import { referWords, transfereeName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';
import { ADVICE_VI } from './facts/refusal-advice.ts';

export const referRefused: RuleText<TransferRecord> = {
  title: 'REFER bị từ chối',
  what: 'REFER nhận phản hồi cuối từ 300 trở lên, do chính bên nhận đưa ra.',
  why: 'Không có cuộc gọi nào tới đích chuyển; cuộc gọi gốc vẫn tiếp tục.',
  needs: 'Phản hồi cuối từ 300 trở lên cho REFER.',
  message: (t) => `${transfereeName(t)} từ chối REFER: ${referWords(t)}`,
  fix: (t) => [
    ...adviceFor(t, ADVICE_VI),
    `Lệnh siptriage explain ${t.refer.status ?? ''} cho biết nghĩa của mã và điều bên gửi mã chờ đợi.`,
  ],
};

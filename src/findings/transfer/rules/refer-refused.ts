import type { TransferRecord } from '../../../records/index.ts';
import type { Rule, RuleText } from '../../rule.ts';
import { ADVICE_EN, ADVICE_VI, adviceFor } from '../facts/refusal-advice.ts';
import { match, referWords, transfereeName } from '../facts/transfer-facts.ts';

const en: RuleText<TransferRecord> = {
  title: 'REFER refused',
  what: 'The REFER got a final response of 300 or above, which the receiver is responsible for.',
  why: 'No call to the target was made; the original call goes on.',
  needs: 'A final response of 300 or above to the REFER.',
  message: (t) => `${transfereeName(t)} refused the REFER: ${referWords(t)}`,
  fix: (t) => [
    ...adviceFor(t, ADVICE_EN),
    `siptriage explain ${t.refer.status ?? ''} tells what the code means and what its sender expects.`,
  ],
};

const vi: RuleText<TransferRecord> = {
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

export const referRefused: Rule<TransferRecord> = {
  id: 'transfer/refer-refused',
  severity: 'error',
  references: ['RFC 3515 §2.4.2', 'RFC 3515 §2.5'],
  check: (t) => (t.outcome === 'rejected' ? match('transferee', 'likely') : null),
  text: { en, vi },
};

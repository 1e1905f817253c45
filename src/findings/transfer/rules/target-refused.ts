import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { decisiveStatus, decisiveWords, match, targetName } from '../facts/transfer-facts.ts';

/** What a transferee reports when it could not place the call at all (RFC 3261 §8.1.3.1, RFC 3515 §2.4.5). */
const COULD_NOT_CALL = [500, 502, 503, 504];

function judge(t: TransferRecord): Match {
  const status = decisiveStatus(t) ?? 0;
  if (t.targetLeg === null && COULD_NOT_CALL.includes(status)) {
    return match('network', 'possible');
  }
  return match('target', t.targetLeg === null ? 'possible' : 'certain');
}

const en: RuleText<TransferRecord> = {
  title: 'Call to the target failed',
  what: 'The call to the target got a final response of 300 or above.',
  why: 'The transfer failed; the original call should be resumed.',
  needs: 'Another final response of 300 or above on the call to the target or in the sipfrag.',
  message: (t) =>
    `the call to ${targetName(t)} failed: ${decisiveWords(t)}${t.targetLeg === null ? ' by the word of the transferee; no call to the target is in this trace' : ''}`,
  fix: (t) => [
    `siptriage explain ${decisiveStatus(t) ?? ''} tells what the code means.`,
    'Resume the original call.',
    "Capture on the transferee's and the target's side to see the call itself.",
  ],
};

const vi: RuleText<TransferRecord> = {
  title: 'Cuộc gọi tới đích thất bại',
  what: 'Cuộc gọi tới đích chuyển nhận phản hồi cuối từ 300 trở lên.',
  why: 'Cuộc chuyển thất bại; nên lấy lại cuộc gọi gốc.',
  needs: 'Phản hồi cuối khác từ 300 trở lên cho cuộc gọi tới đích hoặc trong sipfrag.',
  message: (t) =>
    `cuộc gọi tới ${targetName(t)} thất bại: ${decisiveWords(t)}${t.targetLeg === null ? ' theo lời bên được chuyển; bản ghi này không có cuộc gọi nào tới đích chuyển' : ''}`,
  fix: (t) => [
    `Lệnh siptriage explain ${decisiveStatus(t) ?? ''} cho biết nghĩa của mã.`,
    'Lấy lại cuộc gọi gốc.',
    'Bắt gói ở phía bên được chuyển và phía đích chuyển để thấy chính cuộc gọi đó.',
  ],
};

export const targetRefused: Rule<TransferRecord> = {
  id: 'transfer/target-refused',
  severity: 'error',
  references: ['RFC 3515 §2.4.5'],
  check: (t) => (t.outcome === 'failed' ? judge(t) : null),
  text: { en, vi },
};

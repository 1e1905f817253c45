import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveStatus, decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const targetRefused: RuleText<TransferRecord> = {
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

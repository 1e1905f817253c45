import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import {
  decisiveWords,
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { aheadUs } from '../../../../findings/transfer/rules/success-reported-too-early.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const successReportedTooEarly: RuleText<TransferRecord> = {
  title: 'Báo thành công khi chưa thành công',
  what: 'Bên được chuyển báo 2xx khi đích chuyển còn chưa trả lời cuộc gọi.',
  why: 'Bên chuyển buông cuộc gọi vì tưởng đã xong; nếu đích không nhấc máy thì người gọi mất cuộc gọi.',
  needs: 'NOTIFY mang 2xx, và sau nó là phản hồi cuối của đích, trong cùng bản ghi.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(finalClaim(t)?.agent)} báo ${reportWords(finalClaim(t)) ?? '?'} ${spansIn('vi').before(aheadUs(t), `khi cuộc gọi tới ${targetName(t)} kết thúc`)} bằng ${decisiveWords(t)}; ${transferorName(t)} buộc phải tưởng là đã chuyển xong`,
  fix: () => [
    'Báo phản hồi cuối của cuộc gọi tới đích, đúng khi có nó, không sớm hơn.',
    'Một số tổng đài báo thành công ngay khi người gọi rời dial plan của chúng (ứng dụng Transfer của Asterisk): tìm tuỳ chọn chờ đích trả lời.',
  ],
};

import type { RuleText } from '../../../../findings/rule.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import {
  lastNotify,
  reportWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const terminatedWhileTrying: RuleText<TransferRecord> = {
  title: 'Subscription kết thúc ở 100 Trying',
  what: 'Bên được chuyển báo một trạng thái tạm thời và kết thúc luôn subscription. RFC 3515 cho phép vậy với bên không muốn giữ trạng thái, nhưng khi đó kết quả không bao giờ được báo.',
  why: 'Chỉ cuộc gọi tới đích mới cho biết kết cục, mà bản ghi này không có nó.',
  needs:
    'NOTIFY ghi terminated với trạng thái tạm thời và không nêu lý do riêng, và không thấy cuộc gọi tới đích kết thúc ra sao.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(lastNotify(t)?.agent)} kết thúc báo cáo ở ${reportWords(lastNotify(t)) ?? 'không trạng thái nào'}: không biết ${targetName(t)} có nhấc máy hay không`,
  fix: () => [
    'Bắt gói ở bên được chuyển để bản ghi có cuộc gọi tới đích.',
    'Sửa bên được chuyển để nó giữ subscription tới khi đích có phản hồi cuối; một số phiên bản tổng đài kết thúc quá sớm do lỗi.',
    'Ở bên chuyển, coi cuộc chuyển là chưa rõ, không phải đã xong mà cũng không phải thất bại.',
  ],
};

import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import {
  finalClaim,
  reportWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { afterUs } from '../../../../findings/transfer/rules/transferee-could-not-call.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const transfereeCouldNotCall: RuleText<TransferRecord> = {
  title: 'Bên được chuyển không gọi được',
  what: 'Bên được chuyển báo 500, 502, 503 hoặc 504 trong vòng một giây, và bản ghi không có INVITE nào tới đích: nó không tìm được tuyến, tên miền hoặc proxy cho địa chỉ đó.',
  why: 'Đích chưa hề được hỏi. 503 trong báo cáo như thế nghĩa là “tôi không gọi được”, không phải đích quá tải.',
  needs: 'Sipfrag như thế trong vòng một giây sau khi chấp nhận REFER, và không có cuộc gọi tới đích.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(finalClaim(t)?.agent)} báo ${reportWords(finalClaim(t)) ?? '?'} ${spansIn('vi').after(afterUs(t), 'khi chấp nhận REFER')}, và bản ghi không có cuộc gọi nào tới ${targetName(t)}: nó không gọi được`,
  fix: (t) => [
    `Kiểm tra từ bên được chuyển xem ${plain(t.referTo.uri?.host ?? t.target.uri)} có phân giải được và tới được không, qua outbound proxy nào.`,
    'Kiểm tra dial plan của nó cho các cuộc gọi sinh ra từ REFER; chúng thường có ngữ cảnh riêng.',
    'Lấy lại cuộc gọi gốc.',
  ],
};

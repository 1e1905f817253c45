import type { TransferRecord } from '../../../records/index.ts';
import { isProvisional } from '../../../sip/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { byAgent } from '../facts/agents.ts';
import { lastNotify, match, reportWords, targetName, transfereeName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  const last = lastNotify(t);
  const status = last?.sipfragStatus ?? 0;
  if (t.outcome !== 'unresolved' || last?.subscriptionState !== 'terminated' || !isProvisional(status)) {
    return null;
  }
  return last.reason === null || last.reason === 'noresource' ? match('transferee', 'likely') : null;
}

const en: RuleText<TransferRecord> = {
  title: 'Subscription ended at 100 Trying',
  what: 'The transferee reported a provisional status and ended the subscription with it. RFC 3515 allows that to whoever will not keep state, but then no outcome is ever reported.',
  why: 'Only the call to the target tells how it ended, and it is not in this trace.',
  needs:
    'A NOTIFY that says terminated with a provisional status and no reason of its own, and no call to the target with an end.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(lastNotify(t)?.agent)} ended the reports with ${reportWords(lastNotify(t)) ?? 'no status'}: whether ${targetName(t)} answered is not known`,
  fix: () => [
    'Capture at the transferee, so that the call to the target is in the trace.',
    "Make the transferee keep the subscription until the target's final response; some versions of PBXs end it too early by mistake.",
    'Treat the transfer as unknown at the transferor, neither as done nor as failed.',
  ],
};

const vi: RuleText<TransferRecord> = {
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

export const terminatedWhileTrying: Rule<TransferRecord> = {
  id: 'transfer/terminated-while-trying',
  severity: 'error',
  references: ['RFC 3515 §2.4.4', 'RFC 3515 §2.4.7'],
  check: (t) => judge(t),
  text: { en, vi },
};
